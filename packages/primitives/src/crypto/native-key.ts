import type { KeyAlgorithm, KeyUsage } from '../key-handle.js';
import type { KeyWrap } from '../signer.js';

/** What each half of `#crypto` makes of a key. */
export interface NativeKey {
  readonly native: unknown;
  readonly algorithm: KeyAlgorithm;
  readonly bits: number;
  /** SubjectPublicKeyInfo of the key or of its public half, its point uncompressed; absent where no one can tell. */
  readonly spki?: Uint8Array<ArrayBuffer>;
  /** SHA-256 of `spki` in hexadecimal digits. */
  readonly fingerprint?: string;
  readonly exportable: boolean;
  /** Set where the runtime's key restricts them. */
  readonly usages?: readonly KeyUsage[];
  /** Set where the runtime's key serves this one only. */
  readonly keyWrap?: KeyWrap;
}

/** An RSA key, and what the runtime found in it; numbers are big-endian. */
export interface RsaKey extends NativeKey {
  readonly modulus: Uint8Array;
  readonly exponent: Uint8Array;
  /** The key as the runtime writes it: SubjectPublicKeyInfo or PKCS#8. */
  readonly der: Uint8Array;
}

/** The members of a WebCrypto `CryptoKey` that are read. */
export interface CryptoKeyLike {
  readonly type: string;
  readonly extractable: boolean;
  readonly algorithm: { readonly name: string };
  readonly usages: readonly string[];
}
