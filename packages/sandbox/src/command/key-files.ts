import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  exportPrivateKey,
  exportPublicKey,
  generateKeyPair,
  importPrivateKey,
  importPublicKey,
} from '@apoint/keys';
import { createFile } from '../create-file.js';
import type { EndKeys, SandboxOptions } from '../options.js';

const SECRET = 0o600;
const READABLE = 0o644;

/**
 * The keys of both ends, from `client.private.pem` and `platform.private.pem` in a directory. It makes everything that is missing:
 * the directory, the keys, and also `client.public.pem` and `platform.public.pem`. If several processes make keys at the same time,
 * all use the keys of the first.
 *
 * @throws {@link ApointError} the codes of `importPrivateKey` for a file that is not a key; the system's error
 */
export async function keysIn(
  directory: string,
): Promise<Required<Pick<SandboxOptions, 'clientKeys' | 'platformKeys'>>> {
  await mkdir(directory, { recursive: true });
  const [clientKeys, platformKeys] = await Promise.all([
    endKeys(directory, 'client'),
    endKeys(directory, 'platform'),
  ]);
  return { clientKeys, platformKeys };
}

async function endKeys(directory: string, end: 'client' | 'platform'): Promise<EndKeys> {
  const pem = await readOrCreate(join(directory, `${end}.private.pem`), SECRET, generatePem);
  const privateKey = await importPrivateKey(pem);
  const publicPem = await exportPublicKey(privateKey, 'pem');
  await readOrCreate(join(directory, `${end}.public.pem`), READABLE, async () => publicPem);
  const pair = { privateKey, publicKey: await importPublicKey(publicPem) };
  return { signing: pair, encryption: pair };
}

async function generatePem(): Promise<string> {
  return exportPrivateKey((await generateKeyPair()).privateKey, 'pem');
}

async function readOrCreate(path: string, mode: number, make: () => Promise<string>): Promise<string> {
  const there = await readIfThere(path);
  if (there !== undefined) return there;
  await createFile(path, await make(), mode);
  return readFile(path, 'utf8');
}

function readIfThere(path: string): Promise<string | undefined> {
  return readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
}
