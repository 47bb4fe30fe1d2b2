import {
  type ClientResolverOptions,
  createClientResolver,
  createKeyRing,
  createVerifier,
  type GatewayClient,
} from '@apoint/gateway';
import type { ApointError } from '@apoint/primitives/errors';
import { rsaAes } from '@apoint/rsa-aes-envelope';
import { describe, expect, it } from 'vitest';
import {
  clientKeys,
  gatewayOf,
  keyPair,
  NOW,
  REQUEST,
  refusalWith,
  requestOf,
  SUCCESS,
  succeed,
  textOf,
} from './ends.js';
import { platform } from './rsa-ends.js';

const KNOWN: GatewayClient = { verificationKeys: clientKeys.publicKey };
const SECOND = 1000;

/** A resolver with a clock that can be set, over a store that can fail. */
function resolverOf(options: Partial<ClientResolverOptions> = {}) {
  const store = new Map<string, GatewayClient>([[REQUEST.clientId, KNOWN]]);
  const loads: string[] = [];
  const state = { time: NOW, down: false };
  const resolver = createClientResolver({
    load: async (clientId) => {
      loads.push(clientId);
      if (state.down) throw new Error('database is down');
      return store.get(clientId);
    },
    now: () => state.time,
    ...options,
  });
  return { resolver, store, loads, state };
}

const failed = { code: 'CLIENT_LOOKUP_FAILED', cause: new Error('database is down') };

describe('createClientResolver', () => {
  it('takes a client as it was loaded for a minute', async () => {
    const { resolver, loads, state, store } = resolverOf();
    expect(await resolver('CLIENT_0001')).toBe(KNOWN);
    store.delete('CLIENT_0001');
    state.time += 60 * SECOND - 1;
    expect(await resolver('CLIENT_0001')).toBe(KNOWN);
    expect(loads).toHaveLength(1);
    state.time += 1;
    expect(await resolver('CLIENT_0001')).toBeUndefined();
    expect(loads).toHaveLength(2);
  });

  it('takes an ID without a client for one for ten seconds', async () => {
    const { resolver, loads, state, store } = resolverOf();
    expect(await resolver('CLIENT_0002')).toBeUndefined();
    store.set('CLIENT_0002', KNOWN);
    state.time += 10 * SECOND - 1;
    expect(await resolver('CLIENT_0002')).toBeUndefined();
    expect(loads).toHaveLength(1);
    state.time += 1;
    expect(await resolver('CLIENT_0002')).toBe(KNOWN);
  });

  it('has one look-up of a client under way, and one for each of several', async () => {
    const { resolver, loads } = resolverOf();
    const ids = ['CLIENT_0001', 'CLIENT_0001', 'CLIENT_0002', 'CLIENT_0001', 'CLIENT_0002'];
    const found = await Promise.all(ids.map((id) => resolver(id)));
    expect(found).toEqual([KNOWN, KNOWN, undefined, KNOWN, undefined]);
    expect(loads).toEqual(['CLIENT_0001', 'CLIENT_0002']);
  });

  it('does not remember a failure, nor take it for an unknown client', async () => {
    const { resolver, loads, state } = resolverOf();
    state.down = true;
    await expect(Promise.all([resolver('CLIENT_0001'), resolver('CLIENT_0001')])).rejects.toMatchObject(
      failed,
    );
    await expect(resolver('CLIENT_0001')).rejects.toMatchObject(failed);
    expect(loads).toHaveLength(2);
    state.down = false;
    expect(await resolver('CLIENT_0001')).toBe(KNOWN);
  });

  it('takes a client as it was while the store is down, for ten minutes, and asks every ten seconds', async () => {
    const { resolver, loads, state } = resolverOf();
    await resolver('CLIENT_0001');
    state.down = true;
    state.time += 60 * SECOND;
    expect(await resolver('CLIENT_0001')).toBe(KNOWN);
    expect(await resolver('CLIENT_0001')).toBe(KNOWN);
    expect(loads).toHaveLength(2);
    state.time += 10 * SECOND;
    expect(await resolver('CLIENT_0001')).toBe(KNOWN);
    expect(loads).toHaveLength(3);
    state.time = NOW + 660 * SECOND - 1;
    expect(await resolver('CLIENT_0001')).toBe(KNOWN);
    state.time += 10 * SECOND;
    await expect(resolver('CLIENT_0001')).rejects.toMatchObject(failed);
  });

  it('takes none as it was where that is set to nothing', async () => {
    const { resolver, state } = resolverOf({ staleOnErrorMilliseconds: 0 });
    await resolver('CLIENT_0001');
    state.down = true;
    state.time += 60 * SECOND;
    await expect(resolver('CLIENT_0001')).rejects.toMatchObject(failed);
  });

  it('does not take an ID for unknown because it was so before the store went down', async () => {
    const { resolver, state } = resolverOf();
    expect(await resolver('CLIENT_0002')).toBeUndefined();
    state.down = true;
    state.time += 10 * SECOND;
    await expect(resolver('CLIENT_0002')).rejects.toMatchObject(failed);
  });

  it('forgets a client that was taken away, also for the time when the store is down', async () => {
    const { resolver, state, store } = resolverOf();
    await resolver('CLIENT_0001');
    store.delete('CLIENT_0001');
    state.time += 60 * SECOND;
    expect(await resolver('CLIENT_0001')).toBeUndefined();
    state.down = true;
    state.time += 10 * SECOND;
    await expect(resolver('CLIENT_0001')).rejects.toMatchObject(failed);
  });

  it('is bounded, and strangers take no room from clients', async () => {
    const { resolver, loads, store } = resolverOf({ maximumEntries: 2 });
    store.set('CLIENT_0002', KNOWN).set('CLIENT_0003', KNOWN);
    await resolver('CLIENT_0001');
    await resolver('CLIENT_0002');
    for (let i = 0; i < 100; i++) await resolver(`STRANGER_${i}`);
    await resolver('STRANGER_99');
    await resolver('CLIENT_0001');
    expect(loads).toHaveLength(102);
    await resolver('STRANGER_0');
    expect(loads).toHaveLength(103);
    // The one used least recently makes room.
    await resolver('CLIENT_0003');
    await resolver('CLIENT_0001');
    expect(loads).toHaveLength(104);
    await resolver('CLIENT_0002');
    expect(loads).toHaveLength(105);
  });

  it('takes a look-up that does not end for one that fails, and starts another', async () => {
    let hang = true;
    const load = () => (hang ? new Promise<undefined>(() => undefined) : KNOWN);
    const { resolver } = resolverOf({ load, timeoutMilliseconds: 1 });
    await expect(resolver('CLIENT_0001')).rejects.toMatchObject({ code: 'CLIENT_LOOKUP_FAILED' });
    hang = false;
    expect(await resolver('CLIENT_0001')).toBe(KNOWN);
  });

  it('takes an ID that every object has for what it is', async () => {
    const { resolver } = resolverOf();
    for (const id of ['constructor', '__proto__', 'toString']) expect(await resolver(id)).toBeUndefined();
  });

  it.each([
    ['load', undefined],
    ['load', {}],
    ['ttlMilliseconds', 0],
    ['negativeTtlMilliseconds', 0],
    ['staleOnErrorMilliseconds', -1],
    ['refreshMilliseconds', 0.5],
    ['timeoutMilliseconds', '1'],
    ['timeoutMilliseconds', 2 ** 31],
    ['maximumEntries', Number.POSITIVE_INFINITY],
    ['now', 0],
    ['ttl', 1000],
  ])('refuses %s of %j', (name, value) => {
    expect(() => createClientResolver({ load: () => KNOWN, [name]: value })).toThrow(
      expect.objectContaining({ code: 'OPTION_INVALID' }),
    );
  });
});

describe('refresh', () => {
  it('loads again what is remembered, but not more often than every ten seconds', async () => {
    const { resolver, loads, state, store } = resolverOf();
    await resolver('CLIENT_0001');
    const other = { ...KNOWN };
    store.set('CLIENT_0001', other);
    expect(await resolver.refresh('CLIENT_0001')).toBe(KNOWN);
    state.time += 10 * SECOND;
    const found = await Promise.all([resolver.refresh('CLIENT_0001'), resolver.refresh('CLIENT_0001')]);
    expect(found).toEqual([other, other]);
    expect(await resolver.refresh('CLIENT_0001')).toBe(other);
    expect(loads).toHaveLength(2);
  });

  it('counts also when it fails: strangers can cause it', async () => {
    const { resolver, loads, state } = resolverOf();
    await resolver('CLIENT_0001');
    state.time += 10 * SECOND;
    state.down = true;
    for (let i = 0; i < 5; i++) expect(await resolver.refresh('CLIENT_0001')).toBe(KNOWN);
    expect(loads).toHaveLength(2);
  });

  it('of an ID that is not remembered is a look-up like any other', async () => {
    const { resolver, loads } = resolverOf();
    for (let i = 0; i < 5; i++) expect(await resolver.refresh('CLIENT_0002')).toBeUndefined();
    expect(loads).toHaveLength(1);
  });
});

describe('a gateway over a resolver', () => {
  it('answers 503, unsigned, when the client is not known to be known', async () => {
    const { resolver, state } = resolverOf();
    state.down = true;
    const response = await gatewayOf({ clients: resolver }).exchange(await requestOf(), succeed);
    expect(response.status).toBe(503);
    expect(response.headers).not.toHaveProperty('Signature');
    expect(JSON.parse(textOf(response.body))).toEqual(refusalWith('CLIENT_LOOKUP_FAILED'));
  });

  it('learns of a rotated key when a request names it, once in ten seconds', async () => {
    const { resolver, store, loads, state } = resolverOf();
    const next = await keyPair('P-224', 2);
    const ring = (keys: Record<string, typeof next.publicKey>) => ({
      verificationKeys: createKeyRing({ keys }),
    });
    store.set('CLIENT_0001', ring({ '1': clientKeys.publicKey }));
    const gateway = gatewayOf({ clients: resolver });
    const ask = async (keyVersion: string, signingKey: typeof next.privateKey, bizNo: string) => {
      const request = await requestOf({ keyVersion, signingKey, body: `{"bizNo":"${bizNo}"}` });
      return textOf((await gateway.exchange(request, () => SUCCESS)).body);
    };
    expect(await ask('1', clientKeys.privateKey, 'a')).toContain('SUCCESS');
    // Both versions overlap from now on; the gateway remembers the ring of before.
    store.set('CLIENT_0001', ring({ '1': clientKeys.publicKey, '2': next.publicKey }));
    expect(await ask('2', next.privateKey, 'b')).toContain('KEY_VERSION_UNKNOWN');
    state.time += 10 * SECOND;
    expect(await ask('2', next.privateKey, 'c')).toContain('SUCCESS');
    expect(await ask('1', clientKeys.privateKey, 'd')).toContain('SUCCESS');
    for (let i = 0; i < 5; i++)
      expect(await ask('3', next.privateKey, `e${i}`)).toContain('KEY_VERSION_UNKNOWN');
    expect(loads).toHaveLength(2);
  });

  it('does not look again for a version of its own key', async () => {
    const { resolver, loads, state } = resolverOf();
    const openWith = createKeyRing({ keys: { '1': platform.privateKey } });
    const { verifyRequest } = createVerifier({
      clients: resolver,
      encryption: rsaAes({ openWith }),
      now: () => NOW,
    });
    const encryption = rsaAes({ sealFor: platform.publicKey, keyVersion: '7' });
    await verifyRequest(await requestOf());
    state.time += 10 * SECOND;
    await expect(verifyRequest(await requestOf({ encryption }))).rejects.toMatchObject({
      code: 'KEY_VERSION_UNKNOWN',
    });
    expect(loads).toHaveLength(1);
  });

  it('asks a function that does not remember once', async () => {
    let calls = 0;
    const clients = async () => {
      calls++;
      return { verificationKeys: createKeyRing({ keys: { '9': clientKeys.publicKey } }) };
    };
    const { verifyRequest } = createVerifier({ clients, now: () => NOW });
    const code = await verifyRequest(await requestOf()).catch((error: ApointError) => error.code);
    expect([code, calls]).toEqual(['KEY_VERSION_UNKNOWN', 1]);
  });
});
