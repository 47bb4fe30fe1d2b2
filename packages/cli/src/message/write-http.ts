import { STATUS_CODES } from 'node:http';
import type { CapturedMessage, CapturedRequest } from '../inputs/captured-message.js';

const UNSAFE_IN_SHELL = /'/g;

/** The message as it goes over the wire, so that the next command can read it again byte by byte. */
export function writeHttp(message: CapturedMessage): Uint8Array {
  const head = [firstLine(message), ...message.headers.map(([name, value]) => `${name}: ${value}`), '', ''];
  return Buffer.concat([Buffer.from(head.join('\r\n'), 'latin1'), message.body]);
}

/** A `curl` command that sends a request byte by byte, for a shell. */
export function writeCurl({ method, origin = 'https://HOST', uri, headers, body }: CapturedRequest): string {
  const words = [
    `curl -X ${quoted(method)} ${quoted(origin + uri)}`,
    ...headers.map(([name, value]) => `-H ${quoted(value === '' ? `${name};` : `${name}: ${value}`)}`),
    ...(body.length > 0 ? [`--data-raw ${quotedBytes(body)}`] : []),
  ];
  return words.join(' \\\n  ');
}

function firstLine(message: CapturedMessage): string {
  if (message.direction === 'request')
    return `${message.method} ${message.origin ?? ''}${message.uri} HTTP/1.1`;
  return `HTTP/1.1 ${message.status} ${STATUS_CODES[message.status] ?? ''}`.trimEnd();
}

function quoted(text: string): string {
  return `'${text.replace(UNSAFE_IN_SHELL, `'\\''`)}'`;
}

/** Text as it is. Where there is a control character or a byte that is no text, the form of bash that has escapes. */
function quotedBytes(body: Uint8Array): string {
  const text = Buffer.from(body.buffer, body.byteOffset, body.byteLength).toString('utf8');
  const isText = Buffer.from(text).equals(body) && !/[\p{Cc}]/u.test(text);
  if (isText) return quoted(text);
  return `$'${Array.from(body, ansiByte).join('')}'`;
}

function ansiByte(byte: number): string {
  const character = String.fromCharCode(byte);
  return /[ -~]/.test(character) && !/['\\]/.test(character)
    ? character
    : `\\x${byte.toString(16).padStart(2, '0')}`;
}
