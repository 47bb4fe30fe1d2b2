import type { BenefitIssueRequest } from '@apoint/benefit-issue-types';
import { issueBenefit } from '@apoint/benefit-issue-types/operations/issue-benefit';
import { validateRequest, validateResponse } from '@apoint/benefit-issue-types/validate';
import type { ClientOptions, Order } from '@apoint/client';
import { createSandbox } from '@apoint/sandbox';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { REQUEST, SUCCESS } from './support/bodies.js';
import { clientOf, encryptionOf, sandboxClient } from './support/clients.js';
import { codeOf, errorOf } from './support/errors.js';
import { type Keys, makeKeys } from './support/keys.js';
import { type Platform, signed, startPlatform } from './support/platform.js';

const HALVES = ['\uD83D', 'order-\uD83D', '\uDE00 order', 'a\uD83Db', '\uDE00\uD83D'];

let keys: Keys;
let platform: Platform;
let answer: string | object;
beforeAll(async () => {
  keys = await makeKeys();
  platform = await startPlatform((received) => signed(keys, received, answer));
});
afterAll(() => platform.close());
beforeEach(() => {
  answer = SUCCESS;
});

const client = (options: Partial<ClientOptions> = {}) =>
  clientOf(keys, platform.url, { retry: 'never', ...options });
const asRequest = (members: object) => ({ ...REQUEST, ...members }) as BenefitIssueRequest;

describe.each([
  ['with the least rules', {}],
  ['with all rules', { issueBenefit }],
])(
  'protocol 8: %s, what would not arrive as it was meant is REQUEST_INVALID before a byte leaves',
  (_, options) => {
    const refused = async (request: BenefitIssueRequest): Promise<string> => {
      const before = platform.received.length;
      const code = await codeOf(() => client(options).issueBenefit(request));
      expect(platform.received.length).toBe(before);
      expect(await codeOf(() => client(options).prepare(request))).toBe(code);
      return code;
    };

    it.each(HALVES)('half a character: %j as bizNo, in a text, in an array, in a name', async (text) => {
      expect(await refused(asRequest({ bizNo: text }))).toBe('REQUEST_INVALID');
      expect(await refused(asRequest({ benefitIssueMode: text }))).toBe('REQUEST_INVALID');
      expect(await refused(asRequest({ providerUserInfo: { deep: { er: text } } }))).toBe('REQUEST_INVALID');
      expect(await refused(asRequest({ extendInfo: { list: ['a', [text]] } }))).toBe('REQUEST_INVALID');
      expect(await refused(asRequest({ extendInfo: { [text]: 1 } }))).toBe('REQUEST_INVALID');
      expect(await refused(asRequest({ [text]: 1 }))).toBe('REQUEST_INVALID');
    });

    it.each([
      2 ** 53,
      -(2 ** 53),
      2 ** 53 + 2,
      1e21,
      1e300,
      Number.POSITIVE_INFINITY,
      Number.NEGATIVE_INFINITY,
      Number.NaN,
      -0,
    ])('the number %d', async (number) => {
      expect(await refused(asRequest({ bizDate: number }))).toBe('REQUEST_INVALID');
      expect(await refused(asRequest({ extendInfo: { amount: number } }))).toBe('REQUEST_INVALID');
      expect(await refused(asRequest({ extendInfo: { amounts: [1, { a: [number] }] } }))).toBe(
        'REQUEST_INVALID',
      );
    });

    it('whole characters and other numbers pass, byte for byte', async () => {
      const request = asRequest({
        bizNo: 'order-\u{1F600}',
        extendInfo: { '\u{1F600}': ['積分', 0.1, -1, 9007199254740991, 5e-324], text: '\\ud83d' },
      });
      expect((await client(options).issueBenefit(request)).status).toBe('issued');
      expect(String(platform.received.at(-1)?.body)).toBe(JSON.stringify(request));
    });
  },
);

it('protocol 8: so for the body of any call, and for an order from a store', async () => {
  const operation = { path: '/api/open/v1/other', repetition: 'safe' } as const;
  for (const member of ['\uD83D', Number.POSITIVE_INFINITY, 2 ** 53])
    expect(await codeOf(() => client().call(operation, { a: { b: [member] } }))).toBe('REQUEST_INVALID');
  const stored = JSON.stringify({ bizNo: 'a\uD83D', body: '{"bizNo":"a\\ud83d"}' });
  expect(await codeOf(() => client().submit(JSON.parse(stored) as Order))).toBe('REQUEST_INVALID');
  const nested = { bizNo: 'a', body: '{"bizNo":"a","b":{"\\ude00":1}}' };
  expect(await codeOf(() => client().submit(nested))).toBe('REQUEST_INVALID');
  const escaped = { bizNo: 'a', body: '{"bizNo":"a","b":"\\ud83d\\ude00"}' };
  expect((await client().submit(escaped)).status).toBe('issued');
});

it('the fault names the member, and the error shows no half character', async () => {
  const error = await errorOf(() => client().prepare(asRequest({ extendInfo: { note: 'a\uD83D' } })));
  expect(error.faults).toMatchObject([{ path: 'note' }]);
  const name = await errorOf(() => client().prepare(asRequest({ 'a\uD83D': 1 })));
  expect(JSON.stringify(name)).not.toMatch(/\\ud83d/);
});

it('protocol 8: validateRequest refuses them, and validateResponse keeps a text of the platform that is cut', async () => {
  for (const half of HALVES)
    expect(await codeOf(() => validateRequest(asRequest({ bizNo: half })))).toBe('REQUEST_INVALID');
  const cut = { result: { ...SUCCESS.result, resultMessage: 'cut \uD83D' } };
  expect(validateResponse(cut).result.resultMessage).toBe('cut \uD83D');
  answer = JSON.stringify(cut);
  expect((await client().issueBenefit(REQUEST)).status).toBe('issued');
});

it('protocol 10: a bizNo that two stores would keep as two texts issues nothing at the sandbox', async () => {
  const sandbox = await createSandbox();
  const outcome = await codeOf(() => sandboxClient(sandbox).issueBenefit(asRequest({ bizNo: 'cut-\uD83D' })));
  expect(outcome).toBe('REQUEST_INVALID');
  expect((await sandbox.ledger.totals()).issues).toBe(0);
  await sandbox.close();
});

describe('protocol 9: the numbers of a verified answer', () => {
  const valued = (number: string) =>
    `{"result":{"resultCode":"SUCCESS","resultStatus":"S"},"benefitValueInfo":{"id":${number}}}`;

  it.each(['12345678901234567890', '9007199254740993', '1e400', '0.10000000000000001'])(
    '%s would be changed by being read: unknown, and the verified bytes say what it is',
    async (number) => {
      answer = valued(number);
      const outcome = await client().issueBenefit(REQUEST);
      expect(outcome).toMatchObject({
        status: 'unknown',
        verified: true,
        error: { code: 'JSON_NUMBER_INEXACT' },
      });
      expect(Buffer.from(outcome.verifiedBytes ?? []).toString()).toBe(answer);
    },
  );

  it('others are kept, and the verified bytes come with every outcome', async () => {
    answer = valued('9007199254740991');
    const outcome = await client().issueBenefit(REQUEST);
    expect(outcome).toMatchObject({ status: 'issued', benefitValueInfo: { id: 9007199254740991 } });
    expect(Buffer.from(outcome.verifiedBytes ?? []).toString()).toBe(answer);
    expect(JSON.stringify(outcome)).not.toContain('verifiedBytes');
  });

  it('protocol 6.6: of an encrypted answer they are what was inside', async () => {
    const { openWith, ...seal } = { sealFor: keys.client.publicKey, openWith: undefined };
    const encryption = encryptionOf({ client: keys.platform, platform: keys.client }, seal);
    const sealed = await startPlatform((received) => signed(keys, received, SUCCESS, { encryption }));
    const outcome = await clientOf(keys, sealed.url, { encryption: encryptionOf(keys) }).issueBenefit(
      REQUEST,
    );
    await sealed.close();
    expect(outcome.status).toBe('issued');
    expect(Buffer.from(outcome.verifiedBytes ?? []).toString()).toBe(JSON.stringify(SUCCESS));
    expect(openWith).toBeUndefined();
  });
});

describe('protocol 7: a signed answer that cannot be read is verified, and the event, the attempt and the outcome say so', () => {
  it.each([
    ['empty', '', 'JSON_INVALID'],
    ['a page', '<h1>OK</h1>', 'JSON_INVALID'],
    ['a word', 'success', 'JSON_INVALID'],
    ['JSON of another shape', '[]', 'RESPONSE_INVALID'],
    ['not UTF-8', new Uint8Array([0x7b, 0xff, 0x7d]), 'TEXT_NOT_UNICODE'],
  ])('%s', async (_name, body, code) => {
    answer = body;
    const events: unknown[] = [];
    const outcome = await client({
      onEvent: (event) => void (event.type === 'attempt-finished' && events.push(event.verified, event.code)),
    }).issueBenefit(REQUEST);
    expect(outcome).toMatchObject({ status: 'unknown', verified: true, error: { code } });
    expect(outcome.attempts).toMatchObject([{ verified: true, error: { code } }]);
    expect(outcome).not.toHaveProperty('unverifiedText');
    expect(events).toEqual([true, code]);
    expect([...(outcome.verifiedBytes ?? [])]).toEqual([...Buffer.from(body as string)]);
  });

  it('one that nobody signed is not, and has no verified bytes', async () => {
    const silent = await startPlatform(() => ({ headers: {}, body: 'page' }));
    const outcome = await clientOf(keys, silent.url, { retry: 'never' }).issueBenefit(REQUEST);
    await silent.close();
    expect(outcome).toMatchObject({
      verified: false,
      attempts: [{ verified: false }],
      unverifiedText: 'page',
    });
    expect(outcome.verifiedBytes).toBeUndefined();
  });
});
