import { canonicalRequest, formatTime } from '@apoint/canonical-request';
import { HEADER } from '@apoint/message';
import { formatSignatureHeader, sign } from '@apoint/signature-header';
import { type Arguments, type Command, EXIT } from '../command.js';
import { signingKeyOf } from '../config/config-keys.js';
import { configFrom, configOptions, WHICH_CONFIG_HELP } from '../config/config-options.js';
import { type CapturedMessage, headerOf, withHeader } from '../inputs/captured-message.js';
import { MESSAGE_HELP, MESSAGE_OPTIONS, messageFrom } from '../inputs/message-options.js';
import { PRINT_HELP, PRINT_OPTIONS, printMessage } from '../message/print-message.js';
import { signedFields, timeFrom, timeHeaderOf } from '../message/signed-fields.js';

const JSON_TYPE = 'application/json; charset=UTF-8';

const HELP = `Usage: apoint sign [FILE] --key FILE [options]

Signs a message, and prints it with its Signature header. The body is signed as it is: seal it before, if it is to be
encrypted. Missing headers are added: Client-Id, Content-Type, and Request-Time with the clock of this machine.
${MESSAGE_HELP}
  --key [VERSION=]FILE   your private key, and the keyVersion that the header names; default: 1
  --client-id ID         in place of the Client-Id header
  --time TIME            in place of the Request-Time or Response-Time header; now is the clock of this machine
${PRINT_HELP}${WHICH_CONFIG_HELP}  --json                 print one line of JSON; the body in it is base64
  --help                 print this

Example:
  apoint sign request.http --key client.private.pem > signed.http
`;

export const command: Command = {
  help: HELP,
  options: {
    ...MESSAGE_OPTIONS,
    ...PRINT_OPTIONS,
    ...configOptions('client-id', 'key'),
    time: { type: 'string' },
  },
  words: 1,
  run,
};

async function run(given: Arguments): Promise<number> {
  const config = await configFrom(given);
  const message = withTime(await messageFrom(given), given);
  const fields = signedFields(message, given, config);
  const content = canonicalRequest(fields);
  const { key, keyVersion } = await signingKeyOf(config);
  const signed = await sign({ content, key, keyVersion });
  // Some receivers require all three parameters, so a key without a version is version 1.
  const header = formatSignatureHeader({ ...signed, keyVersion: signed.keyVersion ?? '1' });
  const type = headerOf(message.headers, HEADER.contentType) ?? JSON_TYPE;
  const headers = [
    [HEADER.clientId, fields.clientId],
    [HEADER.contentType, type],
    [HEADER.signature, header],
  ] as const;
  printMessage(withHeaders(message, headers), given);
  return EXIT.ok;
}

function withTime(message: CapturedMessage, given: Arguments): CapturedMessage {
  const name = timeHeaderOf(message);
  const time = timeFrom(given) ?? headerOf(message.headers, name) ?? formatTime(Date.now());
  return withHeaders(message, [[name, time]]);
}

function withHeaders(
  message: CapturedMessage,
  added: readonly (readonly [name: string, value: string])[],
): CapturedMessage {
  const headers = added.reduce((all, [name, value]) => withHeader(all, name, value), message.headers);
  return { ...message, headers };
}
