import { encodeBase64 } from '@apoint/primitives/base64';
import { ApointError } from '@apoint/primitives/errors';
import { optionInvalid } from '@apoint/primitives/internal/options';
import type { Jwk } from './forms/jwk.js';
import { writePem } from './forms/pem.js';
import { writePrivateJwk, writePublicJwk } from './forms/write-jwk.js';
import { describeKey, type PrivateKey, type PublicKey } from './key-handle.js';

/** The forms in which a key is exported. `base64` is the DER as one line of base64, the "Java format". */
export interface ExportedKey {
  /** With BEGIN and END lines, 64 characters a line. */
  readonly pem: string;
  /** The DER as one line of base64. */
  readonly base64: string;
  /** SubjectPublicKeyInfo of a public key, PKCS#8 of a private one. */
  readonly der: Uint8Array<ArrayBuffer>;
  /** A JSON Web Key. */
  readonly jwk: Jwk;
}

const FORMATS: readonly (keyof ExportedKey)[] = ['pem', 'base64', 'der', 'jwk'];

/**
 * Exports a public key, or the public half of a private key: SubjectPublicKeyInfo, or a JWK.
 *
 * @throws {@link ApointError} `KEY_HANDLE_INVALID`, `OPTION_INVALID` for an unknown format, `KEY_NOT_EXPORTABLE` for a
 * `CryptoKey` that is not extractable: WebCrypto does not reveal its public half
 * @example
 * ```ts
 * import { exportPublicKey, generateKeyPair } from '@apoint/keys';
 *
 * const { publicKey, privateKey } = await generateKeyPair({ algorithm: 'P-224' });
 * const pem = await exportPublicKey(publicKey, 'pem'); // to be given to the other end
 * console.log(pem.split('\n')[0]); // -----BEGIN PUBLIC KEY-----
 * console.log((await exportPublicKey(privateKey, 'pem')) === pem); // true
 * ```
 */
export async function exportPublicKey<Format extends keyof ExportedKey>(
  key: PublicKey | PrivateKey,
  format: Format,
): Promise<ExportedKey[Format]> {
  const { spki } = describeKey(key);
  checkFormat(format);
  if (!spki) throw notExportable();
  return write('PUBLIC KEY', spki, () => writePublicJwk(spki))[format]();
}

/**
 * Exports a private key: PKCS#8 without a passphrase, or a JWK. The result is the secret itself.
 *
 * @throws {@link ApointError} `KEY_HANDLE_INVALID`, `OPTION_INVALID` for an unknown format, `KEY_NOT_EXPORTABLE` for a key
 * from a non-extractable `CryptoKey`
 * @example
 * ```ts
 * import { exportPrivateKey, generateKeyPair, importPrivateKey } from '@apoint/keys';
 *
 * const { privateKey } = await generateKeyPair({ algorithm: 'P-224' });
 * const der = await exportPrivateKey(privateKey, 'der'); // PKCS#8
 * console.log((await importPrivateKey(der)).fingerprint === privateKey.fingerprint); // true
 * ```
 */
export async function exportPrivateKey<Format extends keyof ExportedKey>(
  key: PrivateKey,
  format: Format,
): Promise<ExportedKey[Format]> {
  const { exportable, pkcs8: read, spki } = describeKey(key);
  checkFormat(format);
  if (!exportable || !spki || !read) throw notExportable();
  const pkcs8 = await read();
  return write('PRIVATE KEY', pkcs8, () => writePrivateJwk(pkcs8, spki))[format]();
}

/** Without a format there is no default: whoever asks for a private key says what for. */
function checkFormat(format: unknown): void {
  if (!FORMATS.includes(format as keyof ExportedKey))
    throw optionInvalid('format', "'pem', 'base64', 'der' or 'jwk'");
}

function write(
  label: string,
  der: Uint8Array<ArrayBuffer>,
  jwk: () => Jwk,
): { [Format in keyof ExportedKey]: () => ExportedKey[Format] } {
  return {
    pem: () => writePem(label, encodeBase64(der)),
    base64: () => encodeBase64(der),
    der: () => der.slice(),
    jwk,
  };
}

function notExportable(): ApointError {
  return new ApointError(
    'KEY_NOT_EXPORTABLE',
    'The key comes from a CryptoKey that is not extractable; export it where it was made.',
  );
}
