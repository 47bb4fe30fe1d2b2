import { ApointError } from '@apoint/primitives/errors';
import { requireWebCrypto } from '../crypto/web-crypto.js';
import { edwardsKey } from '../forms/edwards-key.js';
import { type Jwk, ownJwk } from '../forms/jwk.js';
import type { ImportKeyOptions, KeyKind } from '../forms/key-kind.js';
import type { CryptoKeyInput } from '../forms/read-key-source.js';
import { demand, inconsistent } from '../inconsistent.js';
import type { KeyDescription, KeyUsage } from '../key-handle.js';
import type { KeyWrap } from '../key-wrap.js';
import type { Restriction } from '../restriction.js';
import { opaqueKey } from './opaque-key.js';

type Oaep = Exclude<KeyWrap, 'RSAES-PKCS1-v1_5'>;

/** By key wrap, so that a new one does not compile before it has a hash. */
const OAEP_HASH: Readonly<Record<Oaep, string>> = { 'RSA-OAEP': 'SHA-1', 'RSA-OAEP-256': 'SHA-256' };

/**
 * Imports a `CryptoKey`. One that is extractable shows its numbers, and is held to the rules of every other form. One that is
 * not stays with WebCrypto.
 *
 * @throws {@link ApointError} `KEY_ALGORITHM_UNSUPPORTED`, `KEY_INCONSISTENT`, `KEY_TOO_WEAK`, `KEY_TOO_LARGE`,
 * `WEBCRYPTO_UNAVAILABLE`
 */
export async function importCryptoKey(
  input: CryptoKeyInput,
  kind: KeyKind,
  options: ImportKeyOptions,
): Promise<KeyDescription> {
  requireWebCrypto();
  const jwk = await numbersOf(input);
  const restriction = restrictionOf(input);
  const key = jwk ? await kind.fromJwk(jwk, options) : opaqueKey(input, options);
  return { ...key, ...restriction };
}

/** The numbers of a key that is extractable. A runtime knows its own keys from objects that only look like one. */
async function numbersOf({ cryptoKey, extractable }: CryptoKeyInput): Promise<Jwk | undefined> {
  try {
    return ownJwk(await crypto.subtle.exportKey('jwk', cryptoKey));
  } catch (error) {
    const isReal = (error as Error | undefined)?.name !== 'TypeError';
    demand(isReal, 'This only has the shape of a CryptoKey; pass a real one.');
    if (extractable) throw inconsistent();
    return undefined;
  }
}

/** A `CryptoKey` works only with one algorithm, one hash, and the usages it was made for. */
function restrictionOf({ name, hash, usages }: CryptoKeyInput): Restriction {
  if (name === 'RSASSA-PKCS1-v1_5' && hash === 'SHA-256') {
    return {
      usages: (['sign', 'verify'] as const).filter((usage) => usages.includes(usage)),
      keyWrap: undefined,
    };
  }
  const keyWrap = oaepOf(hash);
  if (name === 'RSA-OAEP' && keyWrap) return { usages: oaepUsages(usages), keyWrap };
  if (/^(Ed|X)(25519|448)$/.test(name)) throw edwardsKey();
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
