import { createPrivateKey, createPublicKey } from 'node:crypto';
import { importPrivateKey, importPublicKey, type KeyPair } from '@apoint/keys';
import type { PrivateKeys } from './commands.js';
import type { Ends } from './modes.js';

export async function importEnds({ client, platform }: PrivateKeys): Promise<Ends> {
  return { client: await importPair(client), platform: await importPair(platform) };
}

async function importPair(pkcs8: string): Promise<KeyPair> {
  const key = createPrivateKey({ key: Buffer.from(pkcs8, 'base64'), format: 'der', type: 'pkcs8' });
  const spki = createPublicKey(key).export({ type: 'spki', format: 'der' });
  return {
    privateKey: await importPrivateKey(pkcs8),
    publicKey: await importPublicKey(new Uint8Array(spki)),
  };
}
