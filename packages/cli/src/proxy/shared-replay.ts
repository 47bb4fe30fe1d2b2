import type { GatewayOptions } from '@apoint/gateway';
import { createRedisReplayGuard } from '@apoint/gateway/redis';
import { ApointError } from '@apoint/primitives/errors';
import type { Arguments, CommandOptions } from '../command.js';
import { textOption, wordOption } from '../options.js';

/** A memory of what has come that several processes share. */
export interface SharedReplay {
  readonly options: NonNullable<GatewayOptions['replay']>;
  close(): Promise<void>;
}

export const REPLAY_OPTIONS: CommandOptions = {
  'replay-redis': { type: 'string' },
  'replay-prefix': { type: 'string' },
  'replay-down': { type: 'string' },
};

/** What `--help` says of them. */
export const REPLAY_HELP = `  --replay-redis URL     a Redis in which several instances remember what has come, such as
                         redis://127.0.0.1:6379; needs the package redis beside this one.
                         APOINT_REPLAY_REDIS sets the same
  --replay-prefix TEXT   what its keys begin with, default apoint:replay:
  --replay-down WORD     where it does not answer: refuse, the default, or allow
`;

const URL_OF_REDIS = /^rediss?:\/\/./;
const CONNECT_MILLISECONDS = 5000;
const LONGEST_WAIT = 2000;

/**
 * The memory that `--replay-redis` names, connected.
 *
 * @returns `undefined` if there is none, so that each process has a memory of its own.
 * @throws {@link ApointError} `OPTION_INVALID`, `REPLAY_STORE_UNAVAILABLE`
 */
export async function sharedReplay(given: Arguments): Promise<SharedReplay | undefined> {
  const url = textOption(given, 'replay-redis') ?? (process.env['APOINT_REPLAY_REDIS'] || undefined);
  const prefix = textOption(given, 'replay-prefix');
  const whenDown = wordOption(given, 'replay-down', ['refuse', 'allow']);
  if (url === undefined) {
    if (prefix === undefined && whenDown === undefined) return undefined;
    throw new ApointError(
      'OPTION_INVALID',
      '--replay-prefix and --replay-down are about --replay-redis; give that, too.',
    );
  }
  if (!URL_OF_REDIS.test(url))
    throw new ApointError(
      'OPTION_INVALID',
      '--replay-redis must be a URL that begins with redis:// or rediss://.',
    );
  const client = await connect(url);
  return {
    options: { guard: createRedisReplayGuard({ client, prefix }), whenDown: whenDown ?? 'refuse' },
    close: async () => client.destroy(),
  };
}

/** Fails at once if nothing is there; a connection that breaks later is made again. */
async function connect(url: string) {
  const { createClient } = await importRedis();
  let isUp = false;
  try {
    const client = createClient({
      url,
      // What cannot be sent is refused, and not kept until it can: the answer would come too late.
      disableOfflineQueue: true,
      socket: {
        connectTimeout: CONNECT_MILLISECONDS,
        reconnectStrategy: (tries) => (isUp ? Math.min(100 * tries, LONGEST_WAIT) : false),
      },
    });
    // Each request that it concerns is told of by its own event. Without a listener the error would end the process.
    client.on('error', () => undefined);
    await client.connect();
    isUp = true;
    return client;
  } catch (cause) {
    throw new ApointError(
      'REPLAY_STORE_UNAVAILABLE',
      'The Redis that --replay-redis names cannot be reached, or the URL is not one of it; see the cause.',
      { cause },
    );
  }
}

async function importRedis(): Promise<typeof import('redis')> {
  try {
    return await import('redis');
  } catch (cause) {
    throw new ApointError(
      'REPLAY_STORE_UNAVAILABLE',
      '--replay-redis needs the package redis beside this command; run npm install redis, or npx -p @apoint/cli -p redis apoint.',
      { cause },
    );
  }
}
