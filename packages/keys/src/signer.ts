/** The signature algorithms of the wire (protocol 4). */
export type SignatureAlgorithm = 'RSA256' | 'ECC224';

/** How an `RSA_AES` envelope wraps its content encryption key (protocol 6). */
export type KeyWrap = 'RSAES-PKCS1-v1_5' | 'RSA-OAEP' | 'RSA-OAEP-256';

/** Stands in for a private key that signs, so that a HSM or KMS can hold it. */
export interface Signer {
  readonly algorithm: SignatureAlgorithm;
  /**
   * Signs the content to be signed: RSASSA-PKCS1-v1_5 with SHA-256 for RSA256; ECDSA, in the hash and encoding
   * agreed with the other end, for ECC224.
   */
  sign(content: Uint8Array): Promise<Uint8Array>;
}

/** Stands in for a private key that opens envelopes, so that a HSM or KMS can hold it. */
export interface KeyUnwrapper {
  /**
   * Unwraps a content encryption key of 16, 24 or 32 bytes. On bad padding it must not tell: it returns random
   * bytes or throws, and either becomes `ENVELOPE_OPEN_FAILED`. To report an outage that has nothing to do with
   * the message, throw an `ApointError` with the code `KEY_UNAVAILABLE`; that one is passed on.
   */
  unwrap(wrappedKey: Uint8Array, keyWrap: KeyWrap): Promise<Uint8Array>;
}
