import type { KeyWrap } from '@apoint/keys';
import { checkWord, optionInvalid, ownOptions } from '@apoint/primitives/internal/options';

/**
 * The parameters of an envelope that the header does not name, so both ends must agree on them beforehand
 * ([protocol 6.4](../protocol.md#64-the-profile)). The cipher is always AES-ECB with PKCS#5 padding.
 */
export interface EnvelopeProfile {
  /**
   * Default `'RSAES-PKCS1-v1_5'`. `'RSA-OAEP'` is OAEP with SHA-1, `'RSA-OAEP-256'` with SHA-256. Each uses the same hash for MGF1.
   * (JCA's `OAEPWithSHA-256AndMGF1Padding` uses SHA-1 for MGF1 unless you set another.)
   */
  readonly keyWrap?: KeyWrap | undefined;
  /** Size of the content encryption key when sealing, in bits. Default 256. Opening accepts all three sizes. */
  readonly keyBits?: 128 | 192 | 256 | undefined;
}

/** A profile with its defaults in place. */
export interface ResolvedProfile {
  readonly keyWrap: KeyWrap;
  readonly keyBits: 128 | 192 | 256;
}

/** The key wraps that use a hash. */
export type Oaep = Exclude<KeyWrap, 'RSAES-PKCS1-v1_5'>;

/** Bytes of the modulus that each key wrap needs for itself (RFC 8017 7.1.1 and 7.2.1). */
export const OVERHEAD: Readonly<Record<KeyWrap, number>> = {
  'RSAES-PKCS1-v1_5': 11,
  'RSA-OAEP': 42,
  'RSA-OAEP-256': 66,
};

/** @throws {@link ApointError} `OPTION_INVALID` */
export function resolveProfile(profile: EnvelopeProfile = {}): ResolvedProfile {
  const { keyWrap = 'RSAES-PKCS1-v1_5', keyBits = 256 } = ownOptions(
    profile,
    ['keyWrap', 'keyBits'],
    'profile',
  );
  checkWord('profile.keyWrap', keyWrap, Object.keys(OVERHEAD));
  if (![128, 192, 256].includes(keyBits)) throw optionInvalid('profile.keyBits', '128, 192 or 256');
  return { keyWrap, keyBits };
}
