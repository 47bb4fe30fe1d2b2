import { encodeBase64 } from '@apoint/primitives/base64';
import { concat, fromLatin1, hexOf, latin1 } from '../../bytes.js';

/** One thing that happens to a body on its way, without regard to what is in it. */
export interface Edge {
  readonly how: string;
  /** Bytes as characters of one byte each. */
  readonly make?: (bytes: string) => string;
  /** Where only the ends of the bytes change, which is done at once for a body of any length. */
  readonly ends?: (bytes: Uint8Array) => Uint8Array;
}

/** Something in front of the bytes, and behind them. */
function affix(how: string, front: string, back: string): Edge {
  const [before, after] = [fromLatin1(front), fromLatin1(back)];
  return { how, ends: (bytes) => concat(before, bytes, after) };
}

/** The bytes without those of one kind at their ends. */
function trim(how: string, kind: string, where: 'end' | 'both'): Edge {
  const trimmed = (bytes: Uint8Array): Uint8Array => {
    const isOther = (byte: number): boolean => !kind.includes(String.fromCharCode(byte));
    const from = where === 'end' ? 0 : Math.max(0, bytes.findIndex(isOther));
    let to = bytes.length;
    while (to > from && !isOther(bytes[to - 1] ?? 0)) to--;
    return bytes.subarray(from, to);
  };
  return { how, ends: trimmed };
}

const BLANKS = ' \t\r\n';

const BYTE_ORDER_MARK = '\xef\xbb\xbf';

export const EDGES: readonly Edge[] = [
  affix('a line feed at the end', '', '\n'),
  affix('CRLF at the end', '', '\r\n'),
  trim('no blanks and line ends at the end', BLANKS, 'end'),
  trim('no blanks and line ends around it', BLANKS, 'both'),
  {
    how: 'without a byte order mark',
    ends: (bytes) => (latin1(bytes.subarray(0, 3)) === BYTE_ORDER_MARK ? bytes.subarray(3) : bytes),
  },
  affix('with a byte order mark', BYTE_ORDER_MARK, ''),
  { how: 'lines end in LF', make: (text) => text.replace(/\r\n?/g, '\n') },
  { how: 'lines end in CRLF', make: (text) => text.replace(/\r\n|\r|\n/g, '\r\n') },
  { how: 'lines end in CR', make: (text) => text.replace(/\r\n|\n/g, '\r') },
  { how: 'without line ends', make: (text) => text.replace(/[\r\n]+/g, '') },
  { how: 'a blank instead of each line end', make: (text) => text.replace(/\r\n|\r|\n/g, ' ') },
  { how: 'without any blanks', make: (text) => text.replace(/[ \t\r\n]+/g, '') },
  affix('a blank at the end', '', ' '),
  affix('a blank in front', ' ', ''),
  affix('a blank in front and at the end', ' ', ' '),
  affix('a line feed in front', '\n', ''),
  affix('a carriage return at the end', '', '\r'),
  affix('two line feeds at the end', '', '\n\n'),
  affix('a zero byte at the end', '', '\0'),
  trim('without zero bytes at the end', '\0', 'end'),
  { how: 'one letter less at the end', ends: (bytes) => bytes.subarray(0, -1) },
  affix('in quotes', '"', '"'),
  { how: 'without the quotes around it', make: (text) => text.replace(/^"|"$/g, '') },
  {
    how: 'as a text of JSON',
    make: (text) => `"${text.replace(/[\\"]/g, '\\$&').replace(/\n/g, '\\n').replace(/\r/g, '\\r')}"`,
  },
  { how: 'the text of JSON that it is, read', make: unquoted },
  { how: 'percent-encoded', make: percentEncoded },
  { how: 'percent-encoded as by a form', make: (text) => percentEncoded(text).replace(/%20/g, '+') },
  { how: 'percent-decoded', make: percentDecoded },
  { how: 'percent-decoded as by a form', make: (text) => percentDecoded(text.replace(/\+/g, ' ')) },
  { how: 'a blank for each plus', make: (text) => text.replace(/\+/g, ' ') },
  {
    how: 'quotes escaped as by HTML',
    make: (text) =>
      text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;').replace(/>/g, '&gt;'),
  },
  { how: 'only quotes escaped as by HTML', make: (text) => text.replace(/"/g, '&quot;') },
  {
    how: 'escapes of HTML read',
    make: (text) =>
      text
        .replace(/&quot;/g, '"')
        .replace(/&lt;/g, '<')
        .replace(/&gt;/g, '>')
        .replace(/&amp;/g, '&'),
  },
  { how: 'in base64', make: (text) => encodeBase64(fromLatin1(text)) },
  { how: 'an empty object', make: () => '{}' },
  { how: 'null', make: () => 'null' },
];

/** Blanks at the end belong to one part only: with two, a long run would be shared out in every way. */
const BASE64 = /^[A-Za-z0-9+/_\-\s]+(?:=+\s*)?$/;

/** What happens to an encrypted body, which is base64. */
export const BASE64_EDGES: readonly Edge[] = [
  { how: 'the base64 without line ends', make: (text) => text.replace(/\s+/g, '') },
  ...([76, 64] as const).flatMap((width) =>
    (['\n', '\r\n'] as const).flatMap((end) => [
      { how: `the base64 in lines of ${width}`, make: (text: string) => wrapped(text, width, end) },
      {
        how: `the base64 in lines of ${width}, with an end`,
        make: (text: string) => wrapped(text, width, end) + end,
      },
    ]),
  ),
  { how: 'as base64url', make: (text) => text.replace(/\+/g, '-').replace(/\//g, '_') },
  {
    how: 'as base64url without padding',
    make: (text) =>
      text
        .replace(/\+/g, '-')
        .replace(/\//g, '_')
        .replace(/=+\s*$/, ''),
  },
  { how: 'the base64 without padding', make: (text) => text.replace(/=+\s*$/, '') },
  { how: 'the encrypted bytes themselves', make: (text) => raw(text) ?? text },
  { how: 'the encrypted bytes in hex', make: (text) => hex(raw(text) ?? text) },
  { how: 'the encrypted bytes in upper-case hex', make: (text) => hex(raw(text) ?? text).toUpperCase() },
];

/** Whether it may be an encrypted body. */
export function isBase64(bytes: Uint8Array): boolean {
  return bytes.length > 0 && BASE64.test(latin1(bytes));
}

/** The body after it; `undefined` if that changes nothing. */
export function applyEdge({ make, ends }: Edge, bytes: Uint8Array): Uint8Array | undefined {
  const changed = ends?.(bytes);
  if (changed) return changed.length === bytes.length ? undefined : changed;
  const text = latin1(bytes);
  const made = make?.(text) ?? text;
  return made === text ? undefined : fromLatin1(made);
}

function wrapped(text: string, width: number, end: string): string {
  const joined = text.replace(/\s+/g, '');
  const lines: string[] = [];
  for (let at = 0; at < joined.length; at += width) lines.push(joined.slice(at, at + width));
  return lines.join(end);
}

function raw(text: string): string | undefined {
  try {
    return atob(text.replace(/\s+/g, '').replace(/-/g, '+').replace(/_/g, '/'));
  } catch {
    return undefined;
  }
}

function hex(text: string): string {
  return text.replace(/[\s\S]/g, (character) => hexOf(character.charCodeAt(0)));
}

function percentEncoded(text: string): string {
  return text.replace(
    /[^A-Za-z0-9_.!~*'()-]/g,
    (character) => `%${hexOf(character.charCodeAt(0)).toUpperCase()}`,
  );
}

function percentDecoded(text: string): string {
  return text.replace(/%([0-9a-f]{2})/gi, (_, digits: string) =>
    String.fromCharCode(Number.parseInt(digits, 16)),
  );
}

function unquoted(text: string): string {
  if (!text.startsWith('"')) return text;
  try {
    const inner: unknown = JSON.parse(text);
    return typeof inner === 'string' ? inner : text;
  } catch {
    return text;
  }
}
