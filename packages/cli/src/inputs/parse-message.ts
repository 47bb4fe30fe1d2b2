import type { CapturedMessage } from './captured-message.js';
import { parseCurlLine } from './curl-line.js';
import { parseHarEntry } from './har-entry.js';
import { parseHttpFile } from './http-file.js';
import { inputInvalid } from './invalid.js';

/** The forms of a message. */
export type MessageForm = 'http' | 'har' | 'curl';

export const MESSAGE_FORMS: readonly MessageForm[] = ['http', 'har', 'curl'];

/** The longest input of each form: a HAR file holds everything that a page has loaded. */
const MAXIMUM_BYTES: Readonly<Record<MessageForm, number>> = {
  http: 4_194_304,
  har: 67_108_864,
  curl: 1_048_576,
};

export const MAXIMUM_INPUT_BYTES: number = MAXIMUM_BYTES.har;

const CURL = /^\s*(?:[$%]\s+)?(?:\S{0,200}[/\\])?curl(?:\.exe)?\s/;
const BEGINNING = 1000;

/** How to read a message. */
export interface ParseOptions {
  /** Default: what the beginning looks like. */
  readonly form?: MessageForm | undefined;
  readonly entry?: number | undefined;
  /** Of a HAR entry, which has both. Default: the request. */
  readonly direction?: 'request' | 'response' | undefined;
  /** The body comes from elsewhere. */
  readonly withoutBody?: boolean | undefined;
}

/**
 * Reads a message in one of its forms.
 *
 * @throws {@link ApointError} `INPUT_INVALID`
 */
export function parseMessage(bytes: Uint8Array<ArrayBuffer>, options: ParseOptions = {}): CapturedMessage {
  const { form = formOf(bytes), entry, direction = 'request', withoutBody = false } = options;
  if (bytes.length > MAXIMUM_BYTES[form])
    throw inputInvalid('The message is longer than an input of its form may be.');
  if (entry !== undefined && form === 'curl')
    throw inputInvalid('A curl command has no entries; leave --entry out.');
  switch (form) {
    case 'http':
      return parseHttpFile(bytes, entry);
    case 'har':
      return parseHarEntry(bytes, { entry, direction });
    case 'curl':
      return parseCurlLine(bytes, withoutBody);
  }
}

function formOf(bytes: Uint8Array): MessageForm {
  const start = Buffer.from(bytes.subarray(0, BEGINNING))
    .toString('utf8')
    .replace(/^\uFEFF/, '');
  if (/^\s*\{/.test(start)) return 'har';
  return CURL.test(start) ? 'curl' : 'http';
}
