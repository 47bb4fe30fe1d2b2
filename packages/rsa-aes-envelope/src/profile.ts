import type { KeyWrap } from '@apoint/keys';
import { ApointError } from '@apoint/primitives/errors';

/**
 * What both ends agree on beforehand, since the header does not name it (protocol 6.4). The cipher is always
 * AES-ECB with PKCS#5 padding.
 */
export interface EnvelopeProfile {
  /**
   * Default `'RSAES-PKCS1-v1_5'`. `'RSA-OAEP'` is OAEP with SHA-1, `'RSA-OAEP-256'` with SHA-256, each with the same
   * hash for MGF1. (JCA's `OAEPWithSHA-256AndMGF1Padding` keeps SHA-1 for MGF1 unless told otherwise.)
   */
  readonly keyWrap?: KeyWrap;
  /** Size of the content encryption key when sealing, in bits. Default 256. Opening takes all three sizes. */
  readonly keyBits?: 128 | 192 | 256;
}

const KEY_WRAPS: readonly KeyWrap[] = ['RSAES-PKCS1-v1_5', 'RSA-OAEP', 'RSA-OAEP-256'];

/** @throws {@link ApointError} `OPTION_INVALID` */
export function resolveProfile(profile: EnvelopeProfile = {}): Required<EnvelopeProfile> {
  const { keyWrap = 'RSAES-PKCS1-v1_5', keyBits = 256 } = profile;
  if (KEY_WRAPS.includes(keyWrap) && [128, 192, 256].includes(keyBits)) return { keyWrap, keyBits };
  throw new ApointError(
    'OPTION_INVALID',
    `profile.keyWrap is one of ${KEY_WRAPS.join(', ')}; keyBits 128, 192 or 256.`,
  );
}
