import { explain } from '@apoint/explain';
import { ApointError } from '@apoint/primitives/errors';
import { type Arguments, type Command, EXIT } from '../command.js';
import type { Config } from '../config/config.js';
import { configFrom, configOptions, WHICH_CONFIG_HELP } from '../config/config-options.js';
import {
  explainOptions,
  type Keys,
  keysToTry,
  SEARCH_HELP,
  SEARCH_OPTIONS,
} from '../explain/explain-options.js';
import { linesOfExplanation } from '../explain/tell-explanation.js';
import { watchFolder } from '../explain/watch-folder.js';
import { MESSAGE_HELP, MESSAGE_OPTIONS, messageFrom } from '../inputs/message-options.js';
import { freshnessFrom, nowFrom, VERIFY_OPTIONS } from '../message/verify-captured.js';
import { textOption } from '../options.js';
import { printJson, printLines, remark } from '../print.js';
import { lineOfError } from '../report.js';
import { withBlockingProgress } from '../terminal/blocking-progress.js';
import { safeLine } from '../terminal/safe-text.js';
import { styleFor } from '../terminal/style.js';

const MOST_WORDS = 100;

const HELP = `Usage: apoint explain FILE KEY... [options]
       apoint explain --watch FOLDER KEY... [options]

Says why a message does not verify or open: which key signed it, and which bytes were signed. KEY is a file of a key; the
first one should verify the message, and the others are those that may have been taken by mistake, such as your own.
Exit code 0 if the message verifies, 1 if not.
${MESSAGE_HELP}
  --platform-key [VERSION=]FILE  a key that should verify; with a version, once for each
  --key FILE             your own private key, to see whether it was taken by mistake
  --open-with FILE       a private key that should open the envelope
  --key-wrap NAME        RSAES-PKCS1-v1_5 (the default), RSA-OAEP or RSA-OAEP-256
  --client-id ID         of a response whose request is not known
  --now TIME             when it arrived, for a message of the past; default: the clock of this machine
  --freshness SECONDS|unchecked  how old it may be; default: 300
${SEARCH_HELP}  --watch FOLDER         each capture in a folder, and each that comes: .http, .har, .curl, .sh, .txt, .rest
${WHICH_CONFIG_HELP}  --json                 print one line of JSON for each message
  --help                 print this

It is for developers with their own keys: what it answers no server may tell a sender.

Example:
  apoint explain captured.http platform.public.pem client.private.pem
`;

export const command: Command = {
  help: HELP,
  options: {
    ...MESSAGE_OPTIONS,
    ...VERIFY_OPTIONS,
    ...SEARCH_OPTIONS,
    ...configOptions('client-id', 'platform-key', 'key', 'open-with', 'key-wrap'),
    watch: { type: 'string' },
  },
  words: MOST_WORDS,
  run,
};

async function run(given: Arguments): Promise<number> {
  const config = await configFrom(given);
  const folder = textOption(given, 'watch');
  if (folder === undefined) {
    const [, ...others] = given.positionals;
    return explainOne(given, { config, keys: await keysToTry(given, config, others) });
  }
  const keys = await keysToTry(given, config, given.positionals);
  remark('Watching the folder; Ctrl+C ends it.');
  await watchFolder(folder, (path) => explainCapture({ ...given, positionals: [path] }, { config, keys }));
  return EXIT.ok;
}

interface Known {
  readonly config: Config;
  readonly keys: Keys;
}

async function explainOne(given: Arguments, known: Known, file?: string): Promise<number> {
  const message = await messageFrom({ ...given, positionals: given.positionals.slice(0, 1) });
  const options = await explainOptions(message, given, known);
  const settings = { ...options, now: nowFrom(given), freshness: freshnessFrom(given) };
  const explanation = await withBlockingProgress('Searching', () => explain(settings));
  if (given.json) {
    const { content, ...others } = explanation;
    const base64 = content && Buffer.from(content).toString('base64');
    printJson({ ...(file === undefined ? {} : { file }), ...others, ...(base64 && { content: base64 }) });
  } else printLines(...linesOfExplanation(explanation));
  return explanation.verdict === 'verifies' ? EXIT.ok : EXIT.failed;
}

/** One of a folder. That it cannot be read is told, and the others are looked at all the same. */
async function explainCapture(given: Arguments, known: Known): Promise<void> {
  const [path = ''] = given.positionals;
  if (!given.json) printLines('', styleFor().bold(safeLine(path)));
  try {
    await explainOne(given, known, path);
  } catch (error) {
    if (!ApointError.is(error)) throw error;
    if (given.json) printJson({ file: path, error });
    else printLines(lineOfError(error));
  }
}
