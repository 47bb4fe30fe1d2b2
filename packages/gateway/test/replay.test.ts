import { DEFAULT_FRESHNESS, formatTime, toleranceOf } from '@apoint/canonical-request';
import {
  createMemoryReplayGuard,
  type GatewayOptions,
  type GatewayRequest,
  type Replay,
  type ReplayGuard,
} from '@apoint/gateway';
import { exportPrivateKey, exportPublicKey, importPrivateKey, importPublicKey } from '@apoint/keys';
import { formatSignatureHeader, parseSignatureHeader } from '@apoint/signature-header';
import { describe, expect, it } from 'vitest';
import {
  answerOf,
  bytesOf,
  clientKeys,
  gatewayOf,
  NOW,
  REQUEST,
  refusalWith,
  requestOf,
  SUCCESS,
  TIME,
  textOf,
  withHeaders,
} from './ends.js';
import { atPlatform, client, toPlatform } from './rsa-ends.js';

const TOLERANCE = toleranceOf(DEFAULT_FRESHNESS);

/** A gateway with a clock that can be set, and a handler that counts. */
function counting(options: Partial<GatewayOptions> = {}) {
  let time = NOW;
  let calls = 0;
  const gateway = gatewayOf({ now: () => time, ...options });
  return {
    calls: () => calls,
    set: (to: number): void => {
      time = to;
    },
    ask: async (request: GatewayRequest): Promise<string> => {
      const { body } = await gateway.exchange(request, () => {
        calls++;
        return SUCCESS;
      });
      const { result } = JSON.parse(textOf(body)) as { result: Record<string, string> };
      return result['resultStatus'] === 'S' ? 'accepted' : `${result['resultMessage']}`;
    },
  };
}

const P224_ORDER = 0xffffffffffffffffffffffffffff16a2e0b8f03e13dd29455c5c2a3dn;

/** Another signature over the same content: (r, n − s) verifies wherever (r, s) does. */
function twin(request: GatewayRequest): GatewayRequest {
  const { Signature } = request.headers as Record<string, string>;
  const header = parseSignatureHeader(Signature ?? '');
  const half = header.signature.length / 2;
  const s = BigInt(`0x${Buffer.from(header.signature.slice(half)).toString('hex')}`);
  const other = (P224_ORDER - s).toString(16).padStart(2 * half, '0');
  const signature = Uint8Array.from([...header.signature.slice(0, half), ...Buffer.from(other, 'hex')]);
  return withHeaders(request, { Signature: formatSignatureHeader({ ...header, signature }) });
}

describe('a replay', () => {
  it('does not reach the handler, by default', async () => {
    const { ask, calls } = counting();
    const request = await requestOf();
    expect(await ask(request)).toBe('accepted');
    expect(await ask(request)).toBe('REQUEST_REPLAYED');
    expect(await ask(request)).toBe('REQUEST_REPLAYED');
    expect(calls()).toBe(1);
  });

  it('is answered with a signature and status U: the request itself may have succeeded', async () => {
    const gateway = gatewayOf();
    const request = await requestOf();
    await gateway.exchange(request, () => SUCCESS);
    const response = await gateway.exchange(request, () => SUCCESS);
    expect(response.status).toBe(200);
    expect(await answerOf(response)).toEqual(refusalWith('REQUEST_REPLAYED'));
  });

  it('is one also when many come at once', async () => {
    const { ask, calls } = counting();
    const request = await requestOf();
    const answers = await Promise.all(Array.from({ length: 50 }, () => ask(request)));
    expect(answers.filter((answer) => answer === 'accepted')).toHaveLength(1);
    expect(answers.filter((answer) => answer === 'REQUEST_REPLAYED')).toHaveLength(49);
    expect(calls()).toBe(1);
  });

  it('is one also under another ECDSA signature, which anybody can make of the first', async () => {
    const ecdsa = { encoding: 'p1363' } as const;
    const signingKey = await importPrivateKey(await exportPrivateKey(clientKeys.privateKey, 'pem'), {
      ecdsa,
    });
    const verificationKeys = await importPublicKey(await exportPublicKey(clientKeys.publicKey, 'pem'), {
      ecdsa,
    });
    const clients = { [REQUEST.clientId]: { verificationKeys } };
    const request = await requestOf({ signingKey });
    expect(twin(request).headers).not.toEqual(request.headers);
    expect(await counting({ clients }).ask(twin(request))).toBe('accepted');
    const { ask } = counting({ clients });
    expect(await ask(request)).toBe('accepted');
    expect(await ask(twin(request))).toBe('REQUEST_REPLAYED');
  });

  it('is one also under another Encrypt header, so a captured envelope is opened once', async () => {
    const { ask } = counting({ encryption: atPlatform });
    const request = await requestOf({ encryption: toPlatform });
    expect(await ask(withHeaders(request, { Encrypt: 'symmetricKey=AAAA' }))).toBe('ENVELOPE_OPEN_FAILED');
    expect(await ask(withHeaders(request, { Encrypt: 'symmetricKey=AAAB' }))).toBe('REQUEST_REPLAYED');
  });

  it.each<[string, Parameters<typeof requestOf>[0]]>([
    ['another time', { time: formatTime(NOW + 1000, { offsetMinutes: 480 }) }],
    ['another body', { body: '{"bizNo":"2"}' }],
    ['another path', { uri: '/api/open/other' }],
    ['another client', { clientId: 'CLIENT_0002' }],
  ])('is not what has %s', async (_, change) => {
    const known = { verificationKeys: clientKeys.publicKey };
    const { ask } = counting({ clients: { [REQUEST.clientId]: known, CLIENT_0002: known } });
    expect(await ask(await requestOf())).toBe('accepted');
    expect(await ask(await requestOf(change))).toBe('accepted');
  });

  it('cannot be made of a request that is refused before: rubbish claims nothing', async () => {
    const claimed: string[] = [];
    const guard: ReplayGuard = { claim: async (key) => claimed.push(key) > 0 };
    const { ask, set } = counting({ replay: { guard, whenDown: 'refuse' } });
    const request = await requestOf();
    expect(await ask({ ...request, body: bytesOf('{}') })).toBe('SIGNATURE_MISMATCH');
    set(NOW + 3_600_000);
    expect(await ask(request)).toBe('TIME_TOO_OLD');
    expect(claimed).toEqual([]);
    set(NOW);
    expect(await ask(request)).toBe('accepted');
    expect(claimed).toEqual([expect.stringMatching(/^CLIENT_0001:[0-9a-f]{64}$/)]);
  });

  it('is refused for as long as the request would be fresh, for its age afterwards', async () => {
    const { ask, set, calls } = counting();
    // As far ahead of the clock as may be: it stays fresh for the longest time.
    const request = await requestOf({ time: formatTime(NOW + TOLERANCE, { offsetMinutes: 480 }) });
    expect(await ask(request)).toBe('accepted');
    for (let age = 0; age <= 2 * TOLERANCE; age += TOLERANCE / 6) {
      set(NOW + age);
      expect(await ask(request)).toBe('REQUEST_REPLAYED');
    }
    set(NOW + 2 * TOLERANCE + 1);
    expect(await ask(request)).toBe('TIME_TOO_OLD');
    expect(calls()).toBe(1);
  });

  it('is remembered a minute longer than it is fresh: the clocks of several gateways differ', async () => {
    const until: number[] = [];
    const guard: ReplayGuard = { claim: async (_, expiresAt) => until.push(expiresAt) > 0 };
    const freshness = { toleranceMilliseconds: 7000 };
    await counting({ freshness, replay: { guard, whenDown: 'refuse' } }).ask(await requestOf());
    expect(until).toEqual([NOW + 67_000]);
  });

  it('passes under the word `unchecked`', async () => {
    const { ask, calls } = counting({ replay: 'unchecked' });
    const request = await requestOf();
    expect([await ask(request), await ask(request)]).toEqual(['accepted', 'accepted']);
    expect(calls()).toBe(2);
  });

  it('is recognised by gateways that share a guard', async () => {
    const replay: Replay = { guard: createMemoryReplayGuard({ now: () => NOW }), whenDown: 'refuse' };
    const request = await requestOf();
    expect(await counting({ replay }).ask(request)).toBe('accepted');
    expect(await counting({ replay }).ask(request)).toBe('REQUEST_REPLAYED');
  });
});

describe('an idempotent repetition', () => {
  it('is no replay: it has a time and a signature of its own', async () => {
    const { ask, calls } = counting({
      clients: { [REQUEST.clientId]: { verificationKeys: client.publicKey } },
    });
    const signingKey = client.privateKey;
    const next = formatTime(NOW + 1000, { offsetMinutes: 480 });
    expect(await ask(await requestOf({ signingKey }))).toBe('accepted');
    expect(await ask(await requestOf({ signingKey, time: next }))).toBe('accepted');
    expect(calls()).toBe(2);
  });

  it('within the second, with a deterministic signature, is the same request in every byte', async () => {
    const signingKey = client.privateKey;
    const [one, other] = [await requestOf({ signingKey }), await requestOf({ signingKey })];
    expect(other).toEqual(one);
  });
});

describe('a guard that fails', () => {
  const down: ReplayGuard = { claim: () => Promise.reject(new Error('connection refused')) };
  const failing: [string, ReplayGuard][] = [
    ['rejects', down],
    [
      'throws',
      {
        claim: () => {
          throw new Error('not connected');
        },
      },
    ],
    ['never answers', { claim: () => new Promise(() => undefined) }],
    ['answers neither true nor false', { claim: async () => 'OK' as unknown as boolean }],
    ['answers nothing', { claim: async () => undefined as unknown as boolean }],
  ];

  it.each(failing)('and %s: refused under `refuse`', async (_, guard) => {
    const { ask, calls } = counting({ replay: { guard, whenDown: 'refuse', timeoutMilliseconds: 1 } });
    expect(await ask(await requestOf())).toBe('REPLAY_STORE_UNAVAILABLE');
    expect(calls()).toBe(0);
  });

  it.each(failing)('and %s: passed under `allow`', async (_, guard) => {
    const { ask, calls } = counting({ replay: { guard, whenDown: 'allow', timeoutMilliseconds: 1 } });
    expect(await ask(await requestOf())).toBe('accepted');
    expect(calls()).toBe(1);
  });

  it.each(failing)('and %s: the handler is told, under `allow`', async (_, guard) => {
    const gateway = gatewayOf({ replay: { guard, whenDown: 'allow', timeoutMilliseconds: 1 } });
    const seen: (string | undefined)[] = [];
    await gateway.exchange(await requestOf(), (_request, { replayError }) => {
      seen.push(replayError?.code);
      return SUCCESS;
    });
    expect(seen).toEqual(['REPLAY_STORE_UNAVAILABLE']);
  });

  it('tells the handler nothing while it answers', async () => {
    const seen: unknown[] = [];
    await gatewayOf().exchange(await requestOf(), (_request, { replayError }) => {
      seen.push(replayError);
      return SUCCESS;
    });
    expect(seen).toEqual([undefined]);
  });

  it('is told of with status U, signed', async () => {
    const gateway = gatewayOf({ replay: { guard: down, whenDown: 'refuse' } });
    const response = await gateway.exchange(await requestOf(), () => SUCCESS);
    expect(await answerOf(response)).toEqual(refusalWith('REPLAY_STORE_UNAVAILABLE'));
  });

  it('lets no replay pass under `allow` while it answers', async () => {
    const guard = createMemoryReplayGuard({ now: () => NOW });
    const { ask } = counting({ replay: { guard, whenDown: 'allow' } });
    const request = await requestOf();
    expect([await ask(request), await ask(request)]).toEqual(['accepted', 'REQUEST_REPLAYED']);
  });
});

describe('without freshness', () => {
  it('a request is remembered for as long as the operator says, from when it came', async () => {
    const guard = createMemoryReplayGuard({ now: () => time });
    let time = NOW + 86_400_000;
    const { ask, set } = counting({
      freshness: 'unchecked',
      replay: { guard, whenDown: 'refuse', rememberMilliseconds: 10_000 },
    });
    set(time);
    const request = await requestOf({ time: TIME });
    expect(await ask(request)).toBe('accepted');
    time += 9000;
    expect(await ask(request)).toBe('REQUEST_REPLAYED');
    time += 3000;
    expect(await ask(request)).toBe('accepted');
  });
});
