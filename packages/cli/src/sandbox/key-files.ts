import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import {
  exportPrivateKey,
  exportPublicKey,
  generateKeyPair,
  importPrivateKey,
  importPublicKey,
  type KeyPair,
} from '@apoint/keys';
import { ApointError } from '@apoint/primitives/errors';
import type { EndKeys, PlatformKeys } from '@apoint/sandbox';
import { createFile } from '@apoint/sandbox/internal/create-file';
import { checkDirectory, type KeyFile, type KeyFiles, readKeyFile } from './read-key-file.js';

const SECRET = 0o600;
const READABLE = 0o644;

const DIRECTORY = 0o755;

/** The pairs of keys in the directory: the two ends, and the keys of the platform's own requests and of a partner's answers to them. */
type End = 'client' | 'client-answers' | 'platform' | 'platform-requests';

/** The keys of the directory. */
export interface SandboxKeys {
  readonly clientKeys: EndKeys;
  /** For a partner's answers to the platform's calls. Absent among mounted files that do not have them. */
  readonly answerKeys?: KeyPair;
  readonly platformKeys: PlatformKeys;
}

/** The name of a file of a key. */
export function keyFileName(end: End, half: 'private' | 'public'): string {
  return `${end}.${half}.pem`;
}

/**
 * The keys of both ends, from `client.private.pem` and `platform.private.pem` in a directory, and a pair of each end for the calls of
 * the platform. It makes everything that is missing: the directory, the keys, and the files of the public halves. If several processes
 * make keys at the same time, all use the keys of the first. Of mounted files it makes nothing.
 *
 * @throws {@link ApointError} `OPTION_INVALID` for files that others can get at; the codes of `importPrivateKey` for a file that is
 * not a key; the system's error
 */
export async function keysIn(directory: string, files: KeyFiles): Promise<SandboxKeys> {
  if (files === 'own') {
    await mkdir(directory, { recursive: true, mode: DIRECTORY });
    await checkDirectory(directory);
  }
  const pair = (end: End) => keyPair(directory, end, files);
  const [client, answerKeys, platform, requests] = await Promise.all([
    pair('client').then(given),
    pair('client-answers'),
    pair('platform').then(given),
    pair('platform-requests'),
  ]);
  return {
    clientKeys: { signing: client, encryption: client },
    ...(answerKeys ? { answerKeys } : {}),
    platformKeys: { signing: platform, encryption: platform, ...(requests ? { requests } : {}) },
  };
}

async function keyPair(directory: string, end: End, files: KeyFiles): Promise<KeyPair | undefined> {
  const secret: KeyFile = { directory, name: keyFileName(end, 'private'), half: 'private' };
  const pem = await (files === 'own'
    ? readOrCreate(secret, SECRET, generatePem)
    : readKeyFile(secret, 'mounted'));
  if (pem === undefined) return undefined;
  const privateKey = await importPrivateKey(pem);
  const publicPem = await exportPublicKey(privateKey, 'pem');
  const open: KeyFile = { directory, name: keyFileName(end, 'public'), half: 'public' };
  if (files === 'own') await readOrCreate(open, READABLE, async () => publicPem);
  return { privateKey, publicKey: await importPublicKey(publicPem) };
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

function given(pair: KeyPair | undefined): KeyPair {
  return pair ?? missing();
}

function missing(): never {
  throw new ApointError(
    'OPTION_INVALID',
    'A private key is missing in --keys, and --mounted-keys makes none: mount client.private.pem and platform.private.pem.',
  );
}
