import { issueBenefit } from '@apoint/benefit-issue-types/operations/issue-benefit';
import { ALIPAYHK_HOSTS, type ClientOptions, createClient } from '@apoint/client';
import { createKeyRing, importPrivateKey, type KeyPair } from '@apoint/keys';
import { rsaAes } from '@apoint/rsa-aes-envelope';
import { beforeAll, describe, expect, it } from 'vitest';
import { testPair } from '../../../test-keys/index.js';
import { REQUEST, SUCCESS } from './support/bodies.js';
import { CLIENT_ID, clientOf, encryptionOf, optionsFor } from './support/clients.js';
import { codeOf, errorOf } from './support/errors.js';
import { type Keys, makeKeys, strangersKeys } from './support/keys.js';
import { signed } from './support/platform.js';

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
    ...[0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53, '1000', null].flatMap((value) =>
      ['timeoutMilliseconds', 'attemptTimeoutMilliseconds', 'maximumResponseBytes'].map(
        (name) => [name, value] as const,
      ),
    ),
    ...[{ maximumAttempts: 0 }, { maximumAttempts: 1.5 }, { baseDelayMilliseconds: -1 }].map(
      (value) => ['retry', value] as const,
    ),
    ['timeoutMilliseconds', 2 ** 31],
    ['attemptTimeoutMilliseconds', 2 ** 31],
    ['retry', { maximumDelayMilliseconds: Number.NaN }],
    ['retry', { maximumDelayMilliseconds: 2 ** 31 }],
    ['retry', { maximumAttempts: null }],
    ['freshness', { toleranceMilliseconds: 1000, extra: 1 }],
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
    ['timeOffsetMinutes', null],
    ['agentToken', ''],
    ['agentToken', 'a\r\nb'],
    ['agentToken', '香'],
    ['agentToken', 5],
    ['signingKey', undefined],
    ['signingKey', 'a PEM'],
    ['signingKey', {}],
    ['signingKey', { algorithm: 'none', sign: async () => new Uint8Array(1) }],
    ['signingKey', { sign: async () => new Uint8Array(1) }],
    ['platformKeys', undefined],
    ['platformKeys', 'a PEM'],
    ['platformKeys', null],
    ['keyVersion', 1],
    ['keyVersion', null],
    ['onEvent', null],
    ['encryption', {}],
    ['encryption', null],
    ['encryption', false],
    ['issueBenefit', null],
    ['issueBenefit', 'an operation'],
    ['issueBenefit', {}],
    ['issueBenefit', { ...issueBenefit, repetition: undefined }],
    ['issueBenefit', { ...issueBenefit, repetition: 'always' }],
    ['issueBenefit', { ...issueBenefit, validateRequest: 'a schema' }],
    ['issueBenefit', { ...issueBenefit, validateResponse: {} }],
    ['baseUrl', undefined],
    ['baseUrl', 'platform.example'],
    ['baseUrl', ''],
    ...['createBizNo', 'fetch', 'now', 'random', 'sleep', 'onEvent', 'monotonicNow'].map(
      (name) => [name, 'a text'] as const,
    ),
  ];

  it.each(CASES)('%s: %j', async (name, value) => {
    expect(await codeOf(create({ [name]: value }))).toBe('OPTION_INVALID');
  });

  it('keys of the wrong half, of the wrong use, or in the wrong ring', async () => {
    const { client, platform } = keys;
    const ring = (...all: unknown[]) => createKeyRing({ keys: Object.fromEntries(all.entries()) });
    const wrong: object[] = [
      { signingKey: client.publicKey },
      { signingKey: ring(client.privateKey, client.publicKey) },
      { platformKeys: platform.privateKey },
      { platformKeys: ring(platform.publicKey, 'a PEM') },
      { encryption: { sealFor: platform.publicKey, openWith: client.privateKey } },
    ];
    for (const options of wrong) expect(await codeOf(create(options))).toBe('OPTION_INVALID');
  });

  it('an encryption that cannot seal: rather that than going unencrypted', async () => {
    const openingOnly = rsaAes({ openWith: keys.client.privateKey });
    const error = await errorOf(create({ encryption: openingOnly }));
    expect(error.code).toBe('OPTION_INVALID');
    expect(error.message).toContain('sealFor');
    expect(create({ encryption: rsaAes({ sealFor: keys.platform.publicKey }) })).not.toThrow();
  });

  it('the encryption is checked where it is made', async () => {
    const wrong: object[] = [
      { sealFor: curve.publicKey },
      { sealFor: keys.platform.privateKey },
      { openWith: curve.privateKey },
      { openWith: keys.client.publicKey },
      { requestKeyAnswers: 'always' },
      { requestKeyResponses: 'allowed' },
      { platformKeys: keys.platform.publicKey },
      { profile: { keyBits: 64 } },
    ];
    for (const options of wrong) {
      expect(await codeOf(() => encryptionOf(keys, options))).toBe('OPTION_INVALID');
    }
  });

  it('no options at all', async () => {
    expect(await codeOf(() => createClient(undefined as unknown as ClientOptions))).toBe('OPTION_INVALID');
  });
});

describe('an option that nobody reads is OPTION_INVALID, as its meaning would be lost', () => {
  const operation = { path: '/', repetition: 'safe' } as const;

  it.each<[string, object]>([
    ['beforeSend', { beforeSend: () => undefined }],
    ['validateRequest', { validateRequest: (value: unknown) => value }],
    ['ecdsa', { ecdsa: { hash: 'sha224' } }],
    ['timeoutMillisecond', { timeoutMillisecond: 5 }],
    ['Retry', { Retry: 'never' }],
    ['undefinedOne', { undefinedOne: undefined }],
    ['retry.maxAttempts', { retry: { maxAttempts: 1 } }],
    ['freshness', { freshness: { tolerance: 1 } }],
    ['issueBenefit.uri', { issueBenefit: { ...operation, uri: '/' } }],
  ])('%s', async (name, options) => {
    const error = await errorOf(create(options));
    expect(error.code).toBe('OPTION_INVALID');
    expect(error.message).toContain(name);
  });

  it.each<[string, object]>([
    ['operation.uri', { uri: '/' }],
    ['operation.validate', { validate: () => undefined }],
    ['operation.idempotent', { idempotent: true }],
  ])('%s, of a call', async (name, members) => {
    const client = create({})();
    const error = await errorOf(() => client.call({ ...operation, ...members }, {}));
    expect(error.code).toBe('OPTION_INVALID');
    expect(error.message).toContain(name);
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
    'keyVersion',
    'issueBenefit',
    'createBizNo',
    'onEvent',
    'monotonicNow',
  ];
  const nothing = Object.fromEntries(names.map((name) => [name, undefined]));
  expect(() => createClient({ ...options, ...nothing })).not.toThrow();
  expect(create({ retry: { maximumAttempts: undefined } })).not.toThrow();
});

it('hooks are called without a receiver, as fetch and the clocks of a browser need it', async () => {
  const called = new Set<string>();
  /** Like a function of `window`, which refuses any other receiver. */
  function hook<Result>(name: string, result: () => Result) {
    return function (this: unknown): Result {
      if (this !== undefined) throw new TypeError('Illegal invocation');
      called.add(name);
      return result();
    };
  }
  const hooks = {
    fetch: hook('fetch', async () => new Response('')),
    now: hook('now', () => Date.UTC(2026, 0, 2)),
    monotonicNow: hook('monotonicNow', () => 0),
    random: hook('random', () => 0),
    sleep: hook('sleep', async () => undefined),
    createBizNo: hook('createBizNo', () => 'made-1'),
    onEvent: hook('onEvent', () => undefined),
  };
  const validateRequest = hook('validateRequest', () => REQUEST);
  const validateResponse = hook('validateResponse', () => ({ ...SUCCESS }));
  const operation = { ...issueBenefit, validateRequest, validateResponse };
  const { bizNo: _, ...request } = REQUEST;
  const client = clientOf(keys, 'https://platform.example', { ...hooks, issueBenefit: operation });
  const outcome = await client.issueBenefit(request);
  expect(outcome.attempts.map(({ error }) => error?.code)).toEqual(Array(4).fill('HEADER_MISSING'));
  expect([...called].sort()).toEqual([...Object.keys(hooks), 'validateRequest'].sort());
  const fetch = hook('fetch', async () => {
    const line = { method: 'POST', uri: issueBenefit.path, headers: { 'client-id': CLIENT_ID } };
    const { headers, body } = await signed(keys, line, SUCCESS);
    return new Response(body as Uint8Array<ArrayBuffer>, { headers });
  });
  const answered = clientOf(keys, 'https://platform.example', { fetch, issueBenefit: operation });
  expect((await answered.issueBenefit(REQUEST)).status).toBe('issued');
  expect(called).toContain('validateResponse');
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
    ['SIGNER_FAILED', () => ({ signingKey: { algorithm: 'RSA256', sign: async () => new Uint8Array() } })],
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

it('how ECC224 is done is an option of the import of its key, and checked there', async () => {
  const ecdsa = { hash: 'sha1' as 'sha256' };
  const { privateKey } = testPair('P-224');
  expect(await codeOf(() => importPrivateKey(privateKey, { ecdsa }))).toBe('OPTION_INVALID');
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
