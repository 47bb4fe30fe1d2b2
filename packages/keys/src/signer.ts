/** The signature algorithms of the wire ([protocol 4](../protocol.md#4-signature-algorithms)). */
export type SignatureAlgorithm = 'RSA256' | 'ECC224';

export const SIGNATURE_ALGORITHMS: readonly SignatureAlgorithm[] = ['RSA256', 'ECC224'];

/** How an `RSA_AES` envelope wraps its content encryption key ([protocol 6](../protocol.md#6-envelopes)). */
export type KeyWrap = 'RSAES-PKCS1-v1_5' | 'RSA-OAEP' | 'RSA-OAEP-256';

/** Takes the place of a private key for signing, so that an HSM or KMS can hold the key. */
export interface Signer {
  readonly algorithm: SignatureAlgorithm;
  /**
   * Signs the content to be signed. RSA256: RSASSA-PKCS1-v1_5 with SHA-256. ECC224: ECDSA with the hash and encoding
   * agreed with the other end.
   */
  sign(content: Uint8Array): Promise<Uint8Array>;
}

/** Takes the place of a private key for opening envelopes, so that an HSM or KMS can hold the key. */
export interface KeyUnwrapper {
  /**
   * Unwraps a content encryption key of 16, 24 or 32 bytes. It must not reveal bad padding: return random bytes or throw;
   * either becomes `ENVELOPE_OPEN_FAILED`. To report an outage that has nothing to do with the message, throw an
   * `ApointError` with the code `KEY_UNAVAILABLE`; it is passed on as it is.
   */
  unwrap(wrappedKey: Uint8Array, keyWrap: KeyWrap): Promise<Uint8Array>;
}
