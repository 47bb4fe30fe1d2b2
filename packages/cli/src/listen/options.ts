import { join } from 'node:path';
import { ApointError } from '@apoint/primitives/errors';
import type { Arguments, CommandOptions } from '../command.js';
import type { Config } from '../config/config.js';
import { configFrom, configOptions } from '../config/config-options.js';
import { merge } from '../config/merge.js';
import { textOption } from '../options.js';
import { readControlFile } from '../sandbox/control-file.js';
import { keyFileName } from '../sandbox/key-files.js';

/** Where calls are kept, unless it is said otherwise. */
export const DEFAULT_CALLS: string = join('.apoint', 'calls');
const DEFAULT_CLIENT_ID = 'SANDBOX_CLIENT_0001';

export const LISTEN_OPTIONS: CommandOptions = {
  ...configOptions('client-id', 'platform-key', 'seal-for', 'key', 'open-with', 'key-wrap'),
  'forward-to': { type: 'string' },
  keys: { type: 'string' },
  port: { type: 'string' },
  calls: { type: 'string' },
  timeout: { type: 'string' },
};

/**
 * The configuration of a partner who is called. `--keys` names the directory of a sandbox, whose keys those that are named one by one
 * replace.
 *
 * @throws {@link ApointError} `OPTION_INVALID`, `INPUT_INVALID`, `CONFIG_INVALID`
 */
export async function listenConfig(given: Arguments): Promise<Config> {
  const keys = textOption(given, 'keys');
  const config = await configFrom(given);
  return keys === undefined ? config : merge(await ofSandbox(keys), config);
}

async function ofSandbox(keys: string): Promise<Config> {
  const file = (name: string) => ({ path: join(keys, name), option: '--keys' });
  return {
    clientId: (await readControlFile(keys))?.clientId ?? DEFAULT_CLIENT_ID,
    signingKey: file(keyFileName('client-answers', 'private')),
    platformKeys: [file(keyFileName('platform-requests', 'public'))],
    encryption: {
      openWith: [file(keyFileName('client', 'private'))],
      sealFor: [file(keyFileName('platform', 'public'))],
    },
  };
}

/** @throws {@link ApointError} `OPTION_INVALID` */
export function forwardOption(given: Arguments): string {
  const url = textOption(given, 'forward-to');
  if (url) return url;
  throw new ApointError(
    'OPTION_INVALID',
    'The option --forward-to is required: scheme, host and port of your application, such as http://127.0.0.1:3000.',
  );
}
