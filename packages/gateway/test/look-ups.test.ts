import { type ClientLoader, type ClientResolverOptions, createClientResolver } from '@apoint/gateway';
import { describe, expect, it } from 'vitest';
import { clientKeys, NOW } from './ends.js';

const KNOWN = { verificationKeys: clientKeys.publicKey };
const failed = { code: 'CLIENT_LOOKUP_FAILED' };

interface LookUp {
  readonly clientId: string;
  readonly signal: AbortSignal;
  readonly end: (client?: typeof KNOWN) => void;
}

/** A resolver over a store whose look-ups end when a test says so. */
function resolverOf(options: Partial<ClientResolverOptions> = {}) {
  const lookUps: LookUp[] = [];
  const state = { time: NOW };
  const load: ClientLoader = (clientId, signal) =>
    new Promise((resolve) => lookUps.push({ clientId, signal, end: resolve }));
  const resolver = createClientResolver({ load, now: () => state.time, ...options });
  return { resolver, lookUps, state };
}

const turns = async (): Promise<void> => {
  for (let i = 0; i < 20; i++) await Promise.resolve();
};

const outcome = (found: Promise<unknown>): Promise<unknown> => found.catch(({ code }) => code);

describe('look-ups at once', () => {
  it('are a hundred by default, whoever asks; the others have their turn', async () => {
    const { resolver, lookUps } = resolverOf();
    const found = Array.from({ length: 2000 }, (_, i) => resolver(`STRANGER_${i}`));
    expect(lookUps).toHaveLength(100);
    for (let i = 0; i < 2000; i++) {
      lookUps[i]?.end();
      if (i % 100 === 99) await turns();
      expect(lookUps.length).toBeLessThanOrEqual(i + 101);
    }
    expect(await Promise.all(found)).toEqual(Array.from({ length: 2000 }, () => undefined));
    expect(lookUps).toHaveLength(2000);
  });

  it('do not keep a client who is remembered waiting', async () => {
    const { resolver, lookUps } = resolverOf({ maximumLookUps: 1 });
    const known = resolver('CLIENT_0001');
    lookUps[0]?.end(KNOWN);
    expect(await known).toBe(KNOWN);
    void outcome(resolver('STRANGER'));
    expect(await resolver('CLIENT_0001')).toBe(KNOWN);
  });

  it('fail without their turn when their time is over, and were never started', async () => {
    const { resolver, lookUps } = resolverOf({ maximumLookUps: 1, timeoutMilliseconds: 50 });
    const first = outcome(resolver('STRANGER_1'));
    const second = resolver('STRANGER_2');
    await expect(second).rejects.toMatchObject(failed);
    expect(await first).toBe('CLIENT_LOOKUP_FAILED');
    expect(lookUps.map(({ clientId }) => clientId)).toEqual(['STRANGER_1']);
    lookUps[0]?.end();
    await turns();
    const third = resolver('STRANGER_3');
    lookUps[1]?.end(KNOWN);
    expect(await third).toBe(KNOWN);
  });
});

describe('a store that hangs', () => {
  it('is told by the signal when the time is over, and not before', async () => {
    const { resolver, lookUps } = resolverOf({ timeoutMilliseconds: 1 });
    const found = resolver('CLIENT_0001');
    expect(lookUps[0]?.signal.aborted).toBe(false);
    await expect(found).rejects.toMatchObject(failed);
    expect(lookUps[0]?.signal.aborted).toBe(true);
    const quick = resolverOf();
    const known = quick.resolver('CLIENT_0001');
    quick.lookUps[0]?.end(KNOWN);
    await known;
    expect(quick.lookUps[0]?.signal.aborted).toBe(false);
  });

  it('gets no new look-ups while all are late, but one from time to time', async () => {
    const { resolver, lookUps, state } = resolverOf({ maximumLookUps: 3, timeoutMilliseconds: 1 });
    for (let i = 0; i < 20; i++) await expect(resolver(`STRANGER_${i}`)).rejects.toMatchObject(failed);
    expect(lookUps).toHaveLength(3);
    state.time += 10_000;
    const again = outcome(resolver('CLIENT_0001'));
    const refused = outcome(resolver('CLIENT_0002'));
    expect(lookUps).toHaveLength(4);
    lookUps[3]?.end(KNOWN);
    expect([await again, await refused]).toEqual([KNOWN, 'CLIENT_LOOKUP_FAILED']);
  });

  it('gets them again when its late answers come', async () => {
    const { resolver, lookUps } = resolverOf({ maximumLookUps: 1, timeoutMilliseconds: 1 });
    await expect(resolver('CLIENT_0001')).rejects.toMatchObject(failed);
    await expect(resolver('CLIENT_0001')).rejects.toMatchObject(failed);
    lookUps[0]?.end(KNOWN);
    await turns();
    const found = resolver('CLIENT_0001');
    lookUps[1]?.end(KNOWN);
    expect(await found).toBe(KNOWN);
    expect(lookUps).toHaveLength(2);
  });

  it('a look-up that throws at once leaves its place', async () => {
    const load = () => {
      throw new Error('database is down');
    };
    const { resolver } = resolverOf({ maximumLookUps: 1, load });
    for (let i = 0; i < 3; i++) {
      await expect(resolver('CLIENT_0001')).rejects.toMatchObject({
        ...failed,
        cause: new Error('database is down'),
      });
      await turns();
    }
  });
});

it.each([0, 1.5, '10', null])('refuses maximumLookUps of %j', (maximumLookUps) => {
  expect(() => createClientResolver({ load: () => KNOWN, maximumLookUps: maximumLookUps as number })).toThrow(
    expect.objectContaining({ code: 'OPTION_INVALID' }),
  );
});
