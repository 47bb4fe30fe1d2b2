import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { createRedisReplayGuard, type RedisClient } from '@apoint/gateway/redis';
import { Cluster, Redis } from 'ioredis';
import { createClient, createClientPool, createCluster, createSentinel } from 'redis';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gatewayOf, requestOf, SUCCESS, textOf } from './ends.js';
import { age, connect, freshPrefix, type NodeRedis, REDIS_URL } from './redis-server.js';
import { describeReplayGuard, type GuardUnderTest } from './replay-guard-contract.js';

const NOW = Date.UTC(2026, 0, 2, 3, 4, 5);

/** One that nothing listens for. */
const NOBODY = 'redis://127.0.0.1:1';

/** A client that answers as it is told, and keeps what it was sent. */
function scripted(kind: 'redis' | 'ioredis', reply: () => Promise<unknown>) {
  const sent: string[][] = [];
  const send = (words: string[]): Promise<unknown> => {
    sent.push(words);
    return reply();
  };
  const client: RedisClient =
    kind === 'redis'
      ? { sendCommand: send }
      : {
          call: (...words) => send(words),
          ...{ sendCommand: () => Promise.reject(new Error('not this one')) },
        };
  return { client, sent };
}

describe.each(['redis', 'ioredis'] as const)('over a client of %s', (kind) => {
  it('sends one command, with an expiry', async () => {
    const { client, sent } = scripted(kind, async () => 'OK');
    const guard = createRedisReplayGuard({ client, prefix: 'p:', now: () => NOW });
    expect(await guard.claim('key', NOW + 1500.2)).toBe(true);
    expect(await guard.claim('late', NOW - 5)).toBe(true);
    expect(sent).toEqual([
      ['SET', 'p:key', '1', 'NX', 'PX', '1501'],
      ['SET', 'p:late', '1', 'NX', 'PX', '1'],
    ]);
  });

  it('takes no reply for no, and OK for yes, also as bytes', async () => {
    for (const [reply, answer] of [
      [null, false],
      ['OK', true],
      [Buffer.from('OK'), true],
    ] as const) {
      const { client } = scripted(kind, async () => reply);
      expect(await createRedisReplayGuard({ client }).claim('key', NOW)).toBe(answer);
    }
  });

  it.each([undefined, 'QUEUED', 1, true, ''])('takes %j for an answer to something else', async (reply) => {
    const { client } = scripted(kind, async () => reply);
    await expect(createRedisReplayGuard({ client }).claim('key', NOW)).rejects.toMatchObject({
      code: 'REPLAY_STORE_UNAVAILABLE',
    });
  });

  it('rejects with what the client rejects with', async () => {
    const broken = new Error('the socket closed');
    const { client } = scripted(kind, () => Promise.reject(broken));
    await expect(createRedisReplayGuard({ client }).claim('key', NOW)).rejects.toBe(broken);
  });
});

describe('a client that it cannot speak to is refused when the guard is made', () => {
  const words = async (_first: unknown, _isReadonly: unknown, _words: unknown) => 'OK';
  it.each<[string, () => unknown]>([
    ['a cluster of redis', () => createCluster({ rootNodes: [{ url: NOBODY }] })],
    [
      'a sentinel of redis',
      () => createSentinel({ name: 'a', sentinelRootNodes: [{ host: '127.0.0.1', port: 1 }] }),
    ],
    ['a multi of redis', () => createClient({ url: NOBODY }).multi()],
    ['a legacy client of redis', () => createClient({ url: NOBODY }).legacy()],
    [
      'a client of redis 4 in its legacy mode',
      () => ({ sendCommand: () => undefined, options: { legacyMode: true } }),
    ],
    ['a cluster of ioredis', () => new Cluster([{ host: '127.0.0.1', port: 1 }], { lazyConnect: true })],
    ['a pipeline of ioredis', () => new Redis(NOBODY, { lazyConnect: true }).pipeline()],
    ['one that wants the key first', () => ({ sendCommand: words })],
    ['one whose call is no function', () => ({ call: 'call' })],
    ['one whose sendCommand is no function', () => ({ sendCommand: true })],
    ['a function', () => async () => 'OK'],
    ['a URL', () => NOBODY],
    ['null', () => null],
  ])('%s', (_, make) => {
    expect(() => createRedisReplayGuard({ client: make() as RedisClient })).toThrow(
      expect.objectContaining({ code: 'OPTION_INVALID' }),
    );
  });

  it('clients and pools are taken as they are', () => {
    const clients = [
      createClient({ url: NOBODY }),
      createClientPool({ url: NOBODY }),
      new Redis(NOBODY, { lazyConnect: true }),
    ];
    for (const client of clients) expect(createRedisReplayGuard({ client }).claim).toBeTypeOf('function');
  });
});

describe('while Redis does not answer', () => {
  it('gives the client no more claims than may wait, and rejects the others at once', async () => {
    const answers: ((reply: unknown) => void)[] = [];
    const { client, sent } = scripted('redis', () => new Promise((resolve) => answers.push(resolve)));
    const guard = createRedisReplayGuard({ client, maximumPending: 2 });
    const waiting = [guard.claim('a', NOW), guard.claim('b', NOW)];
    const unavailable = { code: 'REPLAY_STORE_UNAVAILABLE' };
    for (let i = 0; i < 100; i++) await expect(guard.claim(`c${i}`, NOW)).rejects.toMatchObject(unavailable);
    expect(sent).toHaveLength(2);
    for (const answer of answers) answer('OK');
    expect(await Promise.all(waiting)).toEqual([true, true]);
    const next = guard.claim('d', NOW);
    answers.at(-1)?.(null);
    expect([await next, sent.length]).toEqual([false, 3]);
  });

  it('holds a thousand by default, also when the client rejects or throws', async () => {
    const silent = scripted('ioredis', () => new Promise(() => undefined));
    const guard = createRedisReplayGuard({ client: silent.client });
    const claims = Array.from({ length: 5000 }, async (_, i) =>
      Promise.resolve(guard.claim(String(i), NOW)).catch(() => undefined),
    );
    await Promise.race([Promise.all(claims), Promise.resolve()]);
    expect(silent.sent).toHaveLength(1000);
    const broken = scripted('redis', () => {
      throw new Error('not connected');
    });
    const failing = createRedisReplayGuard({ client: broken.client, maximumPending: 1 });
    for (let i = 0; i < 3; i++) await expect(failing.claim('a', NOW)).rejects.toThrow('not connected');
    expect(broken.sent).toHaveLength(3);
  });
});

it.each([
  ['maximumPending', 0],
  ['maximumPending', '10'],
  ['client', {}],
  ['client', undefined],
  ['prefix', 5],
  ['now', NOW],
  ['keyPrefix', 'p:'],
])('refuses %s of %j', (name, value) => {
  const { client } = scripted('redis', async () => 'OK');
  const options = { client, [name]: value };
  expect(() => createRedisReplayGuard(options)).toThrow(expect.objectContaining({ code: 'OPTION_INVALID' }));
});

it('a server that is down is a store that is down: refused, or allowed, by the word', async () => {
  const client = new Redis(NOBODY, { lazyConnect: true, retryStrategy: () => null, maxRetriesPerRequest: 0 });
  client.on('error', () => undefined);
  const guard = createRedisReplayGuard({ client });
  for (const [whenDown, said] of [
    ['refuse', 'REPLAY_STORE_UNAVAILABLE'],
    ['allow', 'SUCCESS'],
  ] as const) {
    const answer = await gatewayOf({ replay: { guard, whenDown } }).exchange(
      await requestOf(),
      () => SUCCESS,
    );
    expect(textOf(answer.body)).toContain(said);
  }
  client.disconnect();
});

describe.skipIf(!REDIS_URL)('over a server', () => {
  let redis: NodeRedis;
  let ioredis: Redis;
  beforeAll(async () => {
    redis = await connect();
    ioredis = new Redis(REDIS_URL ?? '');
  });
  afterAll(async () => {
    await redis.close();
    await ioredis.quit();
  });

  function underTest(client: RedisClient): GuardUnderTest {
    const prefix = freshPrefix();
    let passed = 0;
    const now = () => Date.now() + passed;
    return {
      guard: createRedisReplayGuard({ client, prefix, now }),
      now,
      pass: async (milliseconds) => {
        passed += milliseconds;
        await age(redis, prefix, milliseconds);
      },
    };
  }

  describeReplayGuard('createRedisReplayGuard over redis', () => underTest(redis));
  describeReplayGuard('createRedisReplayGuard over ioredis', () => underTest(ioredis));

  it('every key expires by itself', async () => {
    const prefix = freshPrefix();
    const guard = createRedisReplayGuard({ client: redis, prefix });
    await guard.claim('key', Date.now() + 3_600_000);
    const left = await redis.pTTL(`${prefix}key`);
    expect(left).toBeGreaterThan(0);
    expect(left).toBeLessThanOrEqual(3_600_001);
  });

  it('eight processes race for the same claims, and each claim has one winner', async () => {
    const prefix = freshPrefix();
    const words = (kind: string) => ['--input-type=module', '--eval', RACER, kind, REDIS_URL ?? '', prefix];
    const cwd = new URL('..', import.meta.url);
    const racers = Array.from({ length: 8 }, (_, i) =>
      promisify(execFile)(process.execPath, words(i % 2 ? 'redis' : 'ioredis'), { cwd }),
    );
    const won = (await Promise.all(racers)).map(({ stdout }) => JSON.parse(stdout) as string[]);
    const keys = Array.from({ length: 500 }, (_, i) => `key-${i}`);
    expect(won.flat().sort()).toEqual(keys.sort());
  });
});

/** Waits until all eight are there, then claims every key; prints those it won. */
const RACER = `
  import { createRedisReplayGuard } from '@apoint/gateway/redis';
  import { Redis } from 'ioredis';
  import { createClient } from 'redis';
  const [, kind, url, prefix] = process.argv;
  const ioredis = new Redis(url);
  const redis = createClient({ url });
  await redis.connect();
  const guard = createRedisReplayGuard({ client: kind === 'redis' ? redis : ioredis, prefix });
  const keys = Array.from({ length: 500 }, (_, i) => 'key-' + i);
  if ((await ioredis.incr(prefix + 'ready')) === 8) await ioredis.rpush(prefix + 'go', ...'12345678');
  await ioredis.blpop(prefix + 'go', 0);
  const answers = await Promise.all(keys.map((key) => guard.claim(key, Date.now() + 3600000)));
  console.log(JSON.stringify(keys.filter((_, i) => answers[i])));
  await redis.close();
  await ioredis.quit();
`;
