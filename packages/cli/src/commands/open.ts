import { type Arguments, type Command, EXIT } from '../command.js';
import { encryptionOf, platformKeysOf } from '../config/config-keys.js';
import { configFrom, configOptions, WHICH_CONFIG_HELP } from '../config/config-options.js';
import { MESSAGE_HELP, MESSAGE_OPTIONS, messageFrom } from '../inputs/message-options.js';
import { openVerified } from '../message/open-verified.js';
import { tellNotOpened, tellVerified } from '../message/tell-verified.js';
import { VERIFY_HELP, VERIFY_OPTIONS, verifyCaptured } from '../message/verify-captured.js';
import { writeBytes } from '../message/write-bytes.js';
import { printJson } from '../print.js';

const HELP = `Usage: apoint open [FILE] --platform-key FILE --open-with FILE [options]

Verifies a message, and only then opens its envelope and prints the plaintext of the body. Exit code 1 if it does not
verify or does not open.
${MESSAGE_HELP}
${VERIFY_HELP}  --open-with [VERSION=]FILE  your private key; with a version, once for each
  --key-wrap NAME        RSAES-PKCS1-v1_5 (the default), RSA-OAEP or RSA-OAEP-256
${WHICH_CONFIG_HELP}  --json                 print one line of JSON with the parsed body
  --help                 print this

Example:
  apoint open sealed.http --platform-key client.public.pem --open-with platform.private.pem
`;

export const command: Command = {
  help: HELP,
  options: {
    ...MESSAGE_OPTIONS,
    ...VERIFY_OPTIONS,
    ...configOptions('client-id', 'platform-key', 'open-with', 'key-wrap'),
  },
  words: 1,
  run,
};

async function run(given: Arguments): Promise<number> {
  const config = await configFrom(given);
  const keys = await platformKeysOf(config);
  const encryption = await encryptionOf(config, 'open');
  const outcome = await verifyCaptured(await messageFrom(given), { given, config, keys });
  if (!outcome.verified) {
    tellVerified(outcome, given);
    return EXIT.failed;
  }
  const opened = await openVerified(outcome.message, encryption);
  if (!opened.opened) {
    tellNotOpened(opened.error, given);
    return EXIT.failed;
  }
  const { encrypted, json, body } = opened.message;
  if (given.json) printJson({ verified: true, opened: true, encrypted, json });
  else writeBytes(body);
  return EXIT.ok;
}
