import { importPrivateKey, importPublicKey, type KeyPair } from '@apoint/keys';
import type { EndKeys, SandboxOptions } from '@apoint/sandbox';
import { testKeyPair } from '../../../../test-keys/index.js';

/** Keys that many sandboxes share. */
export async function sharedKeys(): Promise<Required<Pick<SandboxOptions, 'clientKeys' | 'platformKeys'>>> {
  const both = (pair: KeyPair): EndKeys => ({ signing: pair, encryption: pair });
  return { clientKeys: both(await keyPair('RSA-2048', 0)), platformKeys: both(await keyPair('RSA-2048', 1)) };
}

/** One of the key pairs for tests; the first two of RSA are those of the ends. */
export function keyPair(kind: 'RSA-2048' | 'P-224', number: number): Promise<KeyPair> {
  return testKeyPair({ importPrivateKey, importPublicKey }, kind, number);
}
