import { checkWord, optionInvalid, ownOptions } from '@apoint/primitives/internal/options';
import { generateP224Pkcs8 } from '#ecc224';
import { generateRsaPkcs8 } from '#rsa256';
import { resolveEcdsa } from './ecc224/ecdsa-options.js';
import { exportPublicKey } from './export-key.js';
import type { ImportKeyOptions } from './forms/key-kind.js';
import { importPrivateKey, importPublicKey } from './import-key.js';
import type { KeyAlgorithm, PrivateKey, PublicKey } from './key-handle.js';
import { checkRsaSize, rsaOptions } from './rsa256/rsa-size.js';

/** Options of {@link generateKeyPair}. */
export interface GenerateKeyPairOptions extends ImportKeyOptions {
  /** Default `'RSA'`, for RSA256 and RSA_AES. */
  readonly algorithm?: KeyAlgorithm | undefined;
  /** Size of the RSA modulus in bits, a multiple of 8. Default 2048, the size in use on this wire. */
  readonly bits?: number | undefined;
}

/** Both halves of a generated key. */
export interface KeyPair {
  /** The half that signs, and opens envelopes. It stays with its owner. */
  readonly privateKey: PrivateKey;
  /** The half that verifies, and seals envelopes. It goes to the other end. */
  readonly publicKey: PublicKey;
}

/**
 * Generates a key pair with the platform's randomness; the RSA exponent is 65537.
 *
 * @throws {@link ApointError} `OPTION_INVALID`, `KEY_TOO_WEAK`, `KEY_TOO_LARGE`, `WEBCRYPTO_UNAVAILABLE`
 * @example
 * ```ts
 * import { exportPrivateKey, generateKeyPair } from '@apoint/keys';
 *
 * const rsa = await generateKeyPair(); // for RSA256 and RSA_AES
 * console.log(rsa.privateKey.algorithm, rsa.privateKey.bits); // RSA 2048
 *
 * const elliptic = await generateKeyPair({ algorithm: 'P-224' }); // for ECC224
 * const pem = await exportPrivateKey(elliptic.privateKey, 'pem'); // keep it where secrets are kept
 * console.log(pem.split('\n')[0]); // -----BEGIN PRIVATE KEY-----
 * ```
 */
export async function generateKeyPair(options: GenerateKeyPairOptions = {}): Promise<KeyPair> {
  const own = ownOptions(options, ['algorithm', 'bits', 'rsaUnder2048Bits', 'ecdsa']);
  const { algorithm = 'RSA', bits = 2048, rsaUnder2048Bits, ecdsa } = own;
  checkWord('algorithm', algorithm, ['RSA', 'P-224']);
  if (!Number.isInteger(bits) || bits % 8 !== 0) throw optionInvalid('bits', 'a multiple of 8');
  // Before a key is made, which takes a while.
  const importOptions = { ...rsaOptions({ rsaUnder2048Bits }), ecdsa: resolveEcdsa(ecdsa) };
  const pkcs8 = algorithm === 'RSA' ? await generateRsa(bits, importOptions) : await generateP224Pkcs8();
  const privateKey = await importPrivateKey(pkcs8, importOptions);
  const publicKey = await importPublicKey(await exportPublicKey(privateKey, 'der'), importOptions);
  return { privateKey, publicKey };
}

function generateRsa(bits: number, options: ImportKeyOptions): Promise<Uint8Array<ArrayBuffer>> {
  checkRsaSize({ bits }, options);
  return generateRsaPkcs8(bits);
}
