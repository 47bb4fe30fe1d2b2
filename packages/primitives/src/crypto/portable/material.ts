import type { RsaPrivateParts } from '../../key-source/rsa-private.js';
import type { RsaPublicParts } from '../../key-source/rsa-public.js';

/** What an RSA public key is made into where WebCrypto does the work. */
export interface RsaPublicMaterial {
  /** Imported once, for RSASSA-PKCS1-v1_5 with SHA-256, or as it was given. */
  readonly cryptoKey: CryptoKey;
  /** Absent when the key was given as a `CryptoKey`. */
  readonly parts?: RsaPublicParts;
}

/** What an RSA private key is made into where WebCrypto does the work. */
export interface RsaPrivateMaterial {
  readonly cryptoKey: CryptoKey;
  /** Absent when the key was given as a `CryptoKey`. */
  readonly integers?: RsaPrivateParts;
  readonly pkcs8: () => Promise<Uint8Array<ArrayBuffer>>;
}

/** How ECDSA is done, every choice made (protocol 4). */
export interface EcdsaVariant {
  readonly hash: 'sha256' | 'sha224';
  readonly encoding: 'der' | 'p1363';
}

/** A P-224 public key brings its verification along, so that code that handles RSA keys only has none of it. */
export interface EcdsaPublicMaterial {
  readonly verify: (content: Uint8Array, signature: Uint8Array, variant: EcdsaVariant) => boolean;
}

/** A P-224 private key brings its signing along. */
export interface EcdsaPrivateMaterial {
  readonly sign: (content: Uint8Array, variant: EcdsaVariant) => Uint8Array<ArrayBuffer>;
  readonly pkcs8: () => Promise<Uint8Array<ArrayBuffer>>;
}
