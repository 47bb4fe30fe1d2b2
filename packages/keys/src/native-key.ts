import type { KeyAlgorithm, KeyUsage } from './key-handle.js';
import type { KeyWrap, SignatureAlgorithm } from './signer.js';

/** The signature algorithm of a key, and what the key does by it. One half of a pair signs, the other verifies. */
export interface SignatureOperations {
  readonly algorithm: SignatureAlgorithm;
  readonly sign?: (content: Uint8Array) => Promise<Uint8Array<ArrayBuffer>>;
  /** At once where the runtime can. */
  readonly verify?: (content: Uint8Array, signature: Uint8Array) => boolean | Promise<boolean>;
}

/** What a runtime makes of a key. */
export interface NativeKey {
  /** The runtime's own key object, for envelopes. */
  readonly native: unknown;
  readonly algorithm: KeyAlgorithm;
  readonly bits: number;
  readonly signature: SignatureOperations;
  /** SubjectPublicKeyInfo of the key or of its public half, its point uncompressed; absent where no one can tell. */
  readonly spki?: Uint8Array<ArrayBuffer>;
  /** SHA-256 of `spki` in hexadecimal digits. */
  readonly fingerprint?: string;
  /** Of a private key: itself as PKCS#8 in DER. */
  readonly pkcs8?: () => Promise<Uint8Array<ArrayBuffer>>;
  readonly exportable: boolean;
  /** Set where the runtime's key restricts them. */
  readonly usages?: readonly KeyUsage[];
  /** Set where the runtime's key serves this one only. */
  readonly keyWrap?: KeyWrap;
}

/** The members of a WebCrypto `CryptoKey` that are read. */
export interface CryptoKeyLike {
  readonly type: string;
  readonly extractable: boolean;
  readonly algorithm: { readonly name: string };
  readonly usages: readonly string[];
}
