import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import {
  exportPrivateKey,
  exportPublicKey,
  generateKeyPair,
  importPrivateKey,
  importPublicKey,
} from '@apoint/keys';
import { ApointError } from '@apoint/primitives/errors';
import { createFile } from '../create-file.js';
import type { EndKeys, SandboxOptions } from '../options.js';
import { checkDirectory, type KeyFile, type KeyFiles, readKeyFile } from './read-key-file.js';

const SECRET = 0o600;
const READABLE = 0o644;

const DIRECTORY = 0o755;

type Keys = Required<Pick<SandboxOptions, 'clientKeys' | 'platformKeys'>>;

/**
 * The keys of both ends, from `client.private.pem` and `platform.private.pem` in a directory. It makes everything that is missing:
 * the directory, the keys, and also `client.public.pem` and `platform.public.pem`. If several processes make keys at the same time,
 * all use the keys of the first. Of mounted files it makes nothing.
 *
 * @throws {@link ApointError} `OPTION_INVALID` for files that others can get at; the codes of `importPrivateKey` for a file that is
 * not a key; the system's error
 */
export async function keysIn(directory: string, files: KeyFiles): Promise<Keys> {
  if (files === 'own') {
    await mkdir(directory, { recursive: true, mode: DIRECTORY });
    await checkDirectory(directory);
  }
  const [clientKeys, platformKeys] = await Promise.all([
    endKeys(directory, 'client', files),
    endKeys(directory, 'platform', files),
  ]);
  return { clientKeys, platformKeys };
}

async function endKeys(directory: string, end: 'client' | 'platform', files: KeyFiles): Promise<EndKeys> {
  const secret: KeyFile = { directory, name: `${end}.private.pem`, half: 'private' };
  const pem = await (files === 'own' ? readOrCreate(secret, SECRET, generatePem) : readMounted(secret));
  const privateKey = await importPrivateKey(pem);
  const publicPem = await exportPublicKey(privateKey, 'pem');
  const open: KeyFile = { directory, name: `${end}.public.pem`, half: 'public' };
  if (files === 'own') await readOrCreate(open, READABLE, async () => publicPem);
  const pair = { privateKey, publicKey: await importPublicKey(publicPem) };
  return { signing: pair, encryption: pair };
}

async function generatePem(): Promise<string> {
  return exportPrivateKey((await generateKeyPair()).privateKey, 'pem');
}

async function readOrCreate(file: KeyFile, mode: number, make: () => Promise<string>): Promise<string> {
  const there = await readKeyFile(file, 'own');
  if (there !== undefined) return there;
  await createFile(join(file.directory, file.name), await make(), mode);
  return (await readKeyFile(file, 'own')) ?? missing();
}

async function readMounted(file: KeyFile): Promise<string> {
  return (await readKeyFile(file, 'mounted')) ?? missing();
}

function missing(): never {
  throw new ApointError(
    'OPTION_INVALID',
    'A private key is missing in --keys, and --mounted-keys makes none: mount client.private.pem and platform.private.pem.',
  );
}
