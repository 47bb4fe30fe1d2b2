import type { RsaPrivateParts } from './write-rsa.js';

/** What an RSA public key is made into where WebCrypto does the work. */
export interface RsaPublicMaterial {
  /** Big-endian; absent for a `CryptoKey` that does not tell it. */
  readonly modulus?: Uint8Array;
  /** Imported once, for RSASSA-PKCS1-v1_5 with SHA-256 and extractable, or as it was given. */
  readonly cryptoKey: CryptoKey;
}

/** What an RSA private key is made into where WebCrypto does the work. */
export interface RsaPrivateMaterial {
  readonly cryptoKey: CryptoKey;
  /** Absent when the key was given as a `CryptoKey`. */
  readonly integers?: RsaPrivateParts;
  /** The key as PKCS#8 in DER; fails for a `CryptoKey` that is not extractable. */
  readonly pkcs8: () => Promise<Uint8Array<ArrayBuffer>>;
}
