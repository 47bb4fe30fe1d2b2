import { isPrivateKey, KeyRing, type KeyWrap, type PublicKey } from '@apoint/keys';
import { keysOf } from '@apoint/keys/internal/check-keys';
import { materialOf } from '@apoint/keys/internal/key-material';
import { checkWord, optionInvalid, ownOptions } from '@apoint/primitives/internal/options';
import { formatEncryptHeader } from './header.js';
import type { DecryptionKey } from './open.js';
import { type EnvelopeProfile, type ResolvedProfile, resolveProfile } from './profile.js';
import { wrappingMaterial } from './seal.js';
import { LONGEST_KEY } from './unwrapped-key.js';

/** The `Content-Type` of a sealed message ([protocol 2](../protocol.md#2-headers)). */
export type SealedContentType = 'application/json; charset=UTF-8' | 'text/plain; charset=UTF-8';

/** Options of {@link rsaAes}. Give `sealFor`, `openWith`, or both. */
export interface RsaAesOptions {
  /** The recipient's public key, or a ring whose latest key is used. A server does not need it: it seals for each client. */
  readonly sealFor?: PublicKey | KeyRing<PublicKey> | undefined;
  /** The version of `sealFor` that the `Encrypt` header names. Default: the ring's latest version, `'1'` for a bare key. */
  readonly keyVersion?: string | undefined;
  /** Your own private key, a `KeyUnwrapper` instead of it, or a ring of them. */
  readonly openWith?: DecryptionKey | KeyRing<DecryptionKey> | undefined;
  /** Key wrap and size of the AES key. Default: RSAES-PKCS1-v1_5 and 256 bits. */
  readonly profile?: EnvelopeProfile | undefined;
  /** The `Content-Type` of sealed messages. Default `application/json; charset=UTF-8`. */
  readonly contentType?: SealedContentType | undefined;
  /**
   * `'allowed'`: an answer without an `Encrypt` header may be encrypted under the request's AES key, as some
   * servers do it ([protocol 6.6](../protocol.md#66-encrypted-responses)). Default: such answers are refused.
   */
  readonly requestKeyAnswers?: 'allowed' | undefined;
  /**
   * `'request'`: a server seals an answer under the AES key of its request, as some clients need it
   * ([protocol 6.6](../protocol.md#66-encrypted-responses)). Default `'fresh'`: under a new key.
   */
  readonly answerKey?: 'fresh' | 'request' | undefined;
}

/** The checked options, with their defaults. */
export type Settings = Pick<
  RsaAesOptions,
  'sealFor' | 'keyVersion' | 'openWith' | 'requestKeyAnswers' | 'answerKey'
> & {
  readonly profile: ResolvedProfile;
  readonly contentType: SealedContentType;
};

const NAMES: readonly (keyof RsaAesOptions)[] = [
  'sealFor',
  'keyVersion',
  'openWith',
  'profile',
  'contentType',
  'requestKeyAnswers',
  'answerKey',
];
const CONTENT_TYPES = ['application/json; charset=UTF-8', 'text/plain; charset=UTF-8'] as const;

/** @throws {@link ApointError} `OPTION_INVALID` */
export function settingsOf(options: RsaAesOptions): Settings {
  const { profile, sealFor, keyVersion, openWith, contentType, requestKeyAnswers, answerKey } = ownOptions(
    options,
    NAMES,
  );
  checkWord('contentType', contentType, CONTENT_TYPES);
  checkWord('requestKeyAnswers', requestKeyAnswers, ['allowed']);
  checkWord('answerKey', answerKey, ['fresh', 'request']);
  const settings: Settings = {
    sealFor,
    keyVersion,
    openWith,
    requestKeyAnswers,
    answerKey,
    profile: resolveProfile(profile),
    contentType: contentType ?? CONTENT_TYPES[0],
  };
  checkKeys(settings);
  return settings;
}

function checkKeys(settings: Settings): void {
  const { sealFor, keyVersion, openWith, profile } = settings;
  if (sealFor === undefined && openWith === undefined)
    throw optionInvalid('sealFor', 'given, or openWith, or both');
  if (sealFor !== undefined && !keysOf(sealFor).every((key) => canSeal(key, settings)))
    throw optionInvalid(
      'sealFor',
      'an RSA public key that can wrap keys with this profile, or a ring of them',
    );
  if (openWith !== undefined && !keysOf(openWith).every((key) => canOpen(key, profile.keyWrap)))
    throw optionInvalid(
      'openWith',
      'an RSA private key that can unwrap keys with this profile, a KeyUnwrapper, or a ring of them',
    );
  const version = keyVersion ?? (sealFor instanceof KeyRing ? sealFor.latest : undefined);
  if (version !== undefined && !isVersion(version, sealFor))
    throw optionInvalid(
      'keyVersion',
      'a version of sealFor, of 1 to 64 letters, digits, underscores, dashes or dots',
    );
}

/** Whether a key can wrap the keys of this profile. */
export function canSeal(key: unknown, { profile, answerKey }: Settings): boolean {
  const keyLength = answerKey === 'request' ? LONGEST_KEY : profile.keyBits / 8;
  return holds(() => wrappingMaterial(key as PublicKey, profile.keyWrap, keyLength));
}

function canOpen(key: unknown, keyWrap: KeyWrap): boolean {
  if (isPrivateKey(key)) return holds(() => materialOf(key, 'unwrapKey', keyWrap));
  return typeof (key as { unwrap?: unknown } | null | undefined)?.unwrap === 'function';
}

function isVersion(keyVersion: string, sealFor: Settings['sealFor']): boolean {
  if (sealFor instanceof KeyRing && !sealFor.versions.includes(keyVersion)) return false;
  return (
    sealFor !== undefined && holds(() => formatEncryptHeader({ keyVersion, wrappedKey: Uint8Array.of(1) }))
  );
}

/** The key itself, or the latest key of a ring. */
export function latestOf(keys: unknown): unknown {
  return keys instanceof KeyRing ? keys.resolve().key : keys;
}

function holds(check: () => unknown): boolean {
  try {
    check();
    return true;
  } catch {
    return false;
  }
}
