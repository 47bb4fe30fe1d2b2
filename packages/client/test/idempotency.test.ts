import { claimRequest, type OpenedRequest } from '@apoint/message';
import { type RsaAes, rsaAes } from '@apoint/rsa-aes-envelope';
import { sign } from '@apoint/signature-header';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { REQUEST, SUCCESS, UNKNOWN } from './support/bodies.js';
import { CLIENT_ID, clientOf, encryptionOf } from './support/clients.js';
import { type Keys, makeKeys, strangersKeys } from './support/keys.js';
import { type Platform, type Received, signed, startPlatform } from './support/platform.js';

let keys: Keys;
let platform: Platform;
beforeAll(async () => {
  keys = await makeKeys();
});
afterAll(() => platform?.close());

/** A platform that knows at the third attempt, and a client whose clock goes on by a minute at each wait. */
async function threeAttempts(options: Parameters<typeof clientOf>[2] = {}, request: object = REQUEST) {
  await platform?.close();
  platform = await startPlatform((received, number) => {
    if (number === 1) return { status: 502, headers: {}, body: 'gone' };
    return signed(keys, received, number === 2 ? UNKNOWN : SUCCESS, { time: new Date(clock).toISOString() });
  });
  let clock = Date.parse('2026-01-02T03:04:05Z');
  const client = clientOf(keys, platform.url, {
    now: () => clock,
    timeOffsetMinutes: 0,
    sleep: async () => {
      clock += 60_000;
    },
    timeoutMilliseconds: 600_000,
    ...options,
  });
  const outcome = await client.issueBenefit(request as typeof REQUEST);
  return { outcome, received: platform.received };
}

/** What the platform makes of a request. */
async function opened({ body, ...line }: Received, encryption?: RsaAes): Promise<OpenedRequest> {
  const claimed = claimRequest(line);
  const verified = await claimed.verify({ body, keys: keys.client.publicKey, freshness: 'unchecked' });
  return verified.open(encryption);
}

it('protocol 10: body bytes and bizNo are the same over attempts, time and signature are new', async () => {
  const { outcome, received } = await threeAttempts();
  expect(outcome).toMatchObject({ status: 'issued', bizNo: 'order-1' });
  expect(outcome.attempts.map(({ error }) => error?.code)).toEqual([
    'HEADER_MISSING',
    'RESULT_UNKNOWN',
    undefined,
  ]);
  expect(received.map(({ body }) => body.toString())).toEqual(Array(3).fill(JSON.stringify(REQUEST)));
  expect(received.map(({ headers }) => headers['request-time'])).toEqual([
    '2026-01-02T03:04:05+00:00',
    '2026-01-02T03:05:05+00:00',
    '2026-01-02T03:06:05+00:00',
  ]);
  expect(new Set(received.map(({ headers }) => headers['signature'])).size).toBe(3);
  for (const one of received) expect((await opened(one)).clientId).toBe(CLIENT_ID);
});

it('protocol 10: encrypted, the envelope is new and what is inside is the same', async () => {
  const { outcome, received } = await threeAttempts({ encryption: encryptionOf(keys) });
  expect(outcome.status).toBe('issued');
  expect(new Set(received.map(({ body }) => body.toString())).size).toBe(3);
  expect(new Set(received.map(({ headers }) => headers['encrypt'])).size).toBe(3);
  const encryption = rsaAes({ openWith: keys.platform.privateKey });
  const requests = await Promise.all(received.map((one) => opened(one, encryption)));
  const texts = requests.map(({ body }) => Buffer.from(body).toString());
  expect(texts).toEqual(Array(3).fill(JSON.stringify(REQUEST)));
});

it('protocol 10: a generated bizNo is the same over attempts', async () => {
  const { bizNo: _, ...request } = REQUEST;
  const { outcome, received } = await threeAttempts({}, request);
  expect(outcome.bizNo).toMatch(/^[\da-f]{32}$/);
  const sent = received.map(({ body }) => (JSON.parse(String(body)) as typeof REQUEST).bizNo);
  expect(sent).toEqual(Array(3).fill(outcome.bizNo));
});

it('protocol 10: a request that the caller changes meanwhile is repeated as it was', async () => {
  const request = { ...REQUEST, extendInfo: { note: 'first' } };
  const { received } = await threeAttempts(
    {
      fetch: (input, init) => {
        request.extendInfo.note = 'second';
        return fetch(input, init);
      },
    },
    request,
  );
  expect(received.map(({ body }) => String(body).includes('first'))).toEqual([true, true, true]);
});

it('protocol 10: what is sent after the first attempt failed to be signed is still the same call', async () => {
  let signatures = 0;
  const pair = await strangersKeys();
  const signingKey = {
    algorithm: 'RSA256' as const,
    sign: async (content: Uint8Array) => {
      signatures += 1;
      if (signatures === 2) throw new Error('outage');
      return (await sign({ content, key: pair.privateKey })).signature;
    },
  };
  const { outcome, received } = await threeAttempts({ signingKey });
  expect(outcome.attempts.map(({ error }) => error?.code)).toEqual([
    'HEADER_MISSING',
    'SIGNER_FAILED',
    'RESULT_UNKNOWN',
    undefined,
  ]);
  expect(outcome.status).toBe('issued');
  expect(new Set(received.map(({ body }) => String(body))).size).toBe(1);
});
