import type { NativeKey } from '../native-key.js';
import type { RsaPrivateParts } from './write-rsa.js';

/** An RSA key and the numbers that the runtime has read from it, big-endian. */
export interface RsaKey extends NativeKey {
  readonly modulus: Uint8Array;
  readonly exponent: Uint8Array;
  /** The key as the runtime writes it: SubjectPublicKeyInfo or PKCS#8. */
  readonly der: Uint8Array;
}

/** The same of a private key, with all of its numbers. */
export interface RsaPrivateKey extends RsaKey {
  readonly integers: RsaPrivateParts;
}
