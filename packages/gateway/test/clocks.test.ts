import {
  createClientResolver,
  createMemoryReplayGuard,
  createVerifier,
  type GatewayEvent,
  type GatewayOptions,
} from '@apoint/gateway';
import { createRedisReplayGuard } from '@apoint/gateway/redis';
import { describe, expect, it } from 'vitest';
import { answerOf, clientKeys, gatewayOf, NOW, REQUEST, requestOf, SUCCESS, succeed } from './ends.js';

const clients = { [REQUEST.clientId]: { verificationKeys: clientKeys.publicKey } };

/** A clock that tells whether it was called on something. */
function receiving(time: number) {
  const receivers: unknown[] = [];
  function now(this: unknown): number {
    receivers.push(this);
    return time;
  }
  return { now, receivers };
}

async function served(options: Partial<GatewayOptions>): Promise<readonly GatewayEvent[]> {
  const events: GatewayEvent[] = [];
  const gateway = gatewayOf({ onEvent: (event) => void events.push(event), ...options });
  expect(await answerOf(await gateway.exchange(await requestOf(), succeed))).toEqual(SUCCESS);
  return events;
}

describe('clocks', () => {
  it('are called without a receiver', async () => {
    const { now, receivers } = receiving(NOW);
    await served({ now, monotonicNow: now });
    const resolver = createClientResolver({ load: () => undefined, now });
    await resolver('CLIENT_0001');
    await resolver('CLIENT_0001');
    await resolver.refresh('CLIENT_0001');
    createMemoryReplayGuard({ now }).claim('a', NOW);
    await createRedisReplayGuard({ client: { sendCommand: async () => 'OK' }, now }).claim('a', NOW);
    await createVerifier({ clients, now }).verifyRequest(await requestOf());
    expect(receivers.length).toBeGreaterThan(10);
    expect(new Set(receivers)).toEqual(new Set([undefined]));
  });

  it('may be those of the platform, as they are', async () => {
    const { now } = Date;
    const events = await served({ monotonicNow: performance.now });
    expect(events).toHaveLength(4);
    for (const { totalMilliseconds } of events) expect(totalMilliseconds).toBeGreaterThanOrEqual(0);
    const request = await requestOf({ time: new Date().toISOString() });
    const { verifyRequest } = createVerifier({ clients, now });
    await expect(verifyRequest(request)).resolves.toHaveProperty('request');
  });

  it('of events may fail: the request is answered, and told of', async () => {
    const broken = (): never => {
      throw new Error('no clock');
    };
    for (const monotonicNow of [broken, () => Number.NaN, () => 'now' as unknown as number])
      expect(await served({ monotonicNow })).toHaveLength(4);
  });

  it('of a verifier may fail, with a code', async () => {
    const broken = (): never => {
      throw new Error('no clock');
    };
    for (const now of [broken, () => Number.NaN, () => '1' as unknown as number, () => undefined as never])
      await expect(createVerifier({ clients, now }).verifyRequest(await requestOf())).rejects.toMatchObject({
        code: 'OPTION_INVALID',
      });
  });
});
