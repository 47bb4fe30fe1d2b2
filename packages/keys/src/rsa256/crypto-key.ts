import { ApointError } from '@apoint/primitives/errors';
import type { KeyUsage } from '../key-handle.js';
import type { CryptoKeyLike, NativeKey } from '../native-key.js';
import type { KeyWrap } from '../signer.js';

/** The operations that a `CryptoKey` allows here. */
export type Restriction = Required<Pick<NativeKey, 'usages'>> & Pick<NativeKey, 'keyWrap'>;

type Oaep = Exclude<KeyWrap, 'RSAES-PKCS1-v1_5'>;

/** By key wrap, so that a new one does not compile before it has a hash. */
const OAEP_HASH: Readonly<Record<Oaep, string>> = { 'RSA-OAEP': 'SHA-1', 'RSA-OAEP-256': 'SHA-256' };

/**
 * A `CryptoKey` works only with one algorithm, one hash, and the usages it was made for.
 *
 * @throws {@link ApointError} `KEY_ALGORITHM_UNSUPPORTED`
 */
export function restrictionOf(key: CryptoKeyLike): Restriction {
  const { name, hash } = key.algorithm as { name: string; hash?: { name: string } };
  if (name === 'RSASSA-PKCS1-v1_5' && hash?.name === 'SHA-256') {
    return { usages: (['sign', 'verify'] as const).filter((usage) => key.usages.includes(usage)) };
  }
  const keyWrap = oaepOf(hash?.name);
  if (name === 'RSA-OAEP' && keyWrap) return { usages: oaepUsages(key.usages), keyWrap };
  throw new ApointError(
    'KEY_ALGORITHM_UNSUPPORTED',
    'A CryptoKey must be for RSASSA-PKCS1-v1_5 with SHA-256 (signatures) or for RSA-OAEP with SHA-1 or SHA-256 (envelopes).',
  );
}

function oaepOf(hash: string | undefined): Oaep | undefined {
  // The names are those of the table.
  return (Object.keys(OAEP_HASH) as Oaep[]).find((keyWrap) => OAEP_HASH[keyWrap] === hash);
}

function oaepUsages(named: readonly string[]): KeyUsage[] {
  const usages: KeyUsage[] = [];
  if (named.includes('encrypt') || named.includes('wrapKey')) usages.push('wrapKey');
  if (named.includes('decrypt') || named.includes('unwrapKey')) usages.push('unwrapKey');
  return usages;
}
