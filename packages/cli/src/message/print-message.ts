import type { Arguments, CommandOptions } from '../command.js';
import type { CapturedMessage } from '../inputs/captured-message.js';
import { inputInvalid } from '../inputs/invalid.js';
import { wordOption } from '../options.js';
import { printJson, printLines } from '../print.js';
import { writeBytes } from './write-bytes.js';
import { writeCurl, writeHttp } from './write-http.js';

const FORMS = ['http', 'curl', 'headers'] as const;

/** The option by which a command prints a message in another form. */
export const PRINT_OPTIONS: CommandOptions = { print: { type: 'string' } };

/** What `--help` says of it. */
export const PRINT_HELP = `  --print http|curl|headers
                         default: http, the bytes of the wire, which the next command reads
`;

/** Prints a message that a command has made. */
export function printMessage(message: CapturedMessage, given: Arguments): void {
  const form = wordOption(given, 'print', FORMS) ?? 'http';
  if (given.json) printJson(jsonOf(message));
  else if (form === 'headers') printLines(...message.headers.map(([name, value]) => `${name}: ${value}`));
  else if (form === 'http') writeBytes(writeHttp(message));
  else if (message.direction === 'request') printLines(writeCurl(message));
  else throw inputInvalid('A response cannot be printed as a curl command, which sends requests.');
}

function jsonOf(message: CapturedMessage): object {
  const { direction, headers, body } = message;
  const line =
    direction === 'request' ? { method: message.method, uri: message.uri } : { status: message.status };
  const base64 = Buffer.from(body.buffer, body.byteOffset, body.byteLength).toString('base64');
  return { direction, ...line, headers, body: base64 };
}
