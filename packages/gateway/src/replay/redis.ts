import { ApointError } from '@apoint/primitives/errors';
import { clockOf } from '@apoint/primitives/internal/clock';
import { checkWhole, optionInvalid, ownOptions } from '@apoint/primitives/internal/options';
import { isOfAnotherKind, isSendCommand } from './redis-kinds.js';
import type { ReplayGuard } from './replay-guard.js';

export type { ReplayGuard };

/** What is used of a client of Redis; one of `redis` or of `ioredis` fits as it is. */
export type RedisClient =
  | {
      /** Of `redis` (node-redis): sends a command given in its words. */
      readonly sendCommand: (words: string[]) => Promise<unknown>;
    }
  | {
      /** Of `ioredis`: sends a command and its words. */
      readonly call: (command: string, ...words: string[]) => Promise<unknown>;
    };

/** What a {@link createRedisReplayGuard} needs. */
export interface RedisReplayGuardOptions {
  /** A connected client. It stays yours: connect it, hear its errors, close it. */
  readonly client: RedisClient;
  /** What keys begin with: one for each gateway that shares the server. Default `apoint:replay:`. */
  readonly prefix?: string | undefined;
  /**
   * Claims that wait for Redis at once. Clients queue what they cannot send, and keep it after this guard's answer is no longer waited
   * for; beyond this number nothing is given to them, and `claim` rejects at once. Default 1000.
   */
  readonly maximumPending?: number | undefined;
  /** The clock, milliseconds since 1970. Default: `Date.now`. */
  readonly now?: (() => number) | undefined;
}

const NAMES: readonly (keyof RedisReplayGuardOptions)[] = ['client', 'prefix', 'maximumPending', 'now'];

/**
 * Remembers claims in Redis, for any number of processes: one `SET … NX PX` for each, which Redis does at once or not at
 * all. Redis must keep what it was given: with a `maxmemory-policy` other than `noeviction` it may forget claims, and so
 * may a replica that takes over.
 *
 * How long a claim lives is counted from the clock of the process that makes it. A gateway has claims outlive the freshness of their
 * requests by 60 seconds, so the clocks of any two of its processes may differ by 60 seconds, or one of them step by that. Beyond that a
 * replay may pass at the process whose clock is behind.
 *
 * @throws {@link ApointError} `OPTION_INVALID`, also for a client that it cannot speak to: a cluster, a sentinel, one of another library;
 * `claim` rejects with `REPLAY_STORE_UNAVAILABLE` when too many wait, and with what the client rejects with
 * @example
 * ```ts
 * import { createGateway, generateKeyPair } from '@apoint/gateway';
 * import { createRedisReplayGuard } from '@apoint/gateway/redis';
 * import { createClient } from 'redis';
 *
 * const redis = createClient({ url: 'redis://127.0.0.1:6379' }); // or: new Redis() of ioredis
 * redis.on('error', () => undefined); // your log; then: await redis.connect()
 * const guard = createRedisReplayGuard({ client: redis, prefix: 'points:' });
 *
 * const { privateKey, publicKey } = await generateKeyPair();
 * const gateway = createGateway({
 *   clients: { CLIENT_0001: { verificationKeys: publicKey } },
 *   signingKeys: privateKey,
 *   replay: { guard, whenDown: 'refuse' },
 * });
 * console.log(typeof gateway.exchange); // function
 * ```
 */
export function createRedisReplayGuard(options: RedisReplayGuardOptions): ReplayGuard {
  const { client, prefix = 'apoint:replay:', maximumPending = 1000, ...own } = ownOptions(options, NAMES);
  if (typeof prefix !== 'string') throw optionInvalid('prefix', 'a text, or absent');
  checkWhole('maximumPending', maximumPending, 1);
  const now = clockOf('now', own.now) ?? Date.now;
  const command = bounded(sender(client), maximumPending);
  return {
    claim: async (key, expiresAt) => {
      const lifetime = Math.max(1, Math.ceil(expiresAt - now()));
      const reply = await command(['SET', prefix + key, '1', 'NX', 'PX', String(lifetime)]);
      if (reply === null) return false;
      if (String(reply) === 'OK') return true;
      throw new ApointError('REPLAY_STORE_UNAVAILABLE', 'Redis answered SET with neither OK nor nothing.');
    },
  };
}

type Command = (words: string[]) => unknown;

/** A client that is not connected keeps its commands, so it must not be given any number of them. */
function bounded(command: Command, maximum: number): (words: string[]) => Promise<unknown> {
  let pending = 0;
  return async (words) => {
    if (pending >= maximum) {
      throw new ApointError(
        'REPLAY_STORE_UNAVAILABLE',
        'Too many claims wait for Redis; restore it, or raise maximumPending.',
      );
    }
    pending += 1;
    try {
      return await command(words);
    } finally {
      pending -= 1;
    }
  };
}

/** `call` first: a client of `ioredis` has `sendCommand` as well, for something else. */
function sender(client: RedisClient): Command {
  if (typeof client === 'object' && client !== null && !isOfAnotherKind(client)) {
    if ('call' in client && typeof client.call === 'function')
      return ([command = '', ...words]) => client.call(command, ...words);
    if ('sendCommand' in client && isSendCommand(client.sendCommand))
      return (words) => client.sendCommand(words);
  }
  throw optionInvalid(
    'client',
    'a client of redis (createClient, createClientPool) or of ioredis (Redis); a cluster or sentinel cannot be used',
  );
}
