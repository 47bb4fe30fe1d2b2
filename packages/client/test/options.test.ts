import { ALIPAYHK_HOSTS, type ClientOptions, createClient } from '@apoint/client';
import { createKeyRing, type KeyPair } from '@apoint/keys';
import { beforeAll, describe, expect, it } from 'vitest';
import { REQUEST } from './support/bodies.js';
import { clientOf, optionsFor } from './support/clients.js';
import { codeOf, errorOf } from './support/errors.js';
import { type Keys, makeKeys, strangersKeys } from './support/keys.js';

let keys: Keys;
let curve: KeyPair;
beforeAll(async () => {
  keys = await makeKeys();
  curve = await strangersKeys('P-224');
});

const create = (options: object) => () =>
  createClient({ ...optionsFor(keys, 'https://platform.example'), ...options } as ClientOptions);

describe('OPTION_INVALID, before anything else happens', () => {
  const CASES: readonly (readonly [name: string, value: unknown])[] = [
    ...[0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 31, '1000', null].flatMap((value) =>
      ['timeoutMilliseconds', 'attemptTimeoutMilliseconds', 'maximumResponseBytes'].map(
        (name) => [name, value] as const,
      ),
    ),
    ...[{ maximumAttempts: 0 }, { maximumAttempts: 1.5 }, { baseDelayMilliseconds: -1 }].map(
      (value) => ['retry', value] as const,
    ),
    ['retry', { maximumDelayMilliseconds: Number.NaN }],
    ['retry', 'always'],
    ['retry', null],
    ['retry', 3],
    ['freshness', 0],
    ['freshness', null],
    ['freshness', { toleranceMilliseconds: 0 }],
    ['freshness', 'none'],
    ['transport', 'http'],
    ['separator', ';'],
    ['timeOffsetMinutes', 1440],
    ['timeOffsetMinutes', 0.5],
    ['agentToken', ''],
    ['agentToken', 'a\r\nb'],
    ['agentToken', '香'],
    ['agentToken', 5],
    ['signingKey', undefined],
    ['signingKey', 'a PEM'],
    ['signingKey', {}],
    ['platformKeys', undefined],
    ['platformKeys', 'a PEM'],
    ['platformKeys', null],
    ['encryption', {}],
    ['encryption', null],
    ['baseUrl', undefined],
    ['baseUrl', 'platform.example'],
    ['baseUrl', ''],
    ...[
      'beforeSend',
      'validateRequest',
      'createBizNo',
      'fetch',
      'now',
      'random',
      'sleep',
      'onEvent',
      'monotonicNow',
    ].map((name) => [name, 'a text'] as const),
  ];

  it.each(CASES)('%s: %j', async (name, value) => {
    expect(await codeOf(create({ [name]: value }))).toBe('OPTION_INVALID');
  });

  it('keys of the wrong half, of the wrong use, or in the wrong ring', async () => {
    const { client, platform } = keys;
    const ring = (...all: unknown[]) => createKeyRing({ keys: Object.fromEntries(all.entries()) });
    const encryption = { platformKeys: platform.publicKey, decryptionKeys: client.privateKey };
    const wrong: object[] = [
      { signingKey: client.publicKey },
      { signingKey: ring(client.privateKey, client.publicKey) },
      { platformKeys: platform.privateKey },
      { platformKeys: ring(platform.publicKey, 'a PEM') },
      { encryption: { ...encryption, platformKeys: curve.publicKey } },
      { encryption: { ...encryption, platformKeys: platform.privateKey } },
      { encryption: { ...encryption, decryptionKeys: curve.privateKey } },
      { encryption: { ...encryption, decryptionKeys: client.publicKey } },
      { encryption: { ...encryption, decryptionKeys: ring(client.privateKey, {}) } },
      { encryption: { ...encryption, requestKeyResponses: 'always' } },
    ];
    for (const options of wrong) expect(await codeOf(create(options))).toBe('OPTION_INVALID');
  });

  it('no options at all', async () => {
    expect(await codeOf(() => createClient(undefined as unknown as ClientOptions))).toBe('OPTION_INVALID');
  });
});

it('the message names the option', async () => {
  expect((await errorOf(create({ timeoutMilliseconds: 0 }))).message).toContain('timeoutMilliseconds');
  expect((await errorOf(create({ platformKeys: 'a PEM' }))).message).toContain('platformKeys');
});

it.each([undefined, null, '', 'a b', 'a.b', 'x'.repeat(65), 5])(
  'the clientId %j is CLIENT_ID_INVALID',
  async (clientId) => {
    expect(await codeOf(create({ clientId }))).toBe('CLIENT_ID_INVALID');
  },
);

it('an option that is undefined is as good as absent', async () => {
  const { sleep: _, random: __, ...options } = optionsFor(keys, 'https://platform.example');
  const names = [
    'timeoutMilliseconds',
    'attemptTimeoutMilliseconds',
    'maximumResponseBytes',
    'retry',
    'freshness',
    'fetch',
    'now',
    'random',
    'sleep',
    'encryption',
    'separator',
    'agentToken',
    'timeOffsetMinutes',
    'transport',
    'beforeSend',
  ];
  const nothing = Object.fromEntries(names.map((name) => [name, undefined]));
  expect(() => createClient({ ...options, ...nothing })).not.toThrow();
  expect(create({ retry: { maximumAttempts: undefined } })).not.toThrow();
});

describe('baseUrl', () => {
  it.each([
    'https://platform.example/api',
    'https://platform.example/?q=1',
    'https://platform.example/#part',
    'https://user@platform.example',
    'https://user:secret@platform.example',
    'ftp://platform.example',
    'file:///folder',
    'http://platform.example',
    'http://127.0.0.1.platform.example',
    'http://localhost.platform.example',
    'http://0.0.0.0',
    'http://192.168.1.1',
    'http://[::ffff:7f00:1]',
    'javascript:alert(1)',
  ])('%s is refused, and not echoed', async (baseUrl) => {
    const error = await errorOf(create({ baseUrl }));
    expect(error.code).toBe('OPTION_INVALID');
    expect(error.message).not.toContain('secret');
  });

  it.each([
    'https://platform.example',
    'https://platform.example/',
    'https://platform.example:8443',
    'http://127.0.0.1:8080',
    'http://127.9.9.9',
    'http://localhost',
    'http://[::1]:80',
    new URL('https://platform.example'),
    ...Object.values(ALIPAYHK_HOSTS),
  ])('%s is taken', (baseUrl) => {
    expect(create({ baseUrl })).not.toThrow();
  });

  it("transport: 'plaintext-allowed' admits http to other hosts, and nothing more", async () => {
    const transport = 'plaintext-allowed';
    expect(create({ transport, baseUrl: 'http://platform.example' })).not.toThrow();
    expect(await codeOf(create({ transport, baseUrl: 'http://platform.example/api' }))).toBe(
      'OPTION_INVALID',
    );
    expect(await codeOf(create({ transport, baseUrl: 'ftp://platform.example' }))).toBe('OPTION_INVALID');
  });
});

describe('what can only be found out while signing is thrown before a byte leaves', () => {
  it.each([
    ['HEADER_KEY_VERSION_INVALID', () => ({ keyVersion: 'no blank' })],
    [
      'KEY_VERSION_UNKNOWN',
      () => ({ keyVersion: '9', signingKey: createKeyRing({ keys: { '1': keys.client.privateKey } }) }),
    ],
    [
      'SIGNATURE_ALGORITHM_UNKNOWN',
      () => ({ signingKey: { algorithm: 'none', sign: async () => new Uint8Array(1) } }),
    ],
    ['SIGNER_FAILED', () => ({ signingKey: { algorithm: 'RSA256', sign: async () => new Uint8Array() } })],
    ['OPTION_INVALID', () => ({ signingKey: curve.privateKey, ecdsa: { hash: 'sha1' } })],
    [
      'OPTION_INVALID',
      () => ({
        encryption: {
          platformKeys: keys.platform.publicKey,
          decryptionKeys: keys.client.privateKey,
          profile: { keyBits: 64 },
        },
      }),
    ],
  ])('%s', async (code, options) => {
    let sent = false;
    const fetch = async (): Promise<Response> => {
      sent = true;
      return new Response('');
    };
    const client = clientOf(keys, 'https://platform.example', { ...(options() as object), fetch });
    expect(await codeOf(() => client.issueBenefit(REQUEST))).toBe(code);
    expect(sent).toBe(false);
  });
});

it('headers go as the options say', async () => {
  const sent: Headers[] = [];
  const client = clientOf(keys, 'https://platform.example', {
    fetch: async (_, init) => {
      sent.push(new Headers(init?.headers));
      return new Response('');
    },
    retry: 'never',
    separator: ', ',
    agentToken: 'agent-1',
    timeOffsetMinutes: 330,
    keyVersion: '7',
  });
  await client.issueBenefit(REQUEST);
  const [headers] = sent;
  expect(headers?.get('Agent-Token')).toBe('agent-1');
  expect(headers?.get('Request-Time')).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+05:30$/);
  expect(headers?.get('Signature')).toMatch(/^algorithm=RSA256, keyVersion=7, signature=[\w%]+$/);
  expect(headers?.get('Content-Type')).toBe('application/json; charset=UTF-8');
});
