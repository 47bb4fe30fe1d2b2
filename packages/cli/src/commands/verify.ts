import { type Arguments, type Command, EXIT } from '../command.js';
import { platformKeysOf } from '../config/config-keys.js';
import { configFrom, configOptions, WHICH_CONFIG_HELP } from '../config/config-options.js';
import { MESSAGE_HELP, MESSAGE_OPTIONS, messageFrom } from '../inputs/message-options.js';
import { tellVerified } from '../message/tell-verified.js';
import { VERIFY_HELP, VERIFY_OPTIONS, verifyCaptured } from '../message/verify-captured.js';

const HELP = `Usage: apoint verify [FILE] --platform-key FILE [options]

Says whether the signature of a message holds and its time is fresh. Exit code 0 if both do, 1 if not. Without an answer
why not, ask apoint explain.
${MESSAGE_HELP}
${VERIFY_HELP}${WHICH_CONFIG_HELP}  --json                 print one line of JSON
  --help                 print this

Example:
  apoint verify captured.http --platform-key platform.public.pem --now 2024-05-22T06:42:30+05:30
`;

export const command: Command = {
  help: HELP,
  options: { ...MESSAGE_OPTIONS, ...VERIFY_OPTIONS, ...configOptions('client-id', 'platform-key') },
  words: 1,
  run,
};

async function run(given: Arguments): Promise<number> {
  const config = await configFrom(given);
  const keys = await platformKeysOf(config);
  const outcome = await verifyCaptured(await messageFrom(given), { given, config, keys });
  tellVerified(outcome, given);
  return outcome.verified ? EXIT.ok : EXIT.failed;
}
