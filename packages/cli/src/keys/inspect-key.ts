import { createHash, X509Certificate } from 'node:crypto';
import {
  importPrivateKey,
  importPublicKey,
  type KeySource,
  type PrivateKey,
  type PublicKey,
} from '@apoint/keys';
import { ApointError } from '@apoint/primitives/errors';
import { readKeySource, usable } from '../keys-from-files.js';
import { formOf } from './form-of.js';

/** What is said of a file of a key: nothing of it is secret. */
export interface KeyFacts {
  readonly type: 'public' | 'private';
  readonly algorithm: string;
  readonly bits: number;
  /** The form of the file, such as `PEM, PKCS#8`. */
  readonly form: string;
  /** SHA-256 of the SubjectPublicKeyInfo. */
  readonly fingerprint: string | undefined;
  readonly usages: readonly string[];
  readonly certificate?: CertificateFacts;
}

/** What a certificate says of itself. Nobody has checked it. */
export interface CertificateFacts {
  readonly subject: string;
  readonly issuer: string;
  readonly validFrom: string;
  readonly validTo: string;
  readonly serialNumber: string;
  /** SHA-256 of the certificate. */
  readonly fingerprint: string;
}

/**
 * Reads a file of a key of either half.
 *
 * @throws {@link ApointError} `INPUT_INVALID`
 */
export async function inspectKey(file: {
  readonly path: string;
  readonly option: string;
}): Promise<{ readonly key: PrivateKey | PublicKey; readonly facts: KeyFacts }> {
  const source = await readKeySource(file);
  const key = await usable(file, importEither(source));
  const { type, algorithm, bits, fingerprint, usages } = key;
  const certificate = certificateOf(source);
  const facts = { type, algorithm, bits, form: formOf(source), fingerprint, usages };
  return { key, facts: certificate ? { ...facts, certificate } : facts };
}

/** A weak key is described, too: that is what somebody wants to find out. */
async function importEither(source: KeySource): Promise<PrivateKey | PublicKey> {
  const options = { rsaUnder2048Bits: 'allowed' } as const;
  try {
    return await importPrivateKey(source, options);
  } catch (error) {
    if (!ApointError.is(error) || error.code !== 'KEY_NOT_PRIVATE') throw error;
    return importPublicKey(source, options);
  }
}

/** Only a certificate in PEM or DER has one. */
function certificateOf(source: KeySource): CertificateFacts | undefined {
  if (!(source instanceof Uint8Array)) return undefined;
  try {
    const certificate = new X509Certificate(source);
    const { subject, issuer, validFrom, validTo, serialNumber, raw } = certificate;
    const fingerprint = createHash('sha256').update(raw).digest('hex');
    return { subject, issuer, validFrom, validTo, serialNumber, fingerprint };
  } catch {
    return undefined;
  }
}
