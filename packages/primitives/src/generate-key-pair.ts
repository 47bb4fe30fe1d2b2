import { generatePkcs8 } from '#crypto';
import { ApointError } from './errors.js';
import { exportPublicKey } from './export-key.js';
import { importPrivateKey, importPublicKey } from './import-key.js';
import type { KeyAlgorithm, PrivateKey, PublicKey } from './key-handle.js';
import { checkRsaSize, type RsaSizeOptions } from './rsa-size.js';

/** What kind of key pair is generated. */
export interface GenerateKeyPairOptions extends RsaSizeOptions {
  /** Default `'RSA'`, which serves RSA256 and RSA_AES. */
  readonly algorithm?: KeyAlgorithm;
  /** Size of the RSA modulus in bits, a multiple of 8. Default 2048, the size in use on this wire. */
  readonly bits?: number;
}

/** Both halves of a generated key. */
export interface KeyPair {
  readonly privateKey: PrivateKey;
  readonly publicKey: PublicKey;
}

/**
 * Generates a key pair with the platform's randomness; the RSA exponent is 65537.
 *
 * @throws {@link ApointError} `OPTION_INVALID`, `KEY_TOO_WEAK`, `KEY_TOO_LARGE`
 */
export async function generateKeyPair(options: GenerateKeyPairOptions = {}): Promise<KeyPair> {
  const { algorithm = 'RSA', bits = 2048 } = options;
  if ((algorithm !== 'RSA' && algorithm !== 'P-224') || !Number.isInteger(bits) || bits % 8 !== 0) {
    throw new ApointError('OPTION_INVALID', "algorithm is 'RSA' or 'P-224', bits a multiple of 8.");
  }
  checkRsaSize({ algorithm, bits }, options);
  const privateKey = await importPrivateKey(await generatePkcs8(algorithm, bits), options);
  const publicKey = await importPublicKey(await exportPublicKey(privateKey, 'der'), options);
  return { privateKey, publicKey };
}
