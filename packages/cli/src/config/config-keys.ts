import type { KeyRing, PrivateKey, PublicKey } from '@apoint/keys';
import { ApointError } from '@apoint/primitives/errors';
import type { RsaAes, RsaAesOptions } from '@apoint/rsa-aes-envelope';
import { keysFrom, privateKeyFrom, publicKeyFrom } from '../keys-from-files.js';
import type { Config } from './config.js';

/** A private key, and the version by which the other end knows it. */
export interface SigningKey {
  readonly key: PrivateKey;
  readonly keyVersion?: string;
}

/**
 * The own private key.
 *
 * @throws {@link ApointError} `OPTION_INVALID` if none is configured, `INPUT_INVALID`
 */
export async function signingKeyOf({ signingKey }: Config): Promise<SigningKey> {
  if (!signingKey)
    throw new ApointError(
      'OPTION_INVALID',
      'There is no private key to sign with: name its file by --key, APOINT_PRIVATE_KEY, or signingKey of apoint.config.json.',
    );
  const key = await privateKeyFrom(signingKey);
  return signingKey.version === undefined ? { key } : { key, keyVersion: signingKey.version };
}

/**
 * The public keys of the other end.
 *
 * @throws {@link ApointError} `OPTION_INVALID` if none is configured, `INPUT_INVALID`
 */
export async function platformKeysOf({ platformKeys = [] }: Config): Promise<PublicKey | KeyRing<PublicKey>> {
  const keys = await keysFrom(platformKeys, publicKeyFrom);
  if (keys) return keys;
  throw new ApointError(
    'OPTION_INVALID',
    'There is no public key to verify with: name its file by --platform-key, APOINT_PLATFORM_KEY, or platformKeys of apoint.config.json.',
  );
}

/**
 * The envelopes that are configured.
 *
 * @param use - reads only the keys for this. Default: all of them.
 * @returns `undefined` if no key is configured for them.
 * @throws {@link ApointError} `OPTION_INVALID`, `INPUT_INVALID`
 */
export async function encryptionOf(
  { encryption = {} }: Config,
  use?: 'seal' | 'open',
): Promise<RsaAes | undefined> {
  const sealFor = use === 'open' ? undefined : await keysFrom(encryption.sealFor ?? [], publicKeyFrom);
  const openWith = use === 'seal' ? undefined : await keysFrom(encryption.openWith ?? [], privateKeyFrom);
  if (!sealFor && !openWith) return undefined;
  const { rsaAes } = await import('@apoint/rsa-aes-envelope');
  const { keyWrap, keyBits, contentType } = encryption;
  return rsaAes({
    sealFor,
    openWith,
    // rsaAes refuses what is none of the words.
    profile: { keyWrap, keyBits } as RsaAesOptions['profile'],
    contentType: contentType as RsaAesOptions['contentType'],
  });
}
