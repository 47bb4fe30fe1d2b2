import { join } from 'node:path';
import { issueBenefit } from '@apoint/benefit-issue-types/operations/issue-benefit';
import { type Client, type ClientEvent, createClient } from '@apoint/client';
import { ApointError } from '@apoint/primitives/errors';
import type { Arguments, CommandOptions } from '../command.js';
import type { Config } from '../config/config.js';
import { encryptionOf, platformKeysOf, signingKeyOf } from '../config/config-keys.js';
import { configFrom, configOptions } from '../config/config-options.js';
import { merge } from '../config/merge.js';
import { flag, textOption, wholeOption } from '../options.js';
import { keyFileName } from '../sandbox/key-files.js';
import { runningSandbox } from '../sandbox/tell-running.js';

export const ORDER_OPTIONS: CommandOptions = {
  ...configOptions(
    'client-id',
    'url',
    'key',
    'platform-key',
    'seal-for',
    'open-with',
    'key-wrap',
    'key-bits',
  ),
  keys: { type: 'string' },
  encrypt: { type: 'boolean' },
  order: { type: 'string' },
  attempts: { type: 'string' },
  timeout: { type: 'string' },
};

/** What `--help` says of the options of both commands. */
export const ORDER_HELP = `  --keys DIR             the directory of an apoint sandbox that runs: its URL, Client-Id and keys
  --encrypt              with --keys: encrypts the body, and has the answer encrypted
  --url URL              scheme, host and port of the platform
  --client-id ID         your Client-Id
  --key FILE             your private key for requests, or VERSION=FILE
  --platform-key FILE    a public key for the platform's answers, or VERSION=FILE; may be repeated
  --seal-for FILE        encrypts the body for this public key; may be repeated
  --open-with FILE       your private key that opens answers; may be repeated
  --key-wrap WORD        RSAES-PKCS1-v1_5, RSA-OAEP or RSA-OAEP-256
  --key-bits N           of the AES key: 128, 192 or 256
  --attempts N           default: 4
  --timeout SECONDS      for all attempts together; default: 30
`;

const MOST_ATTEMPTS = 100;
const MOST_SECONDS = 86_400;
const SECOND = 1000;

/** A client, and where its requests go. */
export interface Sender {
  readonly client: Client;
  readonly clientId: string;
  readonly url: string;
}

/**
 * The client that the options and the configuration describe. All keys are read here, so that nothing is missing once something was
 * stored.
 *
 * @throws {@link ApointError} `OPTION_INVALID`, `INPUT_INVALID`, `CONFIG_INVALID`
 */
export async function senderFrom(given: Arguments, onEvent: (event: ClientEvent) => void): Promise<Sender> {
  const keys = textOption(given, 'keys');
  const fromFile = await configFrom(given);
  const config =
    keys === undefined ? fromFile : merge(await ofSandbox(keys, flag(given, 'encrypt')), fromFile);
  const { clientId, url } = config;
  if (clientId === undefined || url === undefined)
    throw new ApointError(
      'OPTION_INVALID',
      'It is not said where to send to: give --keys of a sandbox that runs, or --url and --client-id, or a configuration.',
    );
  const { key, keyVersion } = await signingKeyOf(config);
  const attempts = wholeOption(given, 'attempts', [1, MOST_ATTEMPTS]);
  const seconds = wholeOption(given, 'timeout', [1, MOST_SECONDS]);
  const client = createClient({
    clientId,
    baseUrl: url,
    signingKey: key,
    keyVersion,
    platformKeys: await platformKeysOf(config),
    encryption: await encryptionOf(config),
    issueBenefit,
    retry: attempts === undefined ? undefined : { maximumAttempts: attempts },
    timeoutMilliseconds: seconds === undefined ? undefined : seconds * SECOND,
    onEvent,
  });
  return { client, clientId, url };
}

async function ofSandbox(keys: string, encrypt: boolean): Promise<Config> {
  const { sandbox: url, clientId } = await runningSandbox(keys);
  const file = (name: string) => ({ path: join(keys, name), option: '--keys' });
  const signingKey = file(keyFileName('client', 'private'));
  const platformKeys = [file(keyFileName('platform', 'public'))];
  const encryption = { sealFor: platformKeys, openWith: [signingKey] };
  return { clientId, url, signingKey, platformKeys, ...(encrypt ? { encryption } : {}) };
}
