import { importPrivateKey, importPublicKey } from '@apoint/keys';
import { CAUSES } from '@apoint/primitives/codes';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ExplainOptions, explain } from '../dist/index.js';
import { arrived, headerOver, KEYS, NOW, OWN, PLATFORM, TIME } from './support/message.js';

const findingsOf = async (options: ExplainOptions) => (await explain(options)).findings;

describe('a message that verifies', () => {
  it('says so, with the key and its version, and with what was signed', async () => {
    const keys = [{ ...KEYS[0], version: '1' }];
    const { verdict, findings, key, content, tried } = await explain({ ...arrived(), keys });
    expect({ verdict, findings, key, tried }).toEqual({
      verdict: 'verifies',
      findings: [],
      key: { name: 'platform', version: '1', algorithm: 'RSA256', bits: 2048 },
      tried: 1,
    });
    expect(new TextDecoder().decode(content)).toBe(`POST /a/b\nCLIENT_1.${TIME}.{"a":1}`);
  });

  it('is only stale: it says by how much, and what the zone may have to do with it', async () => {
    const [finding] = await findingsOf({ ...arrived(), now: NOW + 8 * 3_600_000 });
    expect(finding).toMatchObject({
      cause: 'TIME_STALE',
      certainty: 'proven',
      detail: { ageMilliseconds: 28_800_000 },
    });
    expect(finding?.says).toMatch(/8 h old.*8 hours/);
  });

  it("is not stale with freshness: 'unchecked', nor within the tolerance", async () => {
    const old = { ...arrived(), now: NOW + 3_600_000 };
    expect((await explain({ ...old, freshness: 'unchecked' })).verdict).toBe('verifies');
    const freshness = { toleranceMilliseconds: 3_600_000 };
    expect((await explain({ ...old, freshness })).verdict).toBe('verifies');
  });

  it('protocol 3: is refused where a signed field breaks the rules', async () => {
    const [finding] = await findingsOf(arrived({}, { method: 'post' }));
    expect(finding).toMatchObject({ cause: 'METHOD_DIFFERS', certainty: 'proven' });
  });
});

describe('keys', () => {
  it('are taken as handles, as private keys, and in any form', async () => {
    const options = arrived();
    const handles = [
      await importPublicKey(PLATFORM.publicKey),
      await importPrivateKey(PLATFORM.privateKey),
      PLATFORM.privateKey,
    ];
    for (const key of handles)
      expect((await explain({ ...options, keys: [{ name: 'platform', key }] })).verdict).toBe('verifies');
  });

  it('the first one should fit if none is marked', async () => {
    const keys = [...KEYS].reverse().map(({ name, key }) => ({ name, key }));
    expect((await findingsOf({ ...arrived(), keys }))[0]).toMatchObject({
      cause: 'SIGNED_WITH_OTHER_KEY',
      detail: { key: 'platform' },
    });
  });

  it('a key that is given twice is one that verifies', async () => {
    const keys = [{ name: 'first', key: OWN.publicKey, for: 'verify' }, ...KEYS] as const;
    expect((await explain({ ...arrived(), keys })).verdict).toBe('verifies');
  });
});

describe('findings', () => {
  it('name one another, in the order of the table', async () => {
    const options = { ...arrived({ uri: '/a/b/' }, {}, OWN), now: NOW + 3_600_000 };
    const findings = await findingsOf(options);
    expect(findings.map(({ cause, also }) => [cause, also])).toEqual([
      ['SIGNED_WITH_OTHER_KEY', ['URI_DIFFERS', 'TIME_STALE']],
      ['URI_DIFFERS', ['SIGNED_WITH_OTHER_KEY', 'TIME_STALE']],
      ['TIME_STALE', ['SIGNED_WITH_OTHER_KEY', 'URI_DIFFERS']],
    ]);
    for (const { cause, fix } of findings) expect(fix).toBe(CAUSES[cause].fix);
  });

  it('take what the caller suspects, alone and together with another change', async () => {
    const candidates = { bodies: ['{"other":true}'], times: ['yesterday'], uris: ['/x'], clientIds: ['me'] };
    for (const [signed, causes] of [
      [{ body: '{"other":true}' }, ['BODY_REWRITTEN']],
      [{ time: 'yesterday', uri: '/x' }, ['URI_DIFFERS', 'TIME_DIFFERS']],
      [{ clientId: 'me', body: '{"other":true}' }, ['CLIENT_ID_DIFFERS', 'BODY_REWRITTEN']],
    ] as const) {
      const findings = await findingsOf({ ...arrived(signed), candidates });
      expect(findings.map(({ cause }) => cause)).toEqual(causes);
    }
  });

  it('never quote the body', async () => {
    const findings = await findingsOf(arrived({ body: '{ "secret": 1 }' }, { body: '{"secret":1}' }));
    expect(findings[0]?.cause).toBe('BODY_REWRITTEN');
    expect(JSON.stringify(findings)).not.toContain('secret');
  });

  it('show the digest of a content that is not found', async () => {
    const [finding] = await findingsOf({
      ...arrived({ body: 'something else' }),
      timeLimitMilliseconds: 100,
    });
    expect(finding).toMatchObject({ cause: 'CONTENT_UNKNOWN', detail: { key: 'platform', hash: 'sha256' } });
    expect(finding?.detail.digest).toMatch(/^[0-9a-f]{64}$/);
  });
});

describe('any message', () => {
  const anyText = fc.oneof(fc.string({ unit: 'binary' }), fc.string());
  const anyMessage = fc.record({
    method: anyText,
    uri: anyText,
    headers: fc.array(
      fc.tuple(
        fc.constantFrom('Signature', 'Encrypt', 'Client-Id', 'Request-Time', 'Response-Time', 'Host'),
        fc.oneof(
          anyText,
          anyText.map((text) => `signature=${text}`),
          anyText.map((text) => `symmetricKey=${text}`),
          fc.constant(headerOver({})),
        ),
      ),
    ),
    body: fc.oneof(anyText, fc.uint8Array()),
  });

  it('is explained, and nothing is thrown', async () => {
    await fc.assert(
      fc.asyncProperty(anyMessage, async (message) => {
        const decryptionKeys = [{ name: 'own', key: OWN.privateKey }];
        const { verdict, findings } = await explain({
          message,
          keys: KEYS,
          decryptionKeys,
          timeLimitMilliseconds: 20,
        });
        expect(verdict).toBe('mismatch');
        expect(findings.length).toBeGreaterThan(0);
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    ['opening quotes', '"\\'.repeat(200_000)],
    ['opening brackets', '['.repeat(200_000)],
    ['blanks', `${' '.repeat(500_000)}x`],
    ['many members', `[${'{"a":1},'.repeat(50_000)}1]`],
    ['bytes of another charset', Uint8Array.from({ length: 300_000 }, (_, i) => i & 0xff)],
  ])('has a long body of %s, and is explained', async (_, body) => {
    const options = arrived();
    const { findings } = await explain({
      ...options,
      message: { ...options.message, body },
      timeLimitMilliseconds: 200,
    });
    expect(findings[0]?.cause).toBe('CONTENT_UNKNOWN');
  });

  it('without any header is not signed', async () => {
    const findings = await findingsOf({ message: { method: 'POST', uri: '/', headers: {} }, keys: KEYS });
    expect(findings).toMatchObject([{ cause: 'SIGNATURE_TRUNCATED', certainty: 'proven' }]);
  });
});

describe('options', () => {
  const { message } = arrived();
  it.each([
    ['no keys', { keys: [] }],
    ['a key without a name', { keys: [{ key: PLATFORM.publicKey }] }],
    ['a key for something else', { keys: [{ ...KEYS[0], for: 'open' }] }],
    ['a version that is no text', { keys: [{ ...KEYS[0], version: 1 }] }],
    ['a P-224 key for envelopes', { decryptionKeys: 'none' }],
    ['no message', { message: undefined }],
    ['a direction', { message: { ...message, direction: 'both' } }],
    ['headers', { message: { ...message, headers: [['a']] } }],
    ['a body', { message: { ...message, body: 7 } }],
    ['a moment', { now: Number.NaN }],
    ['a limit', { timeLimitMilliseconds: 0 }],
    ['candidates', { candidates: { uris: '/x' } }],
    ['a hash', { ecdsa: { hash: 'md5' } }],
    ['a key wrap', { profile: { keyWrap: 'none' } }],
  ])('refuses %s', async (_, changed) => {
    const options = { message, keys: KEYS, ...changed } as unknown as ExplainOptions;
    await expect(explain(options)).rejects.toMatchObject({ code: 'OPTION_INVALID' });
  });

  it('a key that cannot be read has the code of its import', async () => {
    const keys = [{ name: 'x', key: 'nothing' }];
    await expect(explain({ message, keys })).rejects.toMatchObject({ code: 'KEY_MALFORMED' });
  });
});
