import type { KeyPair } from '@apoint/keys';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FAILURE, REQUEST, SUCCESS, UNKNOWN } from './support/bodies.js';
import { clientOf } from './support/clients.js';
import { type Keys, makeKeys, strangersKeys } from './support/keys.js';
import {
  type Answer,
  type Platform,
  type Received,
  signed,
  startPlatform,
  without,
} from './support/platform.js';

type Tamper = (answer: Answer, received: Received) => Answer | Promise<Answer>;

let keys: Keys;
let stranger: KeyPair;
let platform: Platform;
let body: object = SUCCESS;
let tamper: Tamper = (answer) => answer;

beforeAll(async () => {
  [keys, stranger] = await Promise.all([makeKeys(), strangersKeys()]);
  platform = await startPlatform(async (received) => tamper(await signed(keys, received, body), received));
});
afterAll(() => platform.close());

function header(name: string, change: (value: string) => string): Tamper {
  return (answer) => ({
    ...answer,
    headers: { ...answer.headers, [name]: change(String(answer.headers[name])) },
  });
}

const flip = (text: string): string =>
  text.replace(/signature=(%..|.)/, (_, one) => `signature=${one === 'A' ? 'B' : 'A'}`);

const CASES: readonly (readonly [name: string, tamper: Tamper, code: string])[] = [
  ['unsigned, neither header', (answer) => without(answer, 'Signature', 'Response-Time'), 'HEADER_MISSING'],
  ['only Response-Time', (answer) => without(answer, 'Signature'), 'HEADER_MISSING'],
  ['only Signature', (answer) => without(answer, 'Response-Time'), 'HEADER_MISSING'],
  ['an empty Signature', header('Signature', () => ''), 'HEADER_MISSING'],
  ['a flipped signature', header('Signature', flip), 'SIGNATURE_MISMATCH'],
  [
    'algorithm none',
    header('Signature', (text) => text.replace('RSA256', 'none')),
    'SIGNATURE_ALGORITHM_UNKNOWN',
  ],
  [
    'another algorithm',
    header('Signature', (text) => text.replace('RSA256', 'ECC224')),
    'SIGNATURE_ALGORITHM_MISMATCH',
  ],
  ['two Signature headers', header('Signature', (text) => `${text}, ${text}`), 'HEADER_DUPLICATE_KEY'],
  [
    'another time than the signed one',
    header('Response-Time', (text) => text.replace(/\d(?=[+-]\d\d:)/, (d) => String((Number(d) + 1) % 10))),
    'SIGNATURE_MISMATCH',
  ],
  [
    'a body changed by one byte',
    (answer) => ({ ...answer, body: `${String(Buffer.from(answer.body))} ` }),
    'SIGNATURE_MISMATCH',
  ],
  [
    'signed by a stranger',
    async (_, received) => signed({ ...keys, platform: stranger }, received, body),
    'SIGNATURE_MISMATCH',
  ],
  [
    'signed for another client',
    async (_, received) => signed(keys, received, body, { clientId: 'PARTNER_0002' }),
    'SIGNATURE_MISMATCH',
  ],
  [
    'signed for another path',
    async (_, received) => signed(keys, { ...received, uri: '/other' }, body),
    'SIGNATURE_MISMATCH',
  ],
  [
    'signed for another method',
    async (_, received) => signed(keys, { ...received, method: 'PUT' }, body),
    'SIGNATURE_MISMATCH',
  ],
  [
    'an hour old',
    async (_, received) =>
      signed(keys, received, body, { time: new Date(Date.now() - 3_600_000).toISOString() }),
    'TIME_TOO_OLD',
  ],
  [
    'an hour ahead',
    async (_, received) =>
      signed(keys, received, body, { time: new Date(Date.now() + 3_600_000).toISOString() }),
    'TIME_IN_FUTURE',
  ],
];

describe.each([
  ['S', SUCCESS],
  ['F', FAILURE],
  ['U', UNKNOWN],
])('protocol 7: an answer that says %s', (_, said) => {
  it.each(CASES)('protocol 7: and is not verified (%s) is unknown', async (_name, change, code) => {
    body = said;
    tamper = change;
    const outcome = await clientOf(keys, platform.url, { retry: { maximumAttempts: 2 } }).issueBenefit(
      REQUEST,
    );
    expect(outcome).toMatchObject({ status: 'unknown', error: { code }, bizNo: 'order-1' });
    if (outcome.status !== 'unknown') return;
    expect(outcome.unverifiedText?.trim()).toBe(JSON.stringify(said));
    expect(outcome).not.toHaveProperty('resultCode');
    expect(outcome.attempts.map(({ error }) => error?.code)).toEqual([code, code]);
  });
});

it("protocol 4: verifying with a stranger's public key in place of the platform's leaves all unknown", async () => {
  body = SUCCESS;
  tamper = (answer) => answer;
  const client = clientOf(keys, platform.url, { platformKeys: stranger.publicKey });
  const outcome = await client.issueBenefit(REQUEST);
  expect(outcome).toMatchObject({ status: 'unknown', error: { code: 'SIGNATURE_MISMATCH' } });
  expect(outcome.attempts).toHaveLength(4);
});

it('protocol 7: a verified answer settles after unverified ones of the opposite content', async () => {
  const forged = await startPlatform(async (received, number) =>
    number < 3
      ? without(await signed(keys, received, FAILURE), 'Signature')
      : signed(keys, received, SUCCESS),
  );
  const outcome = await clientOf(keys, forged.url).issueBenefit(REQUEST);
  await forged.close();
  expect(outcome.status).toBe('issued');
  expect(outcome.attempts.map(({ unverifiedText }) => unverifiedText)).toEqual([
    JSON.stringify(FAILURE),
    JSON.stringify(FAILURE),
    undefined,
  ]);
  expect(outcome).not.toHaveProperty('unverifiedText');
});

it('protocol 7: of unverified text the first 2000 bytes are kept', async () => {
  const long = await startPlatform(() => ({ headers: {}, body: 'x'.repeat(5000) }));
  const outcome = await clientOf(keys, long.url, { retry: 'never' }).issueBenefit(REQUEST);
  await long.close();
  expect(outcome).toMatchObject({ status: 'unknown', unverifiedText: 'x'.repeat(2000) });
});

it("protocol 5: freshness unchecked takes an old answer, and a clock of one's own is used", async () => {
  body = SUCCESS;
  tamper = async (_, received) => signed(keys, received, body, { time: '2024-05-22T06:42:21+05:30' });
  const unchecked = await clientOf(keys, platform.url, { freshness: 'unchecked' }).issueBenefit(REQUEST);
  expect(unchecked.status).toBe('issued');
  const soon = () => Date.parse('2024-05-22T06:42:22+05:30');
  const back = await clientOf(keys, platform.url, { now: soon }).issueBenefit(REQUEST);
  expect(back.status).toBe('issued');
  const now = () => Date.parse('2024-05-22T06:42:30+05:30');
  const strict = { freshness: { toleranceMilliseconds: 8_000 }, now, retry: 'never' } as const;
  const late = await clientOf(keys, platform.url, strict).issueBenefit(REQUEST);
  expect(late).toMatchObject({ status: 'unknown', error: { code: 'TIME_TOO_OLD' } });
});
