import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { testPair } from '../../../../test-keys/index.js';

/** A folder with files, which is removed after the test. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'apoint-cli-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

/** A test key as PEM. */
export function pem(half: 'private' | 'public', number = 0, kind: 'RSA-2048' | 'P-224' = 'RSA-2048'): string {
  const { privateKey, publicKey } = testPair(kind, number);
  const [label, base64] = half === 'private' ? ['PRIVATE KEY', privateKey] : ['PUBLIC KEY', publicKey];
  return `-----BEGIN ${label}-----\n${base64.match(/.{1,64}/g)?.join('\n')}\n-----END ${label}-----\n`;
}
