import { ApointError } from '@apoint/primitives/errors';
import { checkFunction, checkNames, optionInvalid } from '@apoint/primitives/internal/options';
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
  /** The clock, milliseconds since 1970. Default: `Date.now`. */
  readonly now?: (() => number) | undefined;
}

/**
 * Remembers claims in Redis, for any number of processes: one `SET … NX PX` for each, which Redis does at once or not at
 * all. Redis must keep what it was given: with a `maxmemory-policy` other than `noeviction` it may forget claims, and so
 * may a replica that takes over.
 *
 * @throws {@link ApointError} `OPTION_INVALID`; `claim` rejects with what the client rejects with
 */
export function createRedisReplayGuard(options: RedisReplayGuardOptions): ReplayGuard {
  checkNames(options, ['client', 'prefix', 'now'] satisfies (keyof RedisReplayGuardOptions)[]);
  const { client, prefix = 'apoint:replay:', now = Date.now } = options;
  if (typeof prefix !== 'string') throw optionInvalid('prefix', 'a text, or absent');
  checkFunction('now', now);
  const command = sender(client);
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

/** A client of `ioredis` has `sendCommand` as well, for something else. */
function sender(client: RedisClient): (words: string[]) => Promise<unknown> {
  if (client && 'call' in client) return ([command = '', ...words]) => client.call(command, ...words);
  if (client && 'sendCommand' in client) return (words) => client.sendCommand(words);
  throw optionInvalid('client', 'a connected client of redis or of ioredis');
}
