import { formatTime, parseTime } from '@apoint/canonical-request';
import {
  type ClockSkew,
  claimRequest,
  claimResponse,
  importPrivateKey,
  importPublicKey,
  writeRequest,
  writeResponse,
} from '@apoint/message';
import { expect, it } from 'vitest';
import { testKeyPair } from '../../../test-keys/index.js';

const NOW = Date.UTC(2026, 0, 2, 3, 4, 5);
const LINE = { method: 'POST', uri: '/path', clientId: 'CLIENT_1' };
const keys = await testKeyPair({ importPrivateKey, importPublicKey }, 'RSA-2048');
const at = (moment: number): string => formatTime(moment, { offsetMinutes: 480 });

/** Verifies a genuine response that is so many milliseconds later than its request. */
async function verified(later: number, options: object = {}, time: unknown = at(NOW)): Promise<string> {
  const { headers, body } = await writeResponse({
    request: LINE,
    time: at(NOW + later),
    body: '{}',
    signingKey: keys.privateKey,
  });
  const request = { ...LINE, time: time as string };
  const verify = async () => {
    await claimResponse({ request, headers }).verify({
      body,
      keys: keys.publicKey,
      now: () => NOW,
      ...options,
    });
    return 'verified';
  };
  return verify().catch((error: { code: string }) => error.code);
}

it.each([
  [0, 'verified'],
  [1000, 'verified'],
  [240_000, 'verified'],
  [-1000, 'verified'],
  [-2000, 'verified'],
  [-3000, 'RESPONSE_BEFORE_REQUEST'],
  [-299_000, 'RESPONSE_BEFORE_REQUEST'],
  [-301_000, 'TIME_TOO_OLD'],
])('protocol 3.1: a response %i ms after its request is %s by default', async (later, end) => {
  expect(await verified(later)).toBe(end);
  expect(await verified(later, {}, parseTime(at(NOW)))).toBe(end);
});

it.each<[ClockSkew, number, string]>([
  [{ toleranceMilliseconds: 0 }, -1000, 'RESPONSE_BEFORE_REQUEST'],
  [{ toleranceMilliseconds: 0 }, 0, 'verified'],
  [{ toleranceMilliseconds: 60_000 }, -60_000, 'verified'],
  [{ toleranceMilliseconds: 60_000 }, -61_000, 'RESPONSE_BEFORE_REQUEST'],
  ['unchecked', -299_000, 'verified'],
  ['unchecked', -301_000, 'TIME_TOO_OLD'],
])(
  'protocol 3.1: with the skew %j, a response %i ms after its request is %s',
  async (clockSkew, later, end) => {
    expect(await verified(later, { clockSkew })).toBe(end);
  },
);

it("freshness: 'unchecked' accepts every replay, so it leaves this out too, unless a skew is given", async () => {
  expect(await verified(-86_400_000, { freshness: 'unchecked' })).toBe('verified');
  const clockSkew = { toleranceMilliseconds: 2000 };
  expect(await verified(-86_400_000, { freshness: 'unchecked', clockSkew })).toBe('RESPONSE_BEFORE_REQUEST');
});

it('the difference is in the message, and zones and forms of the times do not matter', async () => {
  const { headers, body } = await writeResponse({
    request: LINE,
    time: '2026-01-02T03:03:55.500Z',
    body: '{}',
    signingKey: keys.privateKey,
  });
  const claimed = claimResponse({ request: { ...LINE, time: '2026-01-02T11:04:05+08:00' }, headers });
  const error = await claimed
    .verify({ body, keys: keys.publicKey, now: () => NOW })
    .catch((thrown) => thrown);
  expect(error).toMatchObject({ code: 'RESPONSE_BEFORE_REQUEST' });
  expect(error.message).toContain('9.5 s');
});

it('a signature that does not hold comes first: nobody unsigned is told about the clock', async () => {
  const stranger = await testKeyPair({ importPrivateKey, importPublicKey }, 'RSA-2048', 1);
  expect(await verified(-60_000, { keys: stranger.publicKey })).toBe('SIGNATURE_MISMATCH');
});

it.each([
  null,
  0,
  2000,
  {},
  { toleranceMilliseconds: -1 },
  { toleranceMilliseconds: 0.5 },
  { toleranceMilliseconds: Infinity },
  { tolerance: 1 },
  'none',
  '',
])('the skew %j is OPTION_INVALID', async (clockSkew) => {
  expect(await verified(0, { clockSkew })).toBe('OPTION_INVALID');
});

it.each([null, 1, {}, new Date(NOW), '', 'yesterday', { epochMilliseconds: Number.NaN }])(
  'the request time %j is TIME_INVALID',
  async (time) => {
    expect(await verified(0, {}, time).catch((error: { code: string }) => error.code)).toBe('TIME_INVALID');
  },
);

it('a request has no skew: there is nothing before it', async () => {
  const { headers, body } = await writeRequest({
    ...LINE,
    time: at(NOW),
    body: '{}',
    signingKey: keys.privateKey,
  });
  const { method, uri } = LINE;
  const claimed = claimRequest({ method, uri, headers });
  const options = { body, keys: keys.publicKey, now: () => NOW, clockSkew: 'unchecked' };
  await expect(claimed.verify(options)).rejects.toMatchObject({ code: 'OPTION_INVALID' });
});
