import type { HashName } from '../crypto/hashes.js';
import type { GivenKey } from '../keys/given-key.js';
import type { Reading } from './readings.js';

/** A text or bytes that hold a digest. */
export interface DigestForm {
  /** The hash of the inner digest. */
  readonly hash: HashName;
  /** `raw`, `hex`, `upper-case hex` or `base64`. */
  readonly encoding: string;
}

/** How a content was signed. */
export interface Match {
  readonly key: GivenKey;
  readonly reading: Reading;
  readonly hash: HashName;
  /** Present if it is not the one of the wire. */
  readonly padding?: string;
  readonly saltLength?: number;
  /** Present if a digest was signed in place of the content. */
  readonly digestSigned?: DigestForm;
  /** Of an ECDSA signature. */
  readonly ecdsaEncoding?: string;
}

/** Compares contents with a signature under keys that fit, or may fit. */
export interface Matcher {
  /** Of one plain comparison, in hashes. */
  readonly cost: number;
  /**
   * How the content was signed, if it was.
   *
   * @param depth - `plain`: only the usual ways. `deep`: also rare hashes, and digests that were signed.
   */
  match(parts: Iterable<Uint8Array>, depth: 'plain' | 'deep'): Match | undefined;
}
