import { issueBenefit } from '@apoint/benefit-issue-types/operations/issue-benefit';
import { validateResponse } from '@apoint/benefit-issue-types/validate';
import { checkFreshness, formatTime, parseTime } from '@apoint/canonical-request';
import { type ClientOptions, createClient } from '@apoint/client';
import { createKeyRing } from '@apoint/keys';
import { claimResponse } from '@apoint/message';
import { ApointError } from '@apoint/primitives/errors';
import { rsaAes } from '@apoint/rsa-aes-envelope';
import { beforeAll, describe, expect, it } from 'vitest';
import { REQUEST, SUCCESS } from './support/bodies.js';
import { CLIENT_ID, clientOf, optionsFor } from './support/clients.js';
import { codeOf, errorOf } from './support/errors.js';
import { type Keys, makeKeys, strangersKeys } from './support/keys.js';
import { signed } from './support/platform.js';

const BASE = 'https://platform.example';
const LINE = { method: 'POST', uri: issueBenefit.path, headers: { 'client-id': CLIENT_ID } };
const NOW = Date.UTC(2026, 0, 2, 3, 4, 5);

let keys: Keys;
beforeAll(async () => {
  keys = await makeKeys();
});

const create = (options: object) => createClient({ ...optionsFor(keys, BASE), ...options } as ClientOptions);

/** A fetch that answers with a signed body, of a time before now. */
const answering =
  (body: object | string, earlier = 0): typeof fetch =>
  async () => {
    const answer = await signed(keys, LINE, body, { time: formatTime(NOW - earlier) });
    return new Response(answer.body as Uint8Array<ArrayBuffer>, { headers: answer.headers });
  };

/** Does something while other code has put a member into every object. */
async function polluted<Result>(
  name: string,
  value: unknown,
  work: () => Result | Promise<Result>,
): Promise<Result> {
  Object.defineProperty(Object.prototype, name, {
    value,
    configurable: true,
    enumerable: true,
    writable: true,
  });
  try {
    return await work();
  } finally {
    Reflect.deleteProperty(Object.prototype, name);
  }
}

describe("protocol 4: the client's own key given as the platform's is refused at creation", () => {
  it('bare, in a ring on either side, and as one of several', async () => {
    const { client, platform } = keys;
    const stranger = await strangersKeys();
    const wrong: object[] = [
      { platformKeys: client.publicKey },
      { platformKeys: createKeyRing({ keys: { '1': platform.publicKey, '2': client.publicKey } }) },
      {
        signingKey: createKeyRing({ keys: { '1': stranger.privateKey, '2': client.privateKey } }),
        platformKeys: client.publicKey,
      },
      {
        signingKey: createKeyRing({ keys: { '1': platform.privateKey, '2': client.privateKey } }),
        platformKeys: createKeyRing({ keys: { '1': platform.publicKey } }),
      },
    ];
    for (const options of wrong) {
      const error = await errorOf(() => create(options));
      expect(error.code).toBe('OPTION_INVALID');
      expect(error.message).toContain('platformKeys');
    }
    expect(() => create({ platformKeys: stranger.publicKey })).not.toThrow();
  });
});

describe('every option of createClient is checked when it is given', () => {
  const VALUES: Readonly<Record<string, unknown>> = {
    null: null,
    true: true,
    0: 0,
    '-1': -1,
    NaN: Number.NaN,
    BigInt: 1n,
    symbol: Symbol('a'),
    'a text': 'a text',
    'a PEM': '-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----',
    'an array': ['https://platform.example'],
    'a Map': new Map([['toleranceMilliseconds', 1]]),
    'a Set': new Set(),
    'a promise': Promise.resolve({}),
    'a Date': new Date(0),
    'an instance': new (class Options {})(),
    'a RegExp': /a/,
    bytes: new Uint8Array(4),
    'an object that hides': new Proxy(
      {},
      {
        get: () => {
          throw new TypeError('hidden');
        },
        ownKeys: () => {
          throw new TypeError('hidden');
        },
        getPrototypeOf: () => {
          throw new TypeError('hidden');
        },
      },
    ),
  };
  const NAMES = [
    'clientId',
    'baseUrl',
    'transport',
    'signingKey',
    'platformKeys',
    'encryption',
    'issueBenefit',
    'freshness',
    'clockSkew',
    'retry',
    'timeoutMilliseconds',
    'attemptTimeoutMilliseconds',
    'maximumResponseBytes',
    'separator',
    'timeOffsetMinutes',
    'createBizNo',
    'fetch',
    'now',
    'random',
    'sleep',
    'onEvent',
    'monotonicNow',
  ];
  const FITS = new Set(['timeOffsetMinutes 0', 'timeOffsetMinutes -1']);

  it.each(NAMES)('%s takes nothing of another kind, and every refusal has a code', (name) => {
    for (const [kind, value] of Object.entries(VALUES)) {
      if (FITS.has(`${name} ${kind}`)) continue;
      let thrown: unknown;
      try {
        create({ [name]: value });
      } catch (error) {
        thrown = error;
      }
      expect(ApointError.is(thrown), `${name}: ${kind}`).toBe(true);
    }
  });

  it.each(Object.keys(VALUES))('all options at once may not be %s', (kind) => {
    expect(() => createClient(VALUES[kind] as ClientOptions)).toThrow(
      expect.objectContaining({ name: 'ApointError' }),
    );
  });

  it.each<[string, () => object]>([
    ['a public key that should sign', () => ({ signingKey: keys.client.publicKey })],
    ['a private key that should verify', () => ({ platformKeys: keys.platform.privateKey })],
    ['a key that is still being imported', () => ({ signingKey: Promise.resolve(keys.client.privateKey) })],
    ['keys in a Map', () => ({ platformKeys: new Map([['1', keys.platform.publicKey]]) })],
    ['keys in an object', () => ({ platformKeys: { '1': keys.platform.publicKey } })],
    ['an envelope that only looks like one', () => ({ encryption: { seal: () => undefined } })],
    ['a promise of an envelope', () => ({ encryption: Promise.resolve(rsaAes({})) })],
    ['a version that no header can name', () => ({ keyVersion: 'no blank' })],
    [
      'a version that is not in the ring',
      () => ({ keyVersion: '9', signingKey: createKeyRing({ keys: { '1': keys.client.privateKey } }) }),
    ],
    [
      'an operation of a class',
      () => ({
        issueBenefit: new (class {
          path = '/';
          repetition = 'safe';
        })(),
      }),
    ],
    [
      'a retry of a class',
      () => ({
        retry: new (class {
          maximumAttempts = 1;
        })(),
      }),
    ],
  ])('%s', async (_what, options) => {
    expect(await codeOf(() => create(options()))).toBe('OPTION_INVALID');
  });

  it.each([
    ['METHOD_INVALID', { method: 'post' }],
    ['METHOD_INVALID', { method: 'P OST' }],
    ['METHOD_INVALID', { method: 5 }],
    ['URI_INVALID', { path: 'no-slash' }],
    ['URI_INVALID', { path: undefined }],
    ['URI_INVALID', { path: '/香港' }],
  ])('%s: an operation with %j', async (code, members) => {
    expect(await codeOf(() => create({ issueBenefit: { ...issueBenefit, ...members } }))).toBe(code);
  });

  it.each([new Map(), Promise.resolve(), [], new (class Options {})(), 'text', 5])(
    'call options may not be %j',
    async (options) => {
      expect(await codeOf(() => create({}).issueBenefit(REQUEST, options as object))).toBe('OPTION_INVALID');
    },
  );

  it('options without a prototype are plain', () => {
    expect(() =>
      createClient(
        Object.assign(Object.create(null), optionsFor(keys, BASE), { retry: Object.create(null) }),
      ),
    ).not.toThrow();
  });
});

describe('other code has put members into every object', () => {
  const client = (options: Partial<ClientOptions> = {}) =>
    clientOf(keys, BASE, { now: () => NOW, retry: 'never', fetch: answering(SUCCESS, 400_000), ...options });
  const codeOfIssue = async (options: Partial<ClientOptions> = {}) => {
    const outcome = await client(options).issueBenefit(REQUEST);
    return outcome.status === 'unknown' ? outcome.error.code : outcome.status;
  };

  it.each<[string, unknown]>([
    ['freshness', 'unchecked'],
    ['clockSkew', 'unchecked'],
    ['toleranceMilliseconds', 1e12],
    ['now', () => NOW - 400_000],
    ['verifiedBytes', new Uint8Array(1)],
    ['answer', { judgement: 'success', isFinal: true, response: SUCCESS }],
    ['verified', true],
  ])('%s does not make an old answer a fresh one', async (name, value) => {
    expect(await polluted(name, value, () => codeOfIssue())).toBe('TIME_TOO_OLD');
  });

  it('nor one that was recorded before the request', async () => {
    const recorded = { fetch: answering(SUCCESS, 3000) };
    expect(await polluted('clockSkew', 'unchecked', () => codeOfIssue(recorded))).toBe(
      'RESPONSE_BEFORE_REQUEST',
    );
    expect(await polluted('toleranceMilliseconds', 1e12, () => codeOfIssue(recorded))).toBe(
      'RESPONSE_BEFORE_REQUEST',
    );
  });

  it('nor does transport admit http, nor maximumResponseBytes a large answer', async () => {
    await polluted('transport', 'plaintext-allowed', async () => {
      expect(await codeOf(() => create({ baseUrl: 'http://platform.example' }))).toBe('OPTION_INVALID');
    });
    const large = { fetch: answering('x'.repeat(1_048_577)) };
    expect(await polluted('maximumResponseBytes', 1e9, () => codeOfIssue(large))).toBe('BODY_TOO_LARGE');
  });

  it("nor does a bizNo become 'fresh', nor an attempt the answer of another", async () => {
    const failure = { result: { resultCode: 'PARAM_ILLEGAL', resultStatus: 'F' } };
    const refusing = client({ fetch: answering(failure) });
    const order = refusing.prepare(REQUEST);
    const outcome = await polluted('bizNo', 'fresh', () => refusing.submit(order));
    expect(outcome).toMatchObject({ status: 'unknown', error: { code: 'RESULT_ABOUT_REPETITION' } });
  });

  it.each([
    ['the least rules', {}],
    ['all rules', { issueBenefit }],
  ])('a result that a signed body does not have is not taken from there, by %s', async (_, options) => {
    const empty = { fetch: answering({}), ...options };
    expect(await polluted('result', SUCCESS.result, () => codeOfIssue(empty))).toBe('RESPONSE_INVALID');
    const hollow = { fetch: answering({ result: { resultCode: 'SUCCESS' } }), ...options };
    expect(await polluted('resultStatus', 'S', () => codeOfIssue(hollow))).toBe('RESPONSE_INVALID');
  });

  it('validateResponse and the layers below read own members only', async () => {
    await polluted('result', SUCCESS.result, async () => {
      expect(await codeOf(() => validateResponse({}))).toBe('RESPONSE_INVALID');
    });
    const { headers, body } = await signed(keys, LINE, SUCCESS, { time: formatTime(NOW - 400_000) });
    const verify = () => {
      const claimed = claimResponse({
        request: { method: 'POST', uri: LINE.uri, clientId: CLIENT_ID },
        headers,
      });
      return claimed.verify({ body: body as Uint8Array, keys: keys.platform.publicKey, now: () => NOW });
    };
    for (const [name, value] of [
      ['freshness', 'unchecked'],
      ['toleranceMilliseconds', 1e12],
    ] as const) {
      await polluted(name, value, async () => {
        expect(await codeOf(verify)).toBe('TIME_TOO_OLD');
        const time = parseTime(formatTime(NOW - 400_000));
        expect(await codeOf(() => checkFreshness({ time, now: NOW }))).toBe('TIME_TOO_OLD');
      });
    }
  });
});

describe('clocks of the caller', () => {
  it('performance.now, Date.now and fetch are taken as they are', async () => {
    const { now } = performance;
    const { fetch: globalFetch } = globalThis;
    globalThis.fetch = function (this: unknown) {
      if (this !== undefined && this !== globalThis) throw new TypeError('Illegal invocation');
      return signed(keys, LINE, SUCCESS).then(
        ({ headers, body }) => new Response(body as Uint8Array<ArrayBuffer>, { headers }),
      );
    };
    const durations: number[] = [];
    try {
      const client = create({
        now: Date.now,
        monotonicNow: now,
        fetch: globalThis.fetch,
        onEvent: ({ totalMilliseconds }: { totalMilliseconds: number }) =>
          void durations.push(totalMilliseconds),
      });
      expect((await client.issueBenefit(REQUEST)).status).toBe('issued');
    } finally {
      globalThis.fetch = globalFetch;
    }
    expect(durations.length).toBeGreaterThan(3);
    expect(durations.every(Number.isFinite)).toBe(true);
  });

  const failing = (): never => {
    throw new TypeError('Illegal invocation');
  };
  it.each<[string, object]>([
    ['now', { now: failing }],
    ['now', { now: () => Number.NaN }],
    ['now', { now: () => new Date() }],
    ['monotonicNow', { monotonicNow: failing, onEvent: () => undefined }],
    ['monotonicNow', { monotonicNow: () => 'later', onEvent: () => undefined }],
  ])('%s that fails is OPTION_INVALID before a byte leaves', async (_name, options) => {
    let sent = 0;
    const fetch = async () => {
      sent += 1;
      return new Response('');
    };
    expect(await codeOf(() => create({ fetch, ...options }).issueBenefit(REQUEST))).toBe('OPTION_INVALID');
    expect(sent).toBe(0);
  });

  it.each(['now', 'monotonicNow'])('%s that fails later never makes the call throw', async (name) => {
    for (let works = 1; works < 40; works++) {
      let calls = 0;
      let sent = 0;
      const clock = (): number => {
        if (calls++ >= works) throw new Error('broken');
        return NOW;
      };
      const fetch = async () => {
        sent += 1;
        return new Response('', { status: 503 });
      };
      const client = create({ now: () => NOW, fetch, onEvent: () => undefined, [name]: clock });
      const ended = await client.issueBenefit(REQUEST).catch((error: unknown) => error);
      if (ended instanceof Error) expect([ended.name, sent]).toEqual(['ApointError', 0]);
      else expect(ended).toMatchObject({ status: 'unknown' });
    }
  });
});

describe('what nobody signed', () => {
  const unsigned = (text: string | Uint8Array<ArrayBuffer>, headers: Record<string, string> = {}) =>
    create({ retry: 'never', fetch: async () => new Response(text, { headers }) }).issueBenefit(REQUEST);

  it.each([
    ['a clear screen', '\u001B[2J', '\\u{1b}[2J'],
    ['a new line of the log', 'a\r\nissued order-1', 'a\\u{d}\\u{a}issued order-1'],
    ['a C1 control', '\u009B31m', '\\u{9b}31m'],
    ['a bell and a backspace', '\u0007\b', '\\u{7}\\u{8}'],
    ['a text that runs backwards', '\u202Eabc', '\\u{202e}abc'],
    ['a line separator', 'a\u2028b', 'a\\u{2028}b'],
    ['a delete', '\u007F', '\\u{7f}'],
  ])('%s is escaped', async (_name, text, shown) => {
    const outcome = await unsigned(text);
    expect(outcome).toMatchObject({ unverifiedText: shown, attempts: [{ unverifiedText: shown }] });
  });

  it('is cut at 2000 characters, also where escapes make it longer, and not inside a character', async () => {
    for (const text of [
      '\u001B'.repeat(5000),
      'x'.repeat(1_000_000),
      '\u{1F600}'.repeat(5000),
      `${'\u001B'.repeat(399)}abc${'\u{1F600}'.repeat(50)}`,
    ]) {
      const outcome = await unsigned(text);
      if (outcome.status !== 'unknown') throw new Error(outcome.status);
      const { unverifiedText = '' } = outcome;
      expect(unverifiedText.length).toBeLessThanOrEqual(2000);
      expect(unverifiedText).not.toMatch(/[\p{Cc}\p{Surrogate}]/u);
    }
  });

  it.each(['a\u009Bb', 'x'.repeat(257), 'a b'])(
    'a Tracer-Id that is no word is not shown: %j',
    async (tracerId) => {
      const outcome = await unsigned('', { 'Tracer-Id': tracerId });
      expect(outcome).not.toHaveProperty('tracerId');
    },
  );

  it('a result code in an event is escaped, though it is signed', async () => {
    const codes: unknown[] = [];
    const body = { result: { resultCode: '\u001B[2J\n', resultStatus: 'F' } };
    await create({
      now: () => NOW,
      fetch: answering(body),
      onEvent: (event: { type: string; resultCode?: string }) =>
        void (event.type === 'call-finished' && codes.push(event.resultCode)),
    }).issueBenefit(REQUEST);
    expect(codes).toEqual(['\\u{1b}[2J\\u{a}']);
  });
});
