import { ApointError } from '@apoint/primitives/errors';
import type { KeyUsage } from '../key-handle.js';
import type { KeyWrap } from '../key-wrap.js';
import type { Restriction } from '../restriction.js';
import type { Jwk } from './jwk.js';

/** By key wrap, so that a new one does not compile before it has an `alg` (RFC 7518 4.1). */
const ALG_OF_WRAP: Readonly<Record<KeyWrap, string>> = {
  'RSAES-PKCS1-v1_5': 'RSA1_5',
  'RSA-OAEP': 'RSA-OAEP',
  'RSA-OAEP-256': 'RSA-OAEP-256',
};

/** The other word for a usage that RFC 7517 4.3 has. */
const ALSO_NAMED: Readonly<Record<KeyUsage, string>> = {
  sign: 'sign',
  verify: 'verify',
  wrapKey: 'encrypt',
  unwrapKey: 'decrypt',
};

/** What a JWK says about its use (RFC 7517 4.2 to 4.4, and `ext` of WebCrypto). */
interface Statement {
  readonly use: string | undefined;
  readonly operations: readonly string[] | undefined;
  readonly alg: string | undefined;
  readonly ext: boolean | undefined;
}

/**
 * The usages that remain. Each member that is there restricts; one of another type is refused, since it was meant to restrict.
 *
 * @throws {@link ApointError} `KEY_MALFORMED`
 */
export function restrictByJwk(
  jwk: Jwk,
  usages: readonly KeyUsage[],
): Restriction & { readonly ext: boolean | undefined } {
  const statement = statementOf(jwk);
  const keyWrap = WRAPS.find((wrap) => ALG_OF_WRAP[wrap] === statement.alg);
  return {
    usages: usages.filter((usage) => allows(statement, usage, jwk.kty === 'RSA', keyWrap)),
    keyWrap,
    ext: statement.ext,
  };
}

// The names are those of the table.
const WRAPS = /* @__PURE__ */ Object.keys(ALG_OF_WRAP) as readonly KeyWrap[];

function allows(
  { use, operations, alg }: Statement,
  usage: KeyUsage,
  isRsa: boolean,
  keyWrap: KeyWrap | undefined,
): boolean {
  const signs = usage === 'sign' || usage === 'verify';
  if (use !== undefined && use !== (signs ? 'sig' : 'enc')) return false;
  // No alg is registered for P-224, so a P-224 key that names one is for something else.
  const named = signs ? isRsa && alg === 'RS256' : keyWrap !== undefined;
  if (alg !== undefined && !named) return false;
  return !operations || operations.includes(usage) || operations.includes(ALSO_NAMED[usage]);
}

function statementOf(jwk: Jwk): Statement {
  const { use, key_ops: operations, alg, ext } = jwk;
  if (!isText(use)) throw restrictionMalformed('use', 'a text');
  if (!isText(alg)) throw restrictionMalformed('alg', 'a text');
  if (ext !== undefined && typeof ext !== 'boolean') throw restrictionMalformed('ext', 'true or false');
  if (!isOperations(operations))
    throw restrictionMalformed('key_ops', 'an array of texts, none of them twice');
  return { use, operations, alg, ext };
}

function isText(value: unknown): value is string | undefined {
  return value === undefined || typeof value === 'string';
}

function isOperations(value: unknown): value is readonly string[] | undefined {
  if (value === undefined) return true;
  if (!Array.isArray(value)) return false;
  return value.every((operation) => typeof operation === 'string') && new Set(value).size === value.length;
}

function restrictionMalformed(
  name: 'use' | 'alg' | 'ext' | 'key_ops',
  expectation: 'a text' | 'true or false' | 'an array of texts, none of them twice',
): ApointError {
  return new ApointError('KEY_MALFORMED', `The JWK member ${name} must be ${expectation}, or absent.`);
}
