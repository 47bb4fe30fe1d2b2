import { constants, createCipheriv, createPublicKey, publicEncrypt } from 'node:crypto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { testPair } from '../../../test-keys/index.js';
import { COMPACT, writeJson } from '../dist/content/body/json-styles.js';
import { type JsonNode, readJsonTree } from '../dist/content/body/json-tree.js';
import { Deadline, inSteps, untilOver } from '../dist/deadline.js';
import { type ExplainOptions, explain } from '../dist/index.js';
import { readText } from '../dist/signature/readings.js';
import { arrived, headerOver, KEYS, NOW, OWN, TIME } from './support/message.js';

const MiB = 1 << 20;

/** A clock that goes on by a millisecond with each look at it, so that looks can be counted and no machine is too slow. */
function countingClock(): () => number {
  let looks = 0;
  vi.spyOn(Date, 'now').mockImplementation(() => NOW + looks++);
  return () => looks;
}

afterEach(() => {
  vi.restoreAllMocks();
});

const AES = Buffer.alloc(16, 7);
const FOR_OWN = createPublicKey({
  key: Buffer.from(OWN.publicKey, 'base64'),
  format: 'der',
  type: 'spki',
});
const WRAPPED = publicEncrypt({ key: FOR_OWN, padding: constants.RSA_PKCS1_PADDING }, AES).toString('base64');
const ENCRYPT = `algorithm=RSA_AES,keyVersion=1,symmetricKey=${encodeURIComponent(WRAPPED)}`;
const HEADERS = { 'Client-Id': 'CLIENT_1', 'Request-Time': TIME, Signature: headerOver({ body: 'other' }) };

function sealed(plaintext: string): string {
  const cipher = createCipheriv('aes-128-ecb', AES, null);
  return Buffer.concat([cipher.update(plaintext), cipher.final()]).toString('base64');
}

function message(
  body: string | Uint8Array,
  headers: object = {},
): Pick<ExplainOptions, 'message' | 'decryptionKeys'> {
  return {
    message: { method: 'POST', uri: '/a/b', headers: { ...HEADERS, ...headers }, body },
    decryptionKeys: [{ name: 'own', key: OWN.privateKey }],
  };
}

/** Each takes many times the limit, without one. */
const HOSTILE: readonly (readonly [what: string, options: Partial<ExplainOptions>])[] = [
  ['12 MB that open', message(sealed(`{"a":"${'x'.repeat(9e6)}"}`), { Encrypt: ENCRYPT })],
  ['12 MB that no cipher opens', message('QUFB'.repeat(3 * MiB), { Encrypt: ENCRYPT })],
  ['1 MiB that opens, of many arrays', message(sealed(`[${'[],'.repeat(2e5)}1]`), { Encrypt: ENCRYPT })],
  ['1 MiB of hex', message('ab'.repeat(MiB / 2), { Encrypt: ENCRYPT })],
  ['12 MB of JSON that is not sealed', message(`[${'1,'.repeat(6e6)}1]`, { Encrypt: ENCRYPT })],
  ['12 MB of brackets', message('['.repeat(6e6) + ']'.repeat(6e6))],
  ['deep lines', message(`${'['.repeat(99)}${'1,'.repeat(2e5)}1${']'.repeat(99)}`)],
  ['1 MiB of numbers', message(`[${'1,'.repeat(MiB / 2 - 9)}1]`)],
  ['1 MiB of texts', message(`[${'"\\u4e2d",'.repeat(MiB / 9 - 9)}1]`)],
  ['1 MiB of escapes', message(`{"a":"${'\\u4e2d\\/'.repeat(MiB / 8 - 9)}"}`)],
  ['1 MiB of members', message(`{${Array.from({ length: 80_000 }, (_, i) => `"k${i}":1`).join()}}`)],
  ['1 MiB beyond ASCII', message(`{"a":"${'中'.repeat(MiB / 3 - 9)}"}`)],
  ['16 MiB of bytes', message(Uint8Array.from({ length: 16 * MiB }, (_, i) => (i * 7) & 0xff))],
  ['1 MiB of blanks and a letter', message(`${' '.repeat(MiB - 1)}x`)],
  ['1 MiB of letters, blanks and a mark', message(`A${' '.repeat(MiB - 2)}!`)],
  ['a time of zeros', message('{}', { 'Request-Time': `2026-11-27T10:20:30.${'0'.repeat(9e5)}1` })],
  ['a Client-Id of 900 kB', message('{}', { 'Client-Id': '-'.repeat(9e5) })],
  [
    'many headers of one name',
    message('{}', { Date: Array.from({ length: 9000 }, (_, i) => `${TIME}${i}`) }),
  ],
  [
    'a URI that is long',
    { message: { ...arrived().message, headers: HEADERS, uri: `/${'a%20/'.repeat(1600)}` } },
  ],
  [
    'many candidates',
    {
      ...message('{}'),
      candidates: {
        uris: Array.from({ length: 1000 }, (_, i) => `/${i}${'/a%20'.repeat(150)}?a=1&b=2`),
        clientIds: Array.from({ length: 1000 }, (_, i) => `C${i}`),
        times: Array.from({ length: 1000 }, (_, i) => `T${i}`),
        bodies: Array.from({ length: 1000 }, (_, i) => `{"a":${i},"b":"${'x'.repeat(10_000)}"}`),
      },
    },
  ],
  [
    'many keys, and a signature of another curve',
    {
      ...message('{}', { Signature: `signature=${encodeURIComponent(derOf(2000n, 3000n))}` }),
      keys: Array.from({ length: 100 }, (_, i) => ({ name: `k${i}`, key: testPair('P-224').publicKey })),
    },
  ],
];

function derOf(r: bigint, s: bigint): string {
  const integer = (n: bigint): number[] => [2, 2, Number(n >> 8n), Number(n & 0xffn)];
  const numbers = [...integer(r), ...integer(s)];
  return Buffer.from([0x30, numbers.length, ...numbers]).toString('base64');
}

describe('whatever the message is, it ends with the time that is allowed', () => {
  const LIMIT = 60;
  /** What has no time left ends at its first look, in each of the few places where what is known by then is told. */
  const MOST_AFTER = 20;

  it.each(HOSTILE)(
    '%s',
    async (_, options) => {
      const looks = countingClock();
      const given = { ...arrived(), keys: KEYS, ...options, timeLimitMilliseconds: LIMIT } as ExplainOptions;
      const { verdict } = await explain(given);
      expect(verdict).toBe('mismatch');
      expect(looks()).toBeGreaterThan(LIMIT);
      expect(looks()).toBeLessThan(LIMIT + MOST_AFTER);
    },
    60_000,
  );

  it('says so where the message itself could not be compared', async () => {
    countingClock();
    const options = { ...arrived(), ...message(new Uint8Array(16 * MiB)), timeLimitMilliseconds: 40 };
    const { findings, tried } = await explain({ ...options, decryptionKeys: [] });
    expect(tried).toBe(0);
    expect(findings).toMatchObject([
      { cause: 'CONTENT_UNKNOWN', certainty: 'consistent', detail: { key: 'platform' } },
    ]);
    expect(findings[0]?.says).toMatch(/^The time was over before the message could be compared/);
  });

  it('an envelope takes only a part of it', async () => {
    const looks = countingClock();
    const signed = { Encrypt: ENCRYPT, Signature: headerOver({ body: 'QUFB' }) };
    const limit = { timeLimitMilliseconds: 1000 };
    const { findings, key } = await explain({ ...arrived(), ...message('QUFB', signed), ...limit });
    // To unwrap takes more looks than all of the time, and the signature holds all the same.
    expect(findings.map(({ cause }) => cause)).toEqual(['ENVELOPE_KEY_DIFFERS']);
    expect(key?.name).toBe('platform');
    expect(looks()).toBeLessThan(600);
  });

  it('says so where not every key could be tried', async () => {
    countingClock();
    const options = { ...arrived(), ...message('QUFB', { Encrypt: ENCRYPT }), timeLimitMilliseconds: 4 };
    const { findings } = await explain(options);
    expect(findings.map(({ cause, certainty }) => [cause, certainty])).toEqual([
      ['KEY_NOT_GIVEN', 'consistent'],
      ['ENVELOPE_KEY_DIFFERS', 'consistent'],
    ]);
    expect(findings[1]?.says).toMatch(/No given private key that there was time for unwraps/);
    expect(findings[0]?.says).toMatch(/no given key that there was time for fits it/);
  });
});

describe('a step that takes long looks at the clock all the time', () => {
  const numbers = `[${'1,'.repeat(9999)}1]`;
  const texts = `[${'"a",'.repeat(999)}"a"]`;
  const tree = (text: string): JsonNode => readJsonTree(text, Deadline.after(3_600_000)) as JsonNode;
  const [treeOfNumbers, treeOfTexts] = [tree(numbers), tree(texts)];
  const STEPS: readonly (readonly [what: string, least: number, step: (deadline: Deadline) => unknown])[] = [
    ['reads JSON', 10_000, (deadline) => readJsonTree(numbers, deadline)],
    ['writes JSON', 10_000, (deadline) => writeJson(treeOfNumbers, COMPACT, deadline)],
    ['writes texts', 1000, (deadline) => writeJson(treeOfTexts, COMPACT, deadline)],
    ['hashes', 16, (deadline) => untilOver(inSteps([new Uint8Array(16 * MiB)], deadline))],
    [
      'hashes many parts',
      100,
      (deadline) => untilOver(inSteps(Array(100).fill(new Uint8Array(1)), deadline)),
    ],
    ['reads a text in every encoding', 60, (deadline) => readText('%2525\\u0041&#65;'.repeat(50), deadline)],
  ];

  it.each(STEPS)('%s', (_, least, step) => {
    const looks = countingClock();
    step(Deadline.after(10_000_000));
    expect(looks()).toBeGreaterThan(least);
  });

  it.each(STEPS)('%s no longer than it may', (_, _least, step) => {
    const looks = countingClock();
    try {
      step(Deadline.after(5));
    } catch {
      // The steps that have nothing to give before their end.
    }
    expect(looks()).toBeLessThan(12);
  });

  it('unwraps and recovers by exponents, bit by bit', async () => {
    const looks = countingClock();
    await explain({ ...arrived(), ...message('QUFB', { Encrypt: ENCRYPT }), timeLimitMilliseconds: 1e5 });
    expect(looks()).toBeGreaterThan(2 * 1024);
  });
});

describe('memory', () => {
  it('a tree that deep lines would make many times as long is not written', () => {
    const deadline = Deadline.after(3_600_000);
    const deep = readJsonTree(`${'['.repeat(90)}${'1,'.repeat(50_000)}1${']'.repeat(90)}`, deadline);
    const eight = { ...COMPACT, blanks: { how: '', colon: ': ', comma: ',', indent: ' '.repeat(8) } };
    expect(deep && writeJson(deep, eight, deadline)).toBeUndefined();
    expect(deep && writeJson(deep, COMPACT, deadline)?.length).toBeGreaterThan(100_000);
  });

  const { message: usual } = arrived();
  it.each([
    ['a body', { message: { ...usual, body: new Uint8Array(16 * MiB + 1) } }],
    ['a URI', { message: { ...usual, uri: 'x'.repeat(MiB) } }],
    ['a header', { message: { ...usual, headers: { a: 'x'.repeat(MiB) } } }],
    ['headers', { message: { ...usual, headers: { a: Array(10_001).fill('') } } }],
    ['headers without end', { message: { ...usual, headers: endless() } }],
    ['candidates for the URI', { candidates: { uris: Array(1000).fill('x'.repeat(1050)) } }],
    ['candidates for the body', { candidates: { bodies: Array(17).fill(new Uint8Array(MiB)) } }],
  ])('%s beyond the limits of size: refused', async (_, changed) => {
    const options = { ...arrived(), ...changed } as ExplainOptions;
    await expect(explain(options)).rejects.toMatchObject({ code: 'OPTION_INVALID' });
  });

  it.each([
    ['a body', { message: { ...usual, body: new Uint8Array(16 * MiB) } }],
    ['candidates for the body', { candidates: { bodies: Array(16).fill(new Uint8Array(MiB)) } }],
  ])('%s at the limit of size: explained', async (_, changed) => {
    const { verdict } = await explain({
      ...arrived(),
      ...changed,
      timeLimitMilliseconds: 1,
    } as ExplainOptions);
    expect(['mismatch', 'verifies']).toContain(verdict);
  });
});

function* endless(): Iterable<[string, string]> {
  for (;;) yield ['', ''];
}
