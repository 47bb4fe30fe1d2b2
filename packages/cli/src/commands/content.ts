import { createHash } from 'node:crypto';
import { canonicalRequest } from '@apoint/canonical-request';
import { type Arguments, type Command, EXIT } from '../command.js';
import { configFrom, configOptions, WHICH_CONFIG_HELP } from '../config/config-options.js';
import { MESSAGE_HELP, MESSAGE_OPTIONS, messageFrom } from '../inputs/message-options.js';
import { signedFields } from '../message/signed-fields.js';
import { visibleBytes } from '../message/visible-bytes.js';
import { writeBytes } from '../message/write-bytes.js';
import { flag } from '../options.js';
import { printJson, printLines } from '../print.js';

const HELP = `Usage: apoint content [FILE] [options]

Prints the content to be signed of a message, byte by byte: METHOD URI, a line feed, then Client-Id.Time.Body.
${MESSAGE_HELP}
  --client-id ID         in place of the Client-Id header
  --time TIME            in place of the Request-Time or Response-Time header; now is the clock of this machine
  --bytes                shows every byte: \\n, \\r and \\xe9 for what cannot be seen, and their number
${WHICH_CONFIG_HELP}  --json                 print one line of JSON; the content in it is base64
  --help                 print this

Example:
  apoint content request.http --bytes
`;

export const command: Command = {
  help: HELP,
  options: {
    ...MESSAGE_OPTIONS,
    ...configOptions('client-id'),
    time: { type: 'string' },
    bytes: { type: 'boolean' },
  },
  words: 1,
  run,
};

async function run(given: Arguments): Promise<number> {
  const fields = signedFields(await messageFrom(given), given, await configFrom(given));
  const content = canonicalRequest(fields);
  const sha256 = createHash('sha256').update(content).digest('hex');
  if (given.json) {
    const { method, uri, clientId, time } = fields;
    const base64 = Buffer.from(content).toString('base64');
    printJson({ method, uri, clientId, time, bytes: content.length, sha256, content: base64 });
  } else if (flag(given, 'bytes'))
    printLines(visibleBytes(content), '', `${content.length} bytes, SHA-256 ${sha256}`);
  else writeBytes(content);
  return EXIT.ok;
}
