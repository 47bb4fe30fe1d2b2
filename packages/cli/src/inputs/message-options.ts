import type { Arguments, CommandOptions } from '../command.js';
import { textOption, textsOption, wholeOption, wordOption } from '../options.js';
import { readBytes, STANDARD_INPUT } from '../read-bytes.js';
import {
  type CapturedHeaders,
  type CapturedMessage,
  type CapturedRequest,
  withHeader,
} from './captured-message.js';
import { inputInvalid } from './invalid.js';
import { MAXIMUM_INPUT_BYTES, MESSAGE_FORMS, parseMessage } from './parse-message.js';
import { parseTarget } from './target.js';

/** The options by which every command of a message takes one. */
export const MESSAGE_OPTIONS: CommandOptions = {
  form: { type: 'string' },
  entry: { type: 'string' },
  response: { type: 'boolean' },
  request: { type: 'string' },
  method: { type: 'string' },
  uri: { type: 'string' },
  header: { type: 'string', multiple: true },
  body: { type: 'string' },
};

/** What `--help` says of them. */
export const MESSAGE_HELP = `FILE is an .http file, a HAR file or a curl command line; - or nothing is the standard input.
Without FILE, --method and --uri make a message from options alone.

  --form http|har|curl   default: what the beginning of the file looks like
  --entry N              of a file with several messages; counts from 1
  --response             take the response of a HAR entry
  --request FILE         the request that a response answers, in any of these forms
  --method POST          in place of the method of the message
  --uri /path?query      in place of its path and query; a whole URL will do
  --header 'Name: value' in place of its header of this name; may be given several times
  --body FILE            in place of its body: the bytes of a file, or - for the standard input
`;

const HEADER = /^([!#$%&'*+\-.^_`|~0-9A-Za-z]+)[ \t]*:[ \t]*(.*?)[ \t]*$/s;
const MOST_ENTRIES = 1_000_000;
export const MAXIMUM_BODY_BYTES = 4_194_304;

/**
 * The message that the arguments of a command describe. A response has its request, as far as it is known.
 *
 * @throws {@link ApointError} `INPUT_INVALID`, `OPTION_INVALID`
 */
export async function messageFrom(given: Arguments): Promise<CapturedMessage> {
  const { positionals } = given;
  const fromOptions = textOption(given, 'method') !== undefined && textOption(given, 'uri') !== undefined;
  const [path] = positionals;
  const isResponse = given.values['response'] === true || textOption(given, 'request') !== undefined;
  const message =
    path === undefined && fromOptions && !isResponse
      ? emptyRequest()
      : await readMessage(path ?? STANDARD_INPUT, given);
  return withOptions(message, given);
}

async function readMessage(path: string, given: Arguments): Promise<CapturedMessage> {
  const bytes = await readBytes({ path, option: 'FILE', maximumBytes: MAXIMUM_INPUT_BYTES });
  return parseMessage(bytes, {
    form: wordOption(given, 'form', MESSAGE_FORMS),
    entry: wholeOption(given, 'entry', [1, MOST_ENTRIES]),
    direction: given.values['response'] === true ? 'response' : 'request',
    withoutBody: textOption(given, 'body') !== undefined,
  });
}

function emptyRequest(): CapturedRequest {
  return { direction: 'request', method: '', uri: '', headers: [], body: new Uint8Array() };
}

async function withOptions(message: CapturedMessage, given: Arguments): Promise<CapturedMessage> {
  const headers = textsOption(given, 'header').reduce(withLine, message.headers);
  const body = await bodyFrom(given, message.body);
  if (message.direction === 'request') return requestWith({ ...message, headers, body }, given);
  const request = await answeredRequest(message.request, given);
  return { ...message, headers, body, ...(request && { request }) };
}

async function answeredRequest(
  known: CapturedRequest | undefined,
  given: Arguments,
): Promise<CapturedRequest | undefined> {
  const path = textOption(given, 'request');
  const read = path === undefined ? known : await readRequest(path);
  const named = textOption(given, 'method') ?? textOption(given, 'uri');
  return read || named !== undefined ? requestWith(read ?? emptyRequest(), given) : undefined;
}

async function readRequest(path: string): Promise<CapturedRequest> {
  const bytes = await readBytes({ path, option: '--request', maximumBytes: MAXIMUM_INPUT_BYTES });
  const message = parseMessage(bytes);
  if (message.direction === 'request') return message;
  throw inputInvalid('What --request names is a response; it must be the request that was answered.');
}

function requestWith(request: CapturedRequest, given: Arguments): CapturedRequest {
  const uri = textOption(given, 'uri');
  const method = textOption(given, 'method') ?? request.method;
  return { ...request, method, ...(uri === undefined ? {} : parseTarget(uri)) };
}

async function bodyFrom(given: Arguments, body: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const path = textOption(given, 'body');
  return path === undefined ? body : readBytes({ path, option: '--body', maximumBytes: MAXIMUM_BODY_BYTES });
}

function withLine(headers: CapturedHeaders, line: string): CapturedHeaders {
  const [, name, value] = HEADER.exec(line) ?? [];
  if (name === undefined)
    throw inputInvalid('--header must be NAME: VALUE, such as --header "Client-Id: CLIENT_1".');
  return withHeader(headers, name, value);
}
