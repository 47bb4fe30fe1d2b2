import type { CryptoKeyInput } from '../forms/read-key-source.js';
import { inconsistent } from '../inconsistent.js';
import type { NativeKey } from '../native-key.js';
import type { OpaqueMaterial } from './material.js';
import { signs, verifies } from './portable/rsassa.js';
import { checkRsaExponent } from './rsa-numbers.js';
import { checkRsaSize, type RsaSizeOptions } from './rsa-size.js';

/**
 * A `CryptoKey` that is not extractable. WebCrypto tells its size and exponent; modulus, primes and public half stay unknown,
 * on every runtime. So it cannot be checked that the modulus is odd and that the halves match, and there is no fingerprint.
 *
 * @throws {@link ApointError} `KEY_INCONSISTENT`, `KEY_TOO_WEAK`, `KEY_TOO_LARGE`
 */
export function opaqueKey(
  { cryptoKey, type, modulusLength, publicExponent }: CryptoKeyInput,
  options: RsaSizeOptions,
): NativeKey {
  if (modulusLength === undefined || publicExponent === undefined) throw inconsistent();
  checkRsaSize({ bits: modulusLength }, options);
  checkRsaExponent(publicExponent.subarray(publicExponent.findIndex((byte) => byte !== 0)));
  const native: OpaqueMaterial = { cryptoKey };
  return {
    native,
    algorithm: 'RSA',
    bits: modulusLength,
    signature: type === 'private' ? signs(native) : verifies(native),
    spki: undefined,
    fingerprint: undefined,
    exportable: false,
  };
}
