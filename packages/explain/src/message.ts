import { checkBytes, optionInvalid, ownOptions } from '@apoint/primitives/internal/options';
import type { ArrivedMessage, HeaderSource } from './options.js';

/** The parts of a message that explaining looks at. */
export interface ReadMessage {
  readonly direction: 'request' | 'response';
  readonly method: string;
  readonly uri: string;
  readonly clientId: string;
  /** The header with the time; empty if there is none. */
  readonly time: string;
  readonly body: Uint8Array<ArrayBuffer>;
  /** Every value of a header, by its name in lower case. */
  readonly headers: ReadonlyMap<string, readonly string[]>;
}

const MEMBERS: readonly (keyof ArrivedMessage)[] = [
  'direction',
  'method',
  'uri',
  'clientId',
  'headers',
  'body',
];
const encoder = new TextEncoder();

const MOST_HEADERS = 10_000;
/** What the line and all headers have together, in characters. Servers take some 16 Ki. */
const LONGEST_HEAD = 1 << 20;
/** Bytes of a body, and of all candidates together. Variants are made of it, so the memory is a multiple. */
export const LONGEST_BODY: number = 1 << 24;

/** @throws {@link ApointError} `OPTION_INVALID` for what is no message at all; whatever is in one is taken as it is */
export function readMessage(message: ArrivedMessage): ReadMessage {
  const { direction, method, uri, clientId, headers: source, body } = ownOptions(message, MEMBERS, 'message');
  checkText('message.method', method);
  checkText('message.uri', uri);
  if (clientId !== undefined) checkText('message.clientId', clientId);
  if (direction !== undefined && direction !== 'request' && direction !== 'response')
    throw optionInvalid('message.direction', "'request' or 'response', or absent");
  const headers = readHeaders(source);
  checkSize('message without its body', LONGEST_HEAD, [
    method,
    uri,
    clientId ?? '',
    ...[...headers].flatMap(([name, values]) => [name, ...values]),
  ]);
  const isResponse = direction
    ? direction === 'response'
    : !headers.has('request-time') && headers.has('response-time');
  return {
    direction: isResponse ? 'response' : 'request',
    method,
    uri,
    clientId: clientId ?? first(headers, 'client-id'),
    time: first(headers, isResponse ? 'response-time' : 'request-time'),
    body: readBody(body ?? ''),
    headers,
  };
}

function readBody(given: unknown): Uint8Array<ArrayBuffer> {
  const body = bytesOf('message.body', given);
  checkSize('message.body', LONGEST_BODY, [body]);
  return body;
}

/** @throws {@link ApointError} `OPTION_INVALID` if texts or bytes have more than so many characters or bytes together */
export function checkSize(name: string, most: number, parts: readonly { readonly length: number }[]): void {
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  if (length > most) throw optionInvalid(name, `at most ${most} bytes or characters long`);
}

/** The first value of a header; empty if there is none. */
export function first(headers: ReadMessage['headers'], name: string): string {
  return headers.get(name)?.[0] ?? '';
}

/** @throws {@link ApointError} `OPTION_INVALID` */
export function checkText(name: string, value: unknown): asserts value is string {
  if (typeof value !== 'string') throw optionInvalid(name, 'a text');
}

/**
 * A copy of bytes, or a text in UTF-8. Half a character becomes U+FFFD, as with most encoders.
 *
 * @throws {@link ApointError} `OPTION_INVALID`
 */
export function bytesOf(name: string, value: unknown): Uint8Array<ArrayBuffer> {
  if (typeof value === 'string') return encoder.encode(value);
  checkBytes(name, value);
  return new Uint8Array(value);
}

function readHeaders(source: HeaderSource): Map<string, string[]> {
  const headers = new Map<string, string[]>();
  for (const pair of pairsOf(source)) {
    if (!Array.isArray(pair)) throw headersInvalid();
    const [name, value] = pair as readonly unknown[];
    if (typeof name !== 'string' || typeof value !== 'string') throw headersInvalid();
    const key = name.toLowerCase();
    const values = headers.get(key);
    if (values) values.push(value);
    else headers.set(key, [value]);
  }
  return headers;
}

function pairsOf(source: HeaderSource): unknown[] {
  if (typeof source !== 'object' || source === null || ArrayBuffer.isView(source)) throw headersInvalid();
  try {
    const pairs = Symbol.iterator in source ? (source as Iterable<unknown>) : pairsOfObject(source);
    const read: unknown[] = [];
    for (const pair of pairs) {
      // An iterator may never end.
      if (read.length === MOST_HEADERS) throw headersInvalid();
      read.push(pair);
    }
    return read;
  } catch {
    // Too many, or a proxy, a getter or an iterator that throws.
    throw headersInvalid();
  }
}

function* pairsOfObject(source: object): Iterable<unknown> {
  for (const [name, value] of Object.entries(source))
    for (const one of [value ?? []].flat()) yield [name, one];
}

function headersInvalid(): Error {
  return optionInvalid(
    'message.headers',
    `a Headers, a Map, pairs of name and value, or an object, of at most ${MOST_HEADERS} headers`,
  );
}
