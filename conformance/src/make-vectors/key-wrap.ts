import { openssl, tryOpenssl } from './openssl.js';
import type { RsaKey } from './rsa-key.js';

/** The key wraps in the cases, by Java's names. */
export const KEY_WRAPS = {
  pkcs1: 'RSA/ECB/PKCS1Padding',
  oaepSha1: 'RSA/ECB/OAEPWithSHA-1AndMGF1Padding',
  oaepSha256: 'RSA/ECB/OAEPWithSHA-256AndMGF1Padding',
} as const;

export type KeyWrap = keyof typeof KEY_WRAPS;

const OPTIONS: Record<KeyWrap, readonly string[]> = {
  pkcs1: ['rsa_padding_mode:pkcs1'],
  oaepSha1: ['rsa_padding_mode:oaep', 'rsa_oaep_md:sha1', 'rsa_mgf1_md:sha1'],
  oaepSha256: ['rsa_padding_mode:oaep', 'rsa_oaep_md:sha256', 'rsa_mgf1_md:sha256'],
};

/** Wraps a key for its recipient. `extra` changes the scheme, for wraps that must not open. */
export function wrapKey(
  recipient: RsaKey,
  wrap: KeyWrap,
  contentKey: Buffer,
  extra: readonly string[] = [],
): Buffer {
  const options = optionArguments([...OPTIONS[wrap], ...extra]);
  return openssl(['pkeyutl', '-encrypt', '-pubin', '-inkey', recipient.publicPath, ...options], contentKey);
}

/** The raw public operation on a block as long as the modulus. */
export function wrapBlock(recipient: RsaKey, block: Buffer): Buffer {
  const options = optionArguments(['rsa_padding_mode:none']);
  return openssl(['pkeyutl', '-encrypt', '-pubin', '-inkey', recipient.publicPath, ...options], block);
}

/** The key that OpenSSL unwraps, or `undefined`. */
export function unwrapKey(recipient: RsaKey, wrap: KeyWrap, wrapped: Buffer): Buffer | undefined {
  const options = optionArguments(OPTIONS[wrap]);
  return tryOpenssl(['pkeyutl', '-decrypt', '-inkey', recipient.privatePath, ...options], wrapped);
}

function optionArguments(options: readonly string[]): string[] {
  return options.flatMap((option) => ['-pkeyopt', option]);
}
