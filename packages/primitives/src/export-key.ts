import { pkcs8OfNative } from '#crypto';
import { encodeBase64 } from './base64.js';
import { ApointError } from './errors.js';
import { describeKey, type PrivateKey, type PublicKey } from './key-handle.js';
import type { Jwk } from './key-source/jwk.js';
import { writePem } from './key-source/pem.js';
import { writePrivateJwk, writePublicJwk } from './key-source/write-jwk.js';

/** The forms a key is exported in. `base64` is one line of base64 of the DER, the "Java format". */
export interface ExportedKey {
  readonly pem: string;
  readonly base64: string;
  readonly der: Uint8Array<ArrayBuffer>;
  readonly jwk: Jwk;
}

/**
 * Exports a public key, or the public half of a private one: SubjectPublicKeyInfo, or a JWK.
 *
 * @throws {@link ApointError} `KEY_HANDLE_INVALID`, `KEY_NOT_EXPORTABLE` for a non-extractable `CryptoKey` where the runtime
 * does not tell its public half
 */
export async function exportPublicKey<Format extends keyof ExportedKey>(
  key: PublicKey | PrivateKey,
  format: Format,
): Promise<ExportedKey[Format]> {
  const { spki } = describeKey(key);
  if (!spki) throw notExportable();
  return write('PUBLIC KEY', spki, () => writePublicJwk(spki))[format]();
}

/**
 * Exports a private key: PKCS#8 without a passphrase, or a JWK. What comes back is the secret itself.
 *
 * @throws {@link ApointError} `KEY_HANDLE_INVALID`, `KEY_NOT_EXPORTABLE` for a key from a non-extractable `CryptoKey`
 */
export async function exportPrivateKey<Format extends keyof ExportedKey>(
  key: PrivateKey,
  format: Format,
): Promise<ExportedKey[Format]> {
  const { exportable, native, spki } = describeKey(key);
  if (!exportable || !spki) throw notExportable();
  const pkcs8 = await pkcs8OfNative(native);
  return write('PRIVATE KEY', pkcs8, () => writePrivateJwk(pkcs8, spki))[format]();
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
  return new ApointError('KEY_NOT_EXPORTABLE', 'The key comes from a CryptoKey that is not extractable.');
}
