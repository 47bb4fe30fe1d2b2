import { decodeBase64 } from '@apoint/primitives/base64';
import { decodeUtf8, encodeUtf8 } from '@apoint/primitives/utf8';
import { isObject } from '../is-object.js';
import type { CapturedHeaders, CapturedMessage, CapturedRequest } from './captured-message.js';
import { inputInvalid } from './invalid.js';
import { parseTarget } from './target.js';

/** Which message of a HAR file. */
export interface WhichEntry {
  /** From 1, in the order of the file. */
  readonly entry?: number | undefined;
  readonly direction: 'request' | 'response';
}

const MOST_HEADERS = 1000;

/**
 * Reads one entry of a HAR file, as browsers and proxies save it, or a single entry as JSON.
 *
 * @throws {@link ApointError} `INPUT_INVALID`
 */
export function parseHarEntry(bytes: Uint8Array, { entry, direction }: WhichEntry): CapturedMessage {
  const entries = entriesOf(parseJson(bytes));
  if (entries.length > 1 && entry === undefined)
    throw inputInvalid('The HAR file has several entries; say which one by --entry, such as --entry 2.');
  const one = entries[(entry ?? 1) - 1];
  if (!isObject(one)) throw inputInvalid('The HAR file has no such entry; --entry counts from 1.');
  const request = requestOf(one['request']);
  return direction === 'request' ? request : { ...responseOf(one['response']), request };
}

function entriesOf(har: unknown): readonly unknown[] {
  if (isObject(har) && isObject(har['request'])) return [har];
  const log = isObject(har) ? har['log'] : undefined;
  const entries = isObject(log) ? log['entries'] : undefined;
  if (Array.isArray(entries)) return entries;
  throw inputInvalid('The JSON is no HAR file: it has no log.entries, and no request of its own.');
}

function requestOf(request: unknown): CapturedRequest {
  if (!isObject(request)) throw inputInvalid('The HAR entry has no request.');
  const { method, url, headers, postData } = request;
  if (typeof method !== 'string' || typeof url !== 'string')
    throw inputInvalid('The request of the HAR entry needs a method and a url as texts.');
  return {
    direction: 'request',
    method,
    ...parseTarget(url),
    headers: headersOf(headers),
    body: bodyOf(postData ?? {}, 'request'),
  };
}

function responseOf(response: unknown) {
  if (!isObject(response)) throw inputInvalid('The HAR entry has no response.');
  const { status, headers, content } = response;
  return {
    direction: 'response',
    status: typeof status === 'number' ? status : 0,
    headers: headersOf(headers),
    body: bodyOf(content ?? {}, 'response'),
  } as const;
}

/** Without those of HTTP/2 that begin with a colon, which are not headers of the message. */
function headersOf(headers: unknown): CapturedHeaders {
  if (!Array.isArray(headers) || headers.length > MOST_HEADERS)
    throw inputInvalid(
      'The HAR entry needs headers: a list of name and value, of a length that a message can have.',
    );
  return headers
    .map((header: unknown) => {
      const { name, value } = isObject(header) ? header : {};
      if (typeof name === 'string' && typeof value === 'string') return [name, value] as const;
      throw inputInvalid('A header of the HAR entry lacks its name or its value.');
    })
    .filter(([name]) => !name.startsWith(':'));
}

/** An absent text is an empty body, except where only the fields of a form were recorded. */
function bodyOf(holder: unknown, of: 'request' | 'response'): Uint8Array<ArrayBuffer> {
  const { text, encoding, params } = isObject(holder) ? holder : {};
  if (text === undefined && Array.isArray(params) && params.length > 0)
    throw inputInvalid('The HAR entry has the fields of a form and not the bytes of the body.');
  if (text !== undefined && typeof text !== 'string')
    throw inputInvalid('The body of the HAR entry must be a text, or base64 with its encoding named.');
  return encoding === 'base64' ? base64Of(text ?? '', of) : utf8Of(text ?? '', of);
}

function base64Of(text: string, of: 'request' | 'response'): Uint8Array<ArrayBuffer> {
  try {
    return decodeBase64(text);
  } catch {
    throw inputInvalid(
      `The body of the ${of} in the HAR entry is not the base64 that its encoding promises.`,
    );
  }
}

function utf8Of(text: string, of: 'request' | 'response'): Uint8Array<ArrayBuffer> {
  try {
    return encodeUtf8(text);
  } catch {
    throw inputInvalid(
      `The body of the ${of} in the HAR entry has half a character, which no bytes stand for.`,
    );
  }
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(decodeUtf8(bytes).replace(/^\uFEFF/, ''));
  } catch {
    // The error of the parser quotes the text.
    throw inputInvalid('The file begins like a HAR file but is not JSON in UTF-8.');
  }
}
