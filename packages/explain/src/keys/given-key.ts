import {
  exportPublicKey,
  type ImportKeyOptions,
  importPrivateKey,
  importPublicKey,
  isPrivateKey,
  isPublicKey,
  type Jwk,
  type KeySource,
  type PrivateKey,
  type PublicKey,
} from '@apoint/keys';
import { decodeBase64 } from '@apoint/primitives/base64';
import { ApointError } from '@apoint/primitives/errors';
import { toNumber } from '../bytes.js';
import type { P224Point } from '../ecdsa/signed-point.js';
import type { RsaPublicNumbers } from '../rsa/rsa-numbers.js';

/** A key of the caller, in numbers. */
export interface GivenKey {
  readonly name: string;
  readonly version: string | undefined;
  /** Whether it should verify the message, whatever its version. */
  readonly verifies: boolean;
  readonly algorithm: 'RSA256' | 'ECC224';
  readonly bits: number;
  readonly rsa?: RsaPublicNumbers;
  readonly point?: P224Point;
}

/** Short keys are for archives, and archives are what is explained. */
export const ANY_SIZE: ImportKeyOptions = { rsaUnder2048Bits: 'allowed' };

/**
 * The numbers of the public key, or of the public half of a private one.
 *
 * @throws {@link ApointError} as {@link importPublicKey}; `KEY_NOT_EXPORTABLE`
 */
export async function givenKey(
  key: KeySource | PublicKey | PrivateKey,
  as: Pick<GivenKey, 'name' | 'version' | 'verifies'>,
): Promise<GivenKey> {
  const handle = isPublicKey(key) || isPrivateKey(key) ? key : await importEither(key);
  const jwk = await exportPublicKey(handle, 'jwk');
  const { bits } = handle;
  if (handle.algorithm === 'RSA') {
    const rsa = { n: numberOf(jwk, 'n'), e: numberOf(jwk, 'e'), length: Math.ceil(bits / 8) };
    return { ...as, bits, algorithm: 'RSA256', rsa };
  }
  return { ...as, bits, algorithm: 'ECC224', point: { x: numberOf(jwk, 'x'), y: numberOf(jwk, 'y') } };
}

/** A number of a JWK: base64url without padding. */
export function numberOf(jwk: Jwk, name: string): bigint {
  const standard = String(jwk[name]).replace(/-/g, '+').replace(/_/g, '/');
  return toNumber(decodeBase64(standard.padEnd(Math.ceil(standard.length / 4) * 4, '=')));
}

/** Whoever gives a private key means its pair. */
async function importEither(source: KeySource): Promise<PublicKey | PrivateKey> {
  try {
    return await importPublicKey(source, ANY_SIZE);
  } catch (error) {
    if (ApointError.is(error) && error.code === 'KEY_NOT_PUBLIC') return importPrivateKey(source, ANY_SIZE);
    throw error;
  }
}
