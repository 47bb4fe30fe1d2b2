import type { KeyAlgorithm, KeyUsage } from './key-handle.js';
import type { KeyWrap, SignatureAlgorithm } from './signer.js';

/** What a private key signs with. */
export interface Signs {
  readonly algorithm: SignatureAlgorithm;
  readonly sign: (content: Uint8Array) => Promise<Uint8Array<ArrayBuffer>>;
}

/** What a public key verifies with; at once where the runtime can. */
export interface Verifies {
  readonly algorithm: SignatureAlgorithm;
  readonly verify: (content: Uint8Array, signature: Uint8Array) => boolean | Promise<boolean>;
}

/** What a runtime makes of a key. */
export interface NativeKey {
  /** The runtime's own key object, for envelopes. */
  readonly native: unknown;
  readonly algorithm: KeyAlgorithm;
  readonly bits: number;
  readonly signature: Signs | Verifies;
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
