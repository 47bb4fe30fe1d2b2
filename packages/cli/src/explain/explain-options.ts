import { basename } from 'node:path';
import type { ExplainOptions, NamedDecryptionKey, NamedKey } from '@apoint/explain';
import { HEADER } from '@apoint/message';
import { ApointError } from '@apoint/primitives/errors';
import type { Arguments, CommandOptions } from '../command.js';
import type { Config } from '../config/config.js';
import { keyFileOf } from '../config/environment.js';
import type { CapturedMessage } from '../inputs/captured-message.js';
import { headerOf } from '../inputs/captured-message.js';
import { MAXIMUM_BODY_BYTES } from '../inputs/message-options.js';
import { inspectKey } from '../keys/inspect-key.js';
import type { KeyFile } from '../keys-from-files.js';
import { filesOption, textOption, textsOption, wholeOption } from '../options.js';
import { readBytes } from '../read-bytes.js';

/** The options of the search, besides those of the message and of the configuration. */
export const SEARCH_OPTIONS: CommandOptions = {
  'try-uri': { type: 'string', multiple: true },
  'try-client-id': { type: 'string', multiple: true },
  'try-time': { type: 'string', multiple: true },
  'try-body': { type: 'string', multiple: true },
  'time-limit': { type: 'string' },
};

/** What `--help` says of them. */
export const SEARCH_HELP = `  --try-uri URI          what you suspect was signed in place of the URI; may be given several times, as the next three
  --try-client-id ID     in place of the Client-Id
  --try-time TIME        in place of the time
  --try-body FILE        in place of the body
  --time-limit SECONDS   the search ends after it; default: 2
`;

const LONGEST_SECONDS = 600;

/** The keys that were given, by what they may have done. */
export interface Keys {
  readonly keys: readonly NamedKey[];
  readonly decryptionKeys: readonly NamedDecryptionKey[];
}

/**
 * The keys of the options, of the configuration, and of the files that stand behind the message. A key that should verify the message
 * is one of `--platform-key`, or else the first of those files, or else one of the configuration. A private key may be the one that
 * signed, by its public half, and the one that opens.
 *
 * @throws {@link ApointError} `INPUT_INVALID`, `OPTION_INVALID` if there is none
 */
export async function keysToTry(given: Arguments, config: Config, words: readonly string[]): Promise<Keys> {
  const { platformKeys = [], signingKey, encryption = {} } = config;
  const files = words.map((text) => keyFileOf(text, 'KEY'));
  const [first] = files;
  const expected = first && !filesOption(given, 'platform-key') ? [first] : platformKeys;
  const all = new Set([...expected, ...files, ...platformKeys, ...(signingKey ? [signingKey] : [])]);
  const keys = await Promise.all(
    [...all].map((file) => namedKey(file, expected.includes(file) ? 'verify' : undefined)),
  );
  const opening = await Promise.all((encryption.openWith ?? []).map((file) => namedKey(file)));
  if (keys.length === 0)
    throw new ApointError(
      'OPTION_INVALID',
      'There is no key to compare with: name files of keys behind the message, the first of which should verify it.',
    );
  return { keys, decryptionKeys: [...opening, ...keys].flatMap(decryptionKey) };
}

type Read = Omit<NamedKey, 'key'> & Pick<Awaited<ReturnType<typeof inspectKey>>, 'key'>;

async function namedKey(file: KeyFile, use?: 'verify'): Promise<Read> {
  const { key } = await inspectKey(file);
  const { version } = file;
  return {
    name: basename(file.path),
    key,
    ...(version === undefined ? {} : { version }),
    ...(use && { for: use }),
  };
}

function decryptionKey({ name, key }: Read): NamedDecryptionKey[] {
  return key.type === 'private' && key.algorithm === 'RSA' ? [{ name, key }] : [];
}

/**
 * What `explain` is asked about a message.
 *
 * @throws {@link ApointError} `INPUT_INVALID`, `OPTION_INVALID`
 */
export async function explainOptions(
  message: CapturedMessage,
  given: Arguments,
  { keys, config }: { readonly keys: Keys; readonly config: Config },
): Promise<Omit<ExplainOptions, 'now' | 'freshness'>> {
  const { headers } = message;
  const seconds = wholeOption(given, 'time-limit', [1, LONGEST_SECONDS]);
  const sealed = headerOf(headers, HEADER.encrypt) !== undefined;
  return {
    message: arrived(message, given, config),
    keys: keys.keys,
    ...(sealed && keys.decryptionKeys.length > 0 ? { decryptionKeys: keys.decryptionKeys } : {}),
    candidates: await candidatesFrom(given),
    // explain refuses what is none of the words.
    profile: { keyWrap: config.encryption?.keyWrap } as ExplainOptions['profile'],
    ...(seconds === undefined ? {} : { timeLimitMilliseconds: seconds * 1000 }),
  };
}

function arrived(message: CapturedMessage, given: Arguments, config: Config): ExplainOptions['message'] {
  const { direction, headers, body } = message;
  const request = message.direction === 'request' ? message : message.request;
  const { method = '', uri = '' } = request ?? {};
  const ofRequest = request && headerOf(request.headers, HEADER.clientId);
  // That of a request is what arrived in its header. A response need not have one.
  const known = direction === 'request' ? undefined : (ofRequest ?? config.clientId);
  const clientId = textOption(given, 'client-id') ?? known;
  return { direction, method, uri, headers, body, ...(clientId === undefined ? {} : { clientId }) };
}

async function candidatesFrom(given: Arguments): Promise<ExplainOptions['candidates']> {
  const files = textsOption(given, 'try-body');
  const read = (path: string) => readBytes({ path, option: '--try-body', maximumBytes: MAXIMUM_BODY_BYTES });
  return {
    uris: textsOption(given, 'try-uri'),
    clientIds: textsOption(given, 'try-client-id'),
    times: textsOption(given, 'try-time'),
    bodies: await Promise.all(files.map(read)),
  };
}
