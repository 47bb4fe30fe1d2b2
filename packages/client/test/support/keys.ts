import { importPrivateKey, importPublicKey, type KeyPair } from '@apoint/keys';
import { testKeyPair } from '../../../../test-keys/index.js';

export interface Keys {
  readonly client: KeyPair;
  readonly platform: KeyPair;
}

const importers = { importPrivateKey, importPublicKey };

/** RSA keys of both ends. */
export async function makeKeys(): Promise<Keys> {
  return { client: await keyPair('RSA-2048', 0), platform: await keyPair('RSA-2048', 1) };
}

/** A pair of neither end. */
export function strangersKeys(kind: 'RSA-2048' | 'P-224' = 'RSA-2048'): Promise<KeyPair> {
  return keyPair(kind, 2);
}

function keyPair(kind: 'RSA-2048' | 'P-224', number: number): Promise<KeyPair> {
  return testKeyPair(importers, kind, number);
}
