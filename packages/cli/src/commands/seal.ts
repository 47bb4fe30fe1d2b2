import { HEADER } from '@apoint/message';
import { ApointError } from '@apoint/primitives/errors';
import { type Arguments, type Command, EXIT } from '../command.js';
import { encryptionOf } from '../config/config-keys.js';
import { configFrom, configOptions, WHICH_CONFIG_HELP } from '../config/config-options.js';
import { headerOf, withHeader } from '../inputs/captured-message.js';
import { inputInvalid } from '../inputs/invalid.js';
import { MESSAGE_HELP, MESSAGE_OPTIONS, messageFrom } from '../inputs/message-options.js';
import { PRINT_HELP, PRINT_OPTIONS, printMessage } from '../message/print-message.js';

const HELP = `Usage: apoint seal [FILE] --seal-for FILE [options]

Encrypts the body of a message for its receiver, and prints it with its Encrypt header. A signature that it had is left
out: sign it after this.
${MESSAGE_HELP}
  --seal-for [VERSION=]FILE  the receiver's public key, and its keyVersion; default: 1
  --key-wrap NAME        RSAES-PKCS1-v1_5 (the default), RSA-OAEP or RSA-OAEP-256
  --key-bits N           128, 192 or 256 (the default)
${PRINT_HELP}${WHICH_CONFIG_HELP}  --json                 print one line of JSON; the body in it is base64
  --help                 print this

Example:
  apoint seal request.http --seal-for platform.public.pem | apoint sign - --key client.private.pem
`;

export const command: Command = {
  help: HELP,
  options: { ...MESSAGE_OPTIONS, ...PRINT_OPTIONS, ...configOptions('seal-for', 'key-wrap', 'key-bits') },
  words: 1,
  run,
};

async function run(given: Arguments): Promise<number> {
  const encryption = await encryptionOf(await configFrom(given), 'seal');
  if (!encryption)
    throw new ApointError(
      'OPTION_INVALID',
      'There is no key to seal for: name its file by --seal-for, APOINT_SEAL_FOR, or encryption.sealFor of apoint.config.json.',
    );
  const message = await messageFrom(given);
  if (headerOf(message.headers, HEADER.encrypt))
    throw inputInvalid('The message has an Encrypt header already.');
  const sealed = await encryption.seal({ plaintext: message.body });
  const { header, body, contentType } = sealed;
  const headers = [
    [HEADER.signature, undefined],
    ['Content-Length', undefined],
    [HEADER.contentType, contentType],
    [HEADER.encrypt, header],
  ] as const;
  const all = headers.reduce((given, [name, value]) => withHeader(given, name, value), message.headers);
  printMessage({ ...message, headers: all, body }, given);
  return EXIT.ok;
}
