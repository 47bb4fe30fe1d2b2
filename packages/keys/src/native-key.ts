import type { KeyAlgorithm } from './key-handle.js';
import type { SignatureAlgorithm } from './signature-algorithm.js';

/** The signing operation of a private key. */
export interface Signs {
  readonly algorithm: SignatureAlgorithm;
  readonly sign: (content: Uint8Array) => Promise<Uint8Array<ArrayBuffer>>;
}

/** The verifying operation of a public key; synchronous if the runtime allows it. */
export interface Verifies {
  readonly algorithm: SignatureAlgorithm;
  readonly verify: (content: Uint8Array, signature: Uint8Array) => boolean | Promise<boolean>;
}

/** A key as the runtime has imported it. */
export interface NativeKey {
  /** The runtime's own key object, for envelopes. */
  readonly native: unknown;
  readonly algorithm: KeyAlgorithm;
  readonly bits: number;
  readonly signature: Signs | Verifies;
  /** SubjectPublicKeyInfo of the public half, with its point uncompressed; absent if the runtime does not reveal it. */
  readonly spki: Uint8Array<ArrayBuffer> | undefined;
  /** SHA-256 of `spki` in hexadecimal digits. */
  readonly fingerprint: string | undefined;
  /** A private key as PKCS#8 in DER. */
  readonly pkcs8?: () => Promise<Uint8Array<ArrayBuffer>>;
  readonly exportable: boolean;
}

/** The members of a WebCrypto `CryptoKey` that this package reads. */
export interface CryptoKeyLike {
  readonly type: string;
  readonly extractable: boolean;
  readonly algorithm: { readonly name: string };
  readonly usages: readonly string[];
}

/** The members of a `KeyObject` of `node:crypto` that this package reads. */
export interface KeyObjectLike {
  readonly type: string;
  /** The key in DER, as bytes. */
  export(options: { readonly format: 'der'; readonly type: 'spki' | 'pkcs8' }): unknown;
}
