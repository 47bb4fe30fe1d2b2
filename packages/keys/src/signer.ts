import type { SignatureAlgorithm } from './signature-algorithm.js';

/** Takes the place of a private key for signing, so that an HSM or KMS can hold the key. */
export interface Signer {
  /** The algorithm of its signatures, which the header names. */
  readonly algorithm: SignatureAlgorithm;
  /**
   * Signs the content to be signed. RSA256: RSASSA-PKCS1-v1_5 with SHA-256. ECC224: ECDSA with the hash and encoding
   * agreed with the other end.
   */
  sign(content: Uint8Array): Promise<Uint8Array>;
}
