import { randomUUID } from 'node:crypto';
import { createClient } from 'redis';

/** A server for tests, e.g. `redis://127.0.0.1:6379`; what is written there has a prefix of its own. */
export const REDIS_URL: string | undefined = process.env['APOINT_TEST_REDIS_URL'];

if (!REDIS_URL) process.stdout.write('Redis is not tested: APOINT_TEST_REDIS_URL is not set.\n');

export type NodeRedis = Awaited<ReturnType<typeof connect>>;

export async function connect() {
  const client = createClient({ url: REDIS_URL ?? '' });
  client.on('error', () => undefined);
  await client.connect();
  return client;
}

export function freshPrefix(): string {
  return `apoint-test:${randomUUID()}:`;
}

/** Makes all keys of a prefix expire sooner: so much time has passed for them. */
export async function age(client: NodeRedis, prefix: string, milliseconds: number): Promise<void> {
  for (const key of await client.keys(`${prefix}*`)) {
    const left = (await client.pTTL(key)) - milliseconds;
    if (left > 0) await client.pExpire(key, left);
    else await client.del(key);
  }
}
