import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { importP224Spki, importPrivateKey, importPublicKey } from '@apoint/keys';
import { ApointError } from '@apoint/primitives/errors';
import { describe, expect, it } from 'vitest';
import { ecSpki } from './support/keys.js';

/*
 * Files about ECDH on P-224, whose public keys are tests of an import. What a test calls acceptable is refused, but for the one
 * key with a compressed point: explicit curves, and DER that is not strict.
 */
interface TestCase {
  readonly tcId: number;
  readonly comment: string;
  readonly public: string;
  readonly private: string;
  readonly result: 'valid' | 'acceptable' | 'invalid';
  readonly flags: readonly string[];
}

const FOLDER = fileURLToPath(new URL('../../../../shared/wycheproof/', import.meta.url));
const present = existsSync(FOLDER);
if (!present) process.stdout.write('Project Wycheproof vectors are not here; their tests are skipped.\n');

function testsOf(name: string): readonly TestCase[] {
  const { testGroups } = JSON.parse(readFileSync(`${FOLDER}${name}`, 'utf8')) as {
    readonly testGroups: readonly { readonly tests: readonly TestCase[] }[];
  };
  return testGroups.flatMap(({ tests }) => tests);
}

const bytes = (hex: string): Buffer => Buffer.from(hex, 'hex');

/** In each file, what its public keys are as a source. */
const FILES: [string, (test: TestCase) => string | Uint8Array][] = [
  ['ecdh_secp224r1_test.json', (test) => bytes(test.public)],
  ['ecdh_secp224r1_pem_test.json', (test) => test.public],
  ['ecdh_secp224r1_ecpoint_test.json', (test) => ecSpki(bytes(test.public))],
];

function mustBeTaken({ result, flags }: TestCase): boolean {
  return result === 'valid' || (result === 'acceptable' && flags.includes('CompressedPoint'));
}

async function verdict(start: Promise<unknown>): Promise<string> {
  return start.then(
    () => 'taken',
    (error: unknown) => (error instanceof ApointError ? 'refused' : String(error)),
  );
}

describe.skipIf(!present)('Project Wycheproof: public keys on P-224', () => {
  it.each(FILES)('%s', async (name, sourceOf) => {
    const surprises: string[] = [];
    const count = { taken: 0, refused: 0 };
    for (const test of testsOf(name)) {
      const expected = mustBeTaken(test) ? 'taken' : 'refused';
      count[expected]++;
      const answer = await verdict(importPublicKey(sourceOf(test)));
      if (answer !== expected) surprises.push(`${test.tcId} ${test.result} ${test.comment}: ${answer}`);
      // It takes what is valid, and no compressed point.
      const small = await verdict(importP224Spki(sourceOf(test)));
      if (small !== (test.result === 'valid' ? 'taken' : 'refused'))
        surprises.push(`${test.tcId} ${test.result} ${test.comment}: importP224Spki, ${small}`);
    }
    expect(surprises).toEqual([]);
    expect(count.taken).toBe(440);
    expect(count.refused).toBeGreaterThan(15);
  });

  it('the private keys beside them are taken', async () => {
    const distinct = new Set(testsOf('ecdh_secp224r1_pem_test.json').map((test) => test.private));
    for (const text of distinct) expect(await importPrivateKey(text)).toMatchObject({ algorithm: 'P-224' });
    expect(distinct.size).toBeGreaterThan(5);
  });
});
