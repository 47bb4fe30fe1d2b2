import type { CapturedHeaders, CapturedMessage } from './captured-message.js';
import { decodeChunks } from './chunked.js';
import { inputInvalid } from './invalid.js';
import { parseTarget } from './target.js';

const LF = 0x0a;
const CR = 0x0d;
const MOST_HEADERS = 1000;
const LONGEST_LINE = 1_048_576;
const MOST_PARTS = 10_000;
const MOST_LINES_BEFORE = 10_000;
const HASH = 0x23;
/** Comments and settings of editors that stand before a request. */
const BEFORE = /^(#|\/\/|@)/;
const REQUEST_LINE = /^(\S{1,64})[ \t]+(\S+)(?:[ \t]+HTTP\/\d(?:\.\d)?)?[ \t]*$/;
const STATUS_LINE = /^HTTP\/\d(?:\.\d)?[ \t]+(\d{3})(?:[ \t].*)?$/;
const HEADER_LINE = /^([!#$%&'*+\-.^_`|~0-9A-Za-z]+):[ \t]*(.*?)[ \t]*$/s;
const VARIABLE = /\{\{/;

/** A line, and where the next one begins. */
interface Line {
  readonly text: string;
  readonly end: number;
  readonly hasCr: boolean;
}

/**
 * Reads an `.http` file: a request, or a response that begins with its status line. Its bytes are kept as they are.
 *
 * Where the body ends: at its `Content-Length`; otherwise at the end of the file. Editors end a text with a line feed that is not a
 * part of the body, so one is dropped if the lines of the headers end with a line feed alone, which none does that came over the
 * wire.
 *
 * @param entry - which request of the file, from 1, if there are several with lines of `###` between them.
 * @throws {@link ApointError} `INPUT_INVALID`
 */
export function parseHttpFile(bytes: Uint8Array<ArrayBuffer>, entry?: number): CapturedMessage {
  const parts = partsOf(withoutByteOrderMark(bytes)).filter((part) => !isEmpty(part));
  if (parts.length > 1 && entry === undefined)
    throw inputInvalid('The file has several requests; say which one by --entry, such as --entry 2.');
  const part = parts[(entry ?? 1) - 1];
  if (part) return parsePart(part);
  throw inputInvalid('The file has no such request: it is empty, or --entry is more than there are.');
}

function parsePart(bytes: Uint8Array<ArrayBuffer>): CapturedMessage {
  const first = skipBefore(bytes);
  const { headers, bodyAt } = readHeaders(bytes, first.end);
  const body = bodyOf(bytes.slice(bodyAt), headers, first.hasCr);
  const [, status] = STATUS_LINE.exec(first.text) ?? [];
  if (status !== undefined) return { direction: 'response', status: Number(status), headers, body };
  const [, method = '', target] = REQUEST_LINE.exec(first.text) ?? [];
  if (target === undefined)
    throw inputInvalid('The first line must be a request line, such as POST /path HTTP/1.1.');
  refuseVariable(first.text);
  return { direction: 'request', method, ...parseTarget(target), headers, body };
}

/** The first line that is none of a comment, a setting and a blank. */
function skipBefore(bytes: Uint8Array): Line {
  let at = 0;
  for (let lines = 0; at < bytes.length && lines < MOST_LINES_BEFORE; lines++) {
    const line = lineAt(bytes, at);
    if (line.text.trim() !== '' && !BEFORE.test(line.text)) return line;
    at = line.end;
  }
  throw inputInvalid('The file has only comments; it needs a request line, such as POST /path HTTP/1.1.');
}

function readHeaders(
  bytes: Uint8Array,
  start: number,
): { readonly headers: CapturedHeaders; readonly bodyAt: number } {
  const headers: (readonly [string, string])[] = [];
  for (let at = start; at < bytes.length; ) {
    const { text, end } = lineAt(bytes, at);
    if (text === '') return { headers, bodyAt: end };
    const [, name, value = ''] = HEADER_LINE.exec(text) ?? [];
    if (name === undefined)
      throw inputInvalid(
        'A line among the headers is not NAME: VALUE; an empty line must stand before the body.',
      );
    refuseVariable(value);
    if (headers.push([name, value]) > MOST_HEADERS) throw inputInvalid('The message has too many headers.');
    at = end;
  }
  return { headers, bodyAt: bytes.length };
}

function bodyOf(
  rest: Uint8Array<ArrayBuffer>,
  headers: CapturedHeaders,
  fromWire: boolean,
): Uint8Array<ArrayBuffer> {
  const named = (wanted: string) => headers.find(([name]) => name.toLowerCase() === wanted)?.[1];
  const chunks = /^chunked$/i.test(named('transfer-encoding') ?? '') ? decodeChunks(rest) : undefined;
  if (chunks) return chunks;
  const length = named('content-length');
  if (length !== undefined && /^\d{1,10}$/.test(length) && isOnlyLineEnds(rest, Number(length)))
    return rest.slice(0, Number(length));
  return fromWire ? rest : withoutLastLineEnd(rest);
}

/** Whether nothing but line ends comes after this many bytes. What else there is was not announced, so it is not cut off silently. */
function isOnlyLineEnds(bytes: Uint8Array, from: number): boolean {
  return bytes.length >= from && bytes.subarray(from).every((byte) => byte === LF || byte === CR);
}

function withoutLastLineEnd(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  if (bytes.at(-1) !== LF) return bytes;
  return bytes.slice(0, bytes.at(-2) === CR ? -2 : -1);
}

/** Editors separate requests by lines of `###`. What came over the wire, with its CR LF, has one message. */
function partsOf(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer>[] {
  if (bytes.length === 0 || lineAt(bytes, 0).hasCr) return [bytes];
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let start = 0;
  for (let at = 0; at < bytes.length; ) {
    const next = endOfLine(bytes, at);
    if (isSeparator(bytes, at)) {
      if (parts.push(bytes.slice(start, at)) > MOST_PARTS)
        throw inputInvalid('The file has too many requests.');
      start = next;
    }
    at = next;
  }
  return [...parts, bytes.slice(start)];
}

function isSeparator(bytes: Uint8Array, at: number): boolean {
  return bytes[at] === HASH && bytes[at + 1] === HASH && bytes[at + 2] === HASH;
}

/** Whether it has blanks, comments and settings alone. Nobody writes more lines of them than are looked at. */
function isEmpty(bytes: Uint8Array): boolean {
  let at = 0;
  for (let lines = 0; at < bytes.length && lines < MOST_LINES_BEFORE; lines++) {
    const next = endOfLine(bytes, at);
    const text = latin1(bytes.subarray(at, Math.min(next, at + 100))).trim();
    if (text !== '' && !BEFORE.test(text)) return false;
    at = next;
  }
  return at >= bytes.length;
}

function lineAt(bytes: Uint8Array, at: number): Line {
  const end = endOfLine(bytes, at);
  if (end - at > LONGEST_LINE)
    throw inputInvalid('A line before the body is too long to be one of a message.');
  const text = latin1(bytes.subarray(at, end)).replace(/\r?\n$/, '');
  return { text, end, hasCr: bytes[end - 2] === CR && bytes[end - 1] === LF };
}

function endOfLine(bytes: Uint8Array, at: number): number {
  const end = bytes.indexOf(LF, at);
  return end < 0 ? bytes.length : end + 1;
}

/** One character for each byte, as Node reads headers. */
function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}

function withoutByteOrderMark(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.slice(3) : bytes;
}

function refuseVariable(text: string): void {
  if (VARIABLE.test(text))
    throw inputInvalid('A variable such as {{name}} is not filled in: write the message as it was sent.');
}
