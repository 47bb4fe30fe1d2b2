import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ROOT, unionOfCodes } from './support/source.js';
import { type Interpolation, throwSites } from './support/throw-sites.js';

/** A value that a message may hold, of which kind it is known to be, and why it is no secret. */
interface Allowed {
  readonly kind: Interpolation['kind'];
  readonly because: string;
}

// `number` and `words` are found out by the compiler: a number, or a text that the sources spell out, followed through
// every call. `unknown` it cannot follow: such an entry was read by people, so its reason has to hold.
const ALLOWED: Readonly<Record<string, Allowed>> = {
  "benefit-issue-types/src/validate/member-schemas.ts: names.join(', ')": {
    kind: 'words',
    because: 'the names of the options',
  },
  'benefit-issue-types/src/validate/member-schemas.ts: name': {
    kind: 'unknown',
    because:
      'a name of an option: readMemberSchemas refuses every other, without naming it, before it is used',
  },
  'benefit-issue-types/src/validate/refuse.ts: body': { kind: 'words', because: 'which of two bodies' },
  'benefit-issue-types/src/validate/refuse.ts: list': {
    kind: 'unknown',
    because: 'paths: names of members, quoted and cut by appendPath, and never a value',
  },
  'client/src/limit.ts: milliseconds': { kind: 'number', because: 'the limit that was set' },
  'client/src/option-checks.ts: expectation': {
    kind: 'unknown',
    because: 'what an option is to be: words and limits of the sources',
  },
  'client/src/option-checks.ts: name': { kind: 'words', because: 'the name of an option' },
  'gateway/src/check-options.ts: broken': { kind: 'unknown', because: 'a rule out of the table beside it' },
  'gateway/src/receive-request.ts: milliseconds': { kind: 'number', because: 'the limit that was set' },
  'gateway/src/check-options.ts: maker': { kind: 'words', because: 'which of two functions' },
  'message/src/content-type.ts: JSON_TYPE': { kind: 'words', because: 'the Content-Type of the wire' },
  'message/src/header-lines.ts: name': { kind: 'words', because: 'the name of a header of the wire' },
  'message/src/json.ts: DEEPEST': { kind: 'number', because: 'a limit' },
  'message/src/body-too-large.ts: maximumBytes': { kind: 'number', because: 'the limit that was set' },
  'primitives/src/import-key.ts: MAXIMUM_KEY_TEXT_LENGTH': { kind: 'number', because: 'a limit' },
  'primitives/src/import-key.ts: names': { kind: 'unknown', because: 'the names of algorithms' },
  'primitives/src/key-handle.ts: algorithm': { kind: 'words', because: 'the algorithm of a key' },
  'primitives/src/key-handle.ts: handle.type': { kind: 'words', because: 'public or private' },
  'primitives/src/key-handle.ts: usage': { kind: 'words', because: 'the usage that was asked for' },
  'primitives/src/key-source/rsa-private.ts: unequal': {
    kind: 'unknown',
    because: 'a sentence of that file',
  },
  'primitives/src/key-source/jwk.ts: name': { kind: 'words', because: 'the name of a member of a JWK' },
  'primitives/src/key-source/p224-public.ts: P224_BYTES': {
    kind: 'number',
    because: 'the size of a coordinate',
  },
  'primitives/src/key-source/p224-public.ts: name': {
    kind: 'words',
    because: 'the name of a member of a JWK',
  },
  'primitives/src/key-source/pem.ts: MAXIMUM_KEY_TEXT_LENGTH': { kind: 'number', because: 'a limit' },
  'primitives/src/internal/keyed-header.ts: valueName': { kind: 'words', because: 'the name of a parameter' },
  'primitives/src/internal/keyed-header.ts: MAXIMUM_HEADER_LENGTH': { kind: 'number', because: 'a limit' },
  'primitives/src/rsa-size.ts: MAXIMUM': { kind: 'number', because: 'a limit' },
  'primitives/src/rsa-size.ts: minimum': { kind: 'number', because: 'a limit' },
  'primitives/src/rsa-size.ts: key.bits': { kind: 'number', because: 'the size of a key, which is public' },
  "rsa-aes-envelope/src/profile.ts: KEY_WRAPS.join(', ')": {
    kind: 'words',
    because: 'the names of the key wraps',
  },
  'rsa-aes-envelope/src/seal.ts: keyWrap': { kind: 'words', because: 'the name of a key wrap' },
  'sandbox/src/check-options.ts: name': { kind: 'words', because: 'the name of an option' },
  'signature-header/src/verify.ts: key.algorithm': { kind: 'words', because: 'the algorithm of a key' },
};

/** Codes that the packages pass on and never make. */
const MADE_BY_CALLERS: Readonly<Record<string, string>> = {
  KEY_UNAVAILABLE: 'a KeyUnwrapper throws it to report an outage; see its documentation',
};

const union = unionOfCodes();
const { sites, subclasses } = throwSites();

it('finds the places, and no way round the constructor', () => {
  expect(sites.length).toBeGreaterThan(80);
  expect(subclasses).toEqual([]);
});

it('every place names its code as a literal of the union', () => {
  expect(sites.filter(({ codes }) => codes.length === 0)).toEqual([]);
  expect(sites.filter(({ codes }) => !codes.every((code) => union.includes(code)))).toEqual([]);
});

it('every code of the union is thrown somewhere', () => {
  const thrown = new Set(sites.flatMap(({ codes }) => codes));
  expect(union.filter((code) => !thrown.has(code))).toEqual(Object.keys(MADE_BY_CALLERS));
});

it('every message is made of literals and of values on the list', () => {
  const refused = sites.flatMap(({ at: site, interpolations }) =>
    interpolations.filter(({ at, kind }) => ALLOWED[at]?.kind !== kind).map((wrong) => ({ site, ...wrong })),
  );
  expect(refused).toEqual([]);
});

it('the list holds nothing that is not in a message any more', () => {
  const used = new Set(sites.flatMap(({ interpolations }) => interpolations.map(({ at }) => at)));
  expect(Object.keys(ALLOWED).filter((at) => !used.has(at))).toEqual([]);
});

it('docs/errors.md has every code once, in the order of the union', () => {
  const path = join(ROOT, 'docs/errors.md');
  if (!existsSync(path)) {
    console.log('There is no docs/errors.md, so its table is not checked.');
    return;
  }
  const rows = readFileSync(path, 'utf8').matchAll(/^\|\s*`([A-Z0-9_]+)`\s*\|/gm);
  expect([...rows].map(([, code]) => code)).toEqual(union);
});
