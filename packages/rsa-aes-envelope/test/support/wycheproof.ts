import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export interface TestCase {
  readonly tcId: number;
  readonly comment: string;
  readonly msg: string;
  readonly ct: string;
  readonly result: 'valid' | 'acceptable' | 'invalid';
  /** Of OAEP. */
  readonly label?: string;
  /** Of AES. */
  readonly key: string;
  readonly iv: string;
}

export interface TestFile {
  readonly numberOfTests: number;
  readonly testGroups: readonly { readonly privateKeyPkcs8: string; readonly tests: readonly TestCase[] }[];
}

const FOLDER = fileURLToPath(new URL('../../../../../shared/wycheproof/', import.meta.url));

/** Whether the vectors of Project Wycheproof are here; they are not copied. */
export const present: boolean = existsSync(FOLDER);
if (!present) process.stdout.write('Project Wycheproof vectors are not here; their tests are skipped.\n');

export function readVectors(name: string): TestFile {
  return JSON.parse(readFileSync(`${FOLDER}${name}_test.json`, 'utf8')) as TestFile;
}

export function bytes(hex: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(Buffer.from(hex, 'hex'));
}
