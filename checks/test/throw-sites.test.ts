import { ERROR_CODES } from '@apoint/primitives/codes';
import { expect, it } from 'vitest';
import type { Interpolation } from '../dist/throw-sites/interpolations.js';
import { Sources } from '../dist/throw-sites/sources.js';
import { throwSites, waysRoundTheConstructor } from '../dist/throw-sites/throw-sites.js';

/** A value that a message may hold, of which kind it is known to be, and why it is no secret. */
interface Allowed {
  readonly kind: Interpolation['kind'];
  readonly because: string;
}

// `number` and `words` are found out by the compiler: a number, or a text that the sources spell out, followed through
// every call. `unknown` it cannot follow: such an entry was read by people, so its reason has to hold.
const ALLOWED: Readonly<Record<string, Allowed>> = {
  "benefit-issue-types/src/validate/member-schemas.ts: names.join(', ')": {
    kind: 'unknown',
    because: 'the names of the options',
  },
  'benefit-issue-types/src/validate/member-schemas.ts: name': {
    kind: 'unknown',
    because: 'the name of an option, as the caller wrote it in the code; never its value',
  },
  'benefit-issue-types/src/validate/refuse.ts: body': { kind: 'words', because: 'which of two bodies' },
  'benefit-issue-types/src/validate/refuse.ts: list': {
    kind: 'unknown',
    because: 'paths: names of members, quoted and cut by appendPath, and never a value',
  },
  'cli/src/campaign/numbers.ts: name': { kind: 'words', because: 'the name of an option' },
  'cli/src/campaign/rows/check-rows.ts: bad': { kind: 'number', because: 'how many rows are bad' },
  'cli/src/campaign/rows/check-rows.ts: more': {
    kind: 'unknown',
    because: 'nothing, or a sentence with how many rows are named',
  },
  'cli/src/campaign/rows/mapping.ts: known': {
    kind: 'unknown',
    because: 'the names of columns in the header line, each cut and without controls; never a value',
  },
  'cli/src/campaign/rows/mapping.ts: name': {
    kind: 'unknown',
    because: 'the name of a column as it was typed, cut and without controls; never a value',
  },
  'cli/src/commands/proxy-outbound.ts: option': { kind: 'words', because: 'the name of an option' },
  'cli/src/proxy/ask-app.ts: maximumBytes': { kind: 'number', because: 'a limit' },
  'cli/src/proxy/ask-app.ts: timeoutMilliseconds': { kind: 'number', because: 'the limit that was set' },
  'cli/src/proxy/serve.ts: name': { kind: 'words', because: 'the name of an option' },
  'cli/src/inputs/curl-line.ts: name': {
    kind: 'unknown',
    because: 'the name of an option of curl, cut and without controls; never its value',
  },
  'cli/src/inputs/har-entry.ts: of': { kind: 'words', because: 'request or response' },
  'cli/src/keys-from-files.ts: option': {
    kind: 'unknown',
    because: 'the option or the setting that names a file; never the name of the file',
  },
  'cli/src/options.ts: least': { kind: 'number', because: 'a limit' },
  'cli/src/options.ts: most': { kind: 'number', because: 'a limit' },
  'cli/src/options.ts: name': { kind: 'words', because: 'the name of an option' },
  "cli/src/options.ts: words.join(', ')": { kind: 'words', because: 'the words that an option may be' },
  'cli/src/parse-arguments.ts: known': { kind: 'unknown', because: 'the names of the options we read' },
  'cli/src/parse-arguments.ts: name': {
    kind: 'unknown',
    because: 'the name of an option as it was typed, cut and without controls; never its value',
  },
  'cli/src/read-own-file.ts: option': { kind: 'unknown', because: 'the option that names a file' },
  'cli/src/read-bytes.ts: maximumBytes': { kind: 'number', because: 'a limit' },
  'cli/src/read-json.ts: option': { kind: 'unknown', because: 'the name of an option' },
  'cli/src/read-bytes.ts: option': {
    kind: 'unknown',
    because: 'the option or the setting that names a file; never the name of the file',
  },
  'cli/src/write-new-file.ts: file.option': { kind: 'unknown', because: 'the option that names a file' },
  'cli/src/write-new-file.ts: option': { kind: 'unknown', because: 'the option that names a file' },
  'client/src/call/deadline.ts: milliseconds': { kind: 'number', because: 'the limit that was set' },
  'gateway/src/core/read-body.ts: milliseconds': { kind: 'number', because: 'the limit that was set' },
  'message/src/content-type.ts: JSON_TYPE': { kind: 'words', because: 'the Content-Type of the wire' },
  'message/src/headers.ts: name': { kind: 'words', because: 'the name of a header of the wire' },
  'message/src/internal/clock-skew.ts: seconds': {
    kind: 'number',
    because: 'the difference between two times of headers, which are no secret',
  },
  'message/src/json.ts: DEEPEST': { kind: 'number', because: 'a limit' },
  'message/src/read-body.ts: limit': { kind: 'number', because: 'the limit that was set' },
  'keys/src/ecc224/p224-public.ts: P224_BYTES': { kind: 'number', because: 'the size of a coordinate' },
  'keys/src/ecc224/p224-public.ts: name': { kind: 'words', because: 'the name of a member of a JWK' },
  'keys/src/forms/jwk.ts: name': { kind: 'words', because: 'the name of a member of a JWK' },
  'keys/src/forms/foreign-format.ts: how': { kind: 'words', because: 'the command that converts a format' },
  'keys/src/forms/foreign-format.ts: what': { kind: 'words', because: 'the name of a format' },
  'keys/src/forms/jwk-restriction.ts: expectation': { kind: 'words', because: 'what a member must be' },
  'keys/src/forms/jwk-restriction.ts: name': { kind: 'words', because: 'the name of a member of a JWK' },
  'keys/src/forms/key-length.ts: MAXIMUM_KEY_LENGTH': { kind: 'number', because: 'a limit' },
  'keys/src/import-key.ts: names': { kind: 'unknown', because: 'the names of algorithms' },
  'keys/src/key-handle.ts: algorithm': { kind: 'words', because: 'the algorithm of a key' },
  'keys/src/key-handle.ts: type': { kind: 'words', because: 'public or private' },
  'keys/src/key-handle.ts: usage': { kind: 'words', because: 'the usage that was asked for' },
  'keys/src/rsa256/rsa-size.ts: MAXIMUM': { kind: 'number', because: 'a limit' },
  'keys/src/rsa256/rsa-size.ts: bits': { kind: 'number', because: 'the size of a key, which is public' },
  'keys/src/rsa256/rsa-size.ts: minimum': { kind: 'number', because: 'a limit' },
  'primitives/src/internal/options.ts: expectation': {
    kind: 'unknown',
    because: 'what an option must be: words and limits of the sources',
  },
  'primitives/src/internal/options.ts: name': { kind: 'unknown', because: 'the name of an option we read' },
  'primitives/src/internal/options.ts: known': {
    kind: 'unknown',
    because: 'the names of the options we read',
  },
  'primitives/src/internal/options.ts: prefix': {
    kind: 'unknown',
    because: 'the name of an option, as the caller wrote it in the code; never its value',
  },
  'primitives/src/internal/keyed-header.ts: valueName': { kind: 'words', because: 'the name of a parameter' },
  'primitives/src/internal/keyed-header.ts: MAXIMUM_HEADER_LENGTH': { kind: 'number', because: 'a limit' },
  'rsa-aes-envelope/src/seal.ts: keyWrap': { kind: 'words', because: 'the name of a key wrap' },
  'sandbox/src/check-options.ts: name': { kind: 'words', because: 'the name of an option' },
  'cli/src/sandbox/read-key-file.ts: name': {
    kind: 'unknown',
    because: 'client or platform, private or public: the name of a file that the command makes',
  },
  'cli/src/sandbox/read-key-file.ts: octal(mode)': {
    kind: 'unknown',
    because: 'the mode of a file',
  },
  'cli/src/sandbox/read-key-file.ts: right': { kind: 'words', because: 'the mode that it should have' },
  'signature-header/src/verify.ts: algorithm': { kind: 'words', because: 'the algorithm of a key' },
};

/** Codes that the packages pass on and never make. */
const MADE_BY_CALLERS: Readonly<Record<string, string>> = {
  KEY_UNAVAILABLE: 'a KeyUnwrapper throws it to report an outage; see its documentation',
};

const table = Object.keys(ERROR_CODES);
const sources = new Sources();
const sites = throwSites(sources);

it('finds the places, and no way round the constructor', () => {
  expect(sites.length).toBeGreaterThan(80);
  expect(waysRoundTheConstructor(sources)).toEqual([]);
});

it('every place names its code as a literal of the table', () => {
  expect(sites.filter(({ codes }) => codes.length === 0)).toEqual([]);
  expect(sites.filter(({ codes }) => !codes.every((code) => table.includes(code)))).toEqual([]);
});

it('every code of the table is thrown somewhere', () => {
  const thrown = new Set(sites.flatMap(({ codes }) => codes));
  expect(table.filter((code) => !thrown.has(code))).toEqual(Object.keys(MADE_BY_CALLERS));
});

it('a sentence is written in one place', () => {
  const places = new Map<string, Set<string>>();
  for (const { text, writtenAt } of sites.flatMap(({ sayings }) => sayings))
    places.set(text, (places.get(text) ?? new Set()).add(writtenAt));
  const twice = [...places].filter(([text, found]) => /[a-z]/i.test(text) && found.size > 1);
  expect(twice.map(([text, found]) => [text, ...found])).toEqual([]);
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
