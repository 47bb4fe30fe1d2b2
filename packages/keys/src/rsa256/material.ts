import type { RsaPrivateParts } from './write-rsa.js';

/** An RSA public key for WebCrypto. */
export interface RsaPublicMaterial {
  /** Big-endian; absent for a `CryptoKey` that is not extractable. */
  readonly modulus?: Uint8Array;
  /** Either imported here, extractable and for RSASSA-PKCS1-v1_5 with SHA-256, or the `CryptoKey` of the caller. */
  readonly cryptoKey: CryptoKey;
}

/** An RSA key of a `CryptoKey` that is not extractable, on both halves. */
export interface OpaqueMaterial {
  readonly cryptoKey: CryptoKey;
}

/** An RSA private key for WebCrypto. */
export interface RsaPrivateMaterial {
  readonly cryptoKey: CryptoKey;
  /** Absent when the key was given as a `CryptoKey`. */
  readonly integers?: RsaPrivateParts;
  /** The key as PKCS#8 in DER; fails for a `CryptoKey` that is not extractable. */
  readonly pkcs8: () => Promise<Uint8Array<ArrayBuffer>>;
}
