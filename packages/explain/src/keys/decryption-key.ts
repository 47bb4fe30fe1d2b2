import {
  exportPrivateKey,
  importPrivateKey,
  isPrivateKey,
  type KeySource,
  type PrivateKey,
} from '@apoint/keys';
import { optionInvalid } from '@apoint/primitives/internal/options';
import type { RsaPrivateNumbers } from '../rsa/rsa-numbers.js';
import { ANY_SIZE, numberOf } from './given-key.js';

/** A private key of the caller, in numbers. */
export interface GivenDecryptionKey {
  readonly name: string;
  readonly rsa: RsaPrivateNumbers;
}

/** @throws {@link ApointError} as {@link importPrivateKey}; `KEY_NOT_EXPORTABLE`, and `OPTION_INVALID` for a P-224 key */
export async function givenDecryptionKey(
  name: string,
  key: KeySource | PrivateKey,
): Promise<GivenDecryptionKey> {
  const handle = isPrivateKey(key) ? key : await importPrivateKey(key, ANY_SIZE);
  if (handle.algorithm !== 'RSA')
    throw optionInvalid('decryptionKeys', 'a list of private RSA keys with names');
  const jwk = await exportPrivateKey(handle, 'jwk');
  const [n = 0n, e = 0n, d = 0n, p = 0n, q = 0n] = ['n', 'e', 'd', 'p', 'q'].map((one) => numberOf(jwk, one));
  return { name, rsa: { n, e, d, p, q, length: Math.ceil(handle.bits / 8) } };
}
