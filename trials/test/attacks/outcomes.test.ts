import { formatTime } from '@apoint/canonical-request';
import { createClient } from '@apoint/client';
import { writeResponse } from '@apoint/message';
import { ApointError } from '@apoint/primitives/errors';
import { createSandbox } from '@apoint/sandbox';
import { expect, it } from 'vitest';
import { agreed } from './support/both-ends.js';
import { answered, atClient, optionsOf, RESULTS, responseOf } from './support/client-end.js';
import { changed } from './support/gateway-end.js';
import { platform } from './support/keys.js';
import { type Attack, type Change, LINE, NOW, textOf } from './support/wire.js';

const untouched: Change = (wire) => wire;
const REQUEST = {
  bizNo: 'order-1',
  bizDate: 1,
  providerUserInfo: { id: 'user-1' },
  benefitIssueMode: 'BENEFIT_PRODUCT_ID',
  benefitIssueDetail: {},
} as const;

/** What three orders come to, each answered with one response that was recorded three seconds before. */
async function recordedBefore(body: string): Promise<string> {
  const fetch: typeof globalThis.fetch = async () => {
    const wire = await responseOf({ body });
    return new Response(wire.body, { headers: wire.headers });
  };
  const client = createClient(optionsOf({ fetch, now: () => NOW + 3000 }));
  const ends = ['one', 'two', 'three'].map(async (bizNo) => {
    const outcome = await client.issueBenefit({ ...REQUEST, bizNo });
    return outcome.status === 'unknown' ? outcome.error.code : outcome.status;
  });
  const [first = '', ...others] = await Promise.all(ends);
  expect(others).toEqual([first, first]);
  return first;
}

/** The answer to an issue is held back, and the partner makes the request anew under its bizNo. */
async function madeAnew(): Promise<string> {
  const sandbox = await createSandbox();
  try {
    const client = createClient({
      clientId: sandbox.clientId,
      baseUrl: sandbox.url,
      signingKey: sandbox.clientKeys.signing.privateKey,
      platformKeys: sandbox.platformKeys.signing,
      retry: 'never',
    });
    sandbox.faults.inject({ kind: 'drop-after-commit' });
    expect((await client.issueBenefit(REQUEST)).status).toBe('unknown');
    const outcome = await client.issueBenefit({ ...REQUEST, bizDate: 2 });
    expect((await sandbox.ledger.totals()).issues).toBe(1);
    return outcome.status === 'unknown' ? outcome.error.code : outcome.status;
  } finally {
    await sandbox.close();
  }
}

/** The platform says that the key was used with other content. */
const inconsistent = (): Promise<string> =>
  answered(untouched, {
    body: '{"result":{"resultCode":"REPEAT_REQ_INCONSISTENT","resultStatus":"F"}}',
  });

/** A number that parsers round, in a request and in a response. */
async function rounded(number: string): Promise<string> {
  const inRequest = await changed(untouched, { body: `{"bizNo":"1","amount":${number}}` });
  const inResponse = await answered(untouched, {
    body: RESULTS.S.replace(/}$/, `,"benefitValueInfo":{"id":${number}}}`),
  });
  return agreed(inRequest, inResponse);
}

/** A bizNo that one store keeps, and another replaces. */
async function cutBizNo(): Promise<string> {
  try {
    createClient(optionsOf()).prepare({ ...REQUEST, bizNo: 'order-\uD83D' });
    return 'prepared';
  } catch (error) {
    return ApointError.is(error) ? error.code : 'uncoded';
  }
}

/** A proxy asks for a wait of thirty years; the platform behind it answers the next attempt. */
async function longWait(): Promise<string> {
  let now = NOW;
  let attempts = 0;
  const fetch: typeof globalThis.fetch = async () => {
    if (++attempts < 4) return new Response('', { status: 503, headers: { 'Retry-After': '999999999' } });
    const message = await writeResponse({
      request: LINE,
      time: formatTime(now),
      body: RESULTS.S,
      signingKey: platform.privateKey,
    });
    return new Response(message.body, { headers: message.headers as Record<string, string> });
  };
  const sleep = async (milliseconds: number): Promise<void> => {
    now += milliseconds;
  };
  const client = createClient(optionsOf({ fetch, sleep, now: () => now, random: () => 0, retry: {} }));
  return (await client.issueBenefit(REQUEST)).status;
}

/** Other code has put a member into every object, and the response is older than the window. */
async function pollutedFreshness(): Promise<string> {
  Object.defineProperty(Object.prototype, 'freshness', {
    value: 'unchecked',
    configurable: true,
    writable: true,
    enumerable: true,
  });
  try {
    return await atClient(() => responseOf(), { now: () => NOW + 301_000 });
  } finally {
    Reflect.deleteProperty(Object.prototype, 'freshness');
  }
}

/** What a terminal would act upon, in an answer that nobody signed. */
async function controls(): Promise<string> {
  const fetch = async (): Promise<Response> => new Response('\u001B[2J\u001B]0;issued\u0007\nissued order-1');
  const outcome = await createClient(optionsOf({ fetch })).issueBenefit(REQUEST);
  if (outcome.status !== 'unknown') return outcome.status;
  expect(outcome.unverifiedText).toBe('\\u{1b}[2J\\u{1b}]0;issued\\u{7}\\u{a}issued order-1');
  return outcome.error.code;
}

const ATTACKS: readonly Attack[] = [
  [
    'A169',
    'a success recorded three seconds before, for three orders',
    'RESPONSE_BEFORE_REQUEST',
    () => recordedBefore(RESULTS.S),
  ],
  [
    'A170',
    'a failure recorded three seconds before, for three orders',
    'RESPONSE_BEFORE_REQUEST',
    () => recordedBefore(RESULTS.F),
  ],
  ['A171', 'an answer held back until the request is made anew', 'RESULT_ABOUT_REPETITION', madeAnew],
  ['A172', 'a failure that says the bizNo was used', 'RESULT_ABOUT_REPETITION', inconsistent],
  ['A173', 'a number above 2^53 that is rounded', 'JSON_NUMBER_INEXACT', () => rounded('9007199254740993')],
  ['A174', 'a number beyond every double', 'JSON_NUMBER_INEXACT', () => rounded('1e400')],
  [
    'A175',
    'a number of more digits than a double has',
    'JSON_NUMBER_INEXACT',
    () => rounded('0.10000000000000001'),
  ],
  ['A176', 'a bizNo cut inside a character', 'REQUEST_INVALID', cutBizNo],
  ['A177', 'a Retry-After of thirty years', 'issued', longWait],
  ['A178', 'freshness switched off in every object', 'TIME_TOO_OLD', pollutedFreshness],
  ['A179', 'controls of a terminal in an unsigned answer', 'HEADER_MISSING', controls],
];

it('the genuine response passes', async () => {
  expect(await answered(untouched)).toBe('issued');
  expect(textOf((await responseOf()).body)).toBe(RESULTS.S);
});

it.each(ATTACKS)('%s %s: %s', async (_, __, code, outcome) => {
  expect(await outcome()).toBe(code);
});
