import type { KeyWrap } from './key-wrap.js';

/** Takes the place of a private key for opening envelopes, so that an HSM or KMS can hold the key. */
export interface KeyUnwrapper {
  /**
   * Unwraps a content encryption key of 16, 24 or 32 bytes. It must not reveal bad padding: return random bytes or throw;
   * either becomes `ENVELOPE_OPEN_FAILED`. To report an outage that has nothing to do with the message, throw an
   * `ApointError` with the code `KEY_UNAVAILABLE`; it is passed on as it is.
   */
  unwrap(wrappedKey: Uint8Array, keyWrap: KeyWrap): Promise<Uint8Array>;
}
