import {
  createGateway,
  createMemoryReplayGuard,
  createVerifier,
  type GatewayClient,
  type GatewayOptions,
} from '@apoint/gateway';
import { fetchHandler } from '@apoint/gateway/fetch';
import { afterEach, describe, expect, it } from 'vitest';
import {
  answerOf,
  clientKeys,
  gatewayKeys,
  messageOf,
  NOW,
  optionsOf,
  REQUEST,
  refusalWith,
  requestOf,
  SUCCESS,
  succeed,
  unsigned,
} from './ends.js';

const NAMES = new Set<string>();

/** What other code has done to every object. */
function pollute(name: string, value: unknown): void {
  NAMES.add(name);
  Object.defineProperty(Object.prototype, name, { value, configurable: true, writable: true });
}

afterEach(() => {
  for (const name of NAMES) Reflect.deleteProperty(Object.prototype, name);
  NAMES.clear();
});

/** The helper of these tests has options of its own. */
const PLAIN = { encryption: undefined } as object;

/** The outcomes of a request that is new, one that is replayed, one that is a day old, and one that is long. */
async function outcomes(options: Partial<GatewayOptions> = {}): Promise<readonly unknown[]> {
  const request = await requestOf();
  const old = await requestOf({ time: '2026-01-01T00:00:00+00:00' });
  const gateway = createGateway(optionsOf({ maximumBodyBytes: 100, ...options }));
  const long = { ...request, body: new Uint8Array(101) };
  return [
    await answerOf(await gateway.exchange(request, succeed), PLAIN),
    await answerOf(await gateway.exchange(request, succeed), PLAIN),
    unsigned(await gateway.exchange(old, succeed)),
    unsigned(await gateway.exchange(long, succeed)),
  ];
}

const USUAL = [
  SUCCESS,
  refusalWith('REQUEST_REPLAYED'),
  [400, refusalWith('TIME_TOO_OLD')],
  [413, refusalWith('BODY_TOO_LARGE')],
];

const OTHER_CLIENT: GatewayClient = { verificationKeys: gatewayKeys.publicKey };

describe('what is put on Object.prototype is no option', () => {
  it.each<[string, unknown]>([
    ['replay', 'unchecked'],
    ['freshness', 'unchecked'],
    ['guard', { claim: () => true }],
    ['whenDown', 'allow'],
    ['toleranceMilliseconds', Number.MAX_VALUE],
    ['rememberMilliseconds', 1],
    ['timeoutMilliseconds', 1],
    ['maximumEntries', 1],
    ['encryption', 'passed-on'],
    ['clients', { [REQUEST.clientId]: OTHER_CLIENT }],
    ['signingKeys', clientKeys.privateKey],
    ['separator', ', '],
    ['headerNames', 'lower'],
    ['now', () => 0],
    ['keyVersion', '7'],
    ['CLIENT_0002', { verificationKeys: clientKeys.publicKey }],
  ])('%s', async (name, value) => {
    const expected = await outcomes();
    expect(expected).toEqual(USUAL);
    pollute(name, value);
    expect(await outcomes()).toEqual(USUAL);
    const replay = { guard: createMemoryReplayGuard({ now: () => NOW }), whenDown: 'refuse' } as const;
    expect(await outcomes({ replay, freshness: { toleranceMilliseconds: 300_000 } })).toEqual(USUAL);
  });

  it('nor an option that is required', () => {
    const { clients: _, signingKeys: __, ...rest } = optionsOf();
    pollute('clients', { [REQUEST.clientId]: OTHER_CLIENT });
    pollute('signingKeys', gatewayKeys.privateKey);
    expect(() => createGateway({ ...rest } as GatewayOptions)).toThrow(
      expect.objectContaining({ code: 'OPTION_INVALID' }),
    );
  });

  it('nor one of a verifier', async () => {
    pollute('encryption', 'passed-on');
    pollute('replay', 'unchecked');
    pollute('freshness', 'unchecked');
    const { verifyRequest } = createVerifier({
      clients: { [REQUEST.clientId]: { verificationKeys: clientKeys.publicKey } },
      now: () => NOW,
    });
    const request = await requestOf();
    expect((await verifyRequest(request)).request).toHaveProperty('json');
    await expect(verifyRequest(request)).rejects.toMatchObject({ code: 'REQUEST_REPLAYED' });
    const old = await requestOf({ time: '2026-01-01T00:00:00+00:00' });
    await expect(verifyRequest(old)).rejects.toMatchObject({ code: 'TIME_TOO_OLD' });
  });

  it('nor one of an adapter', async () => {
    const gateway = createGateway(optionsOf());
    pollute('externalUri', '/other');
    const { headers, body } = await messageOf();
    const init = { method: 'POST', headers: headers as Record<string, string>, body };
    const answer = await fetchHandler({ gateway, handler: succeed })(
      new Request(`https://gateway.example${REQUEST.uri}`, init),
    );
    expect(answer.status).toBe(200);
  });
});
