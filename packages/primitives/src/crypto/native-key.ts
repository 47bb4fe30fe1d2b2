import type { KeyAlgorithm, KeyUsage } from '../key-handle.js';

/** What each half of `#crypto` makes of a key. */
export interface NativeKey {
  readonly native: unknown;
  readonly algorithm: KeyAlgorithm;
  readonly bits: number;
  /** SubjectPublicKeyInfo of the key or of its public half, its point uncompressed. */
  readonly spki: Uint8Array<ArrayBuffer>;
  readonly spkiDigest: Uint8Array;
  readonly exportable: boolean;
  /** Set where the runtime's key restricts them. */
  readonly usages?: readonly KeyUsage[];
}

/** The members of a WebCrypto `CryptoKey` that are read. */
export interface CryptoKeyLike {
  readonly type: string;
  readonly extractable: boolean;
  readonly algorithm: { readonly name: string };
  readonly usages: readonly string[];
}
