import type { EcdsaOptions } from '../../ecdsa-options.js';
import type { RsaPrivateParts } from '../../key-source/rsa-private.js';

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

/** A P-224 public key brings its verification along, so that code that handles RSA keys only has none of it. */
export interface EcdsaPublicMaterial {
  /** Whether the signature, in the encoding of the options, belongs to the content. */
  readonly verify: (content: Uint8Array, signature: Uint8Array, options?: EcdsaOptions) => boolean;
}

/** A P-224 private key brings its signing along. */
export interface EcdsaPrivateMaterial {
  /** The signature of the content, in the encoding of the options. */
  readonly sign: (content: Uint8Array, options?: EcdsaOptions) => Uint8Array<ArrayBuffer>;
  /** The key as PKCS#8 in DER. */
  readonly pkcs8: () => Promise<Uint8Array<ArrayBuffer>>;
}
