import { textOf } from './typed-bytes.js';

/** A run of bytes with a name, such as a field of the content to be signed. */
export interface Part {
  readonly name: string;
  readonly length: number;
}

/** One byte as a page shows it. */
export interface VisibleByte {
  readonly hex: string;
  /** The character, or the name of one that is not printed. Empty for the further bytes of a character. */
  readonly character: string;
  /** The part that the byte belongs to. */
  readonly part: string | undefined;
}

const DELETE = 0x7f;
/** What ASCII calls its characters without a picture: the control characters, and the blank. */
const NAMES =
  'NUL SOH STX ETX EOT ENQ ACK BEL BS TAB LF VT FF CR SO SI DLE DC1 DC2 DC3 DC4 NAK SYN ETB CAN EM SUB ESC FS GS RS US SP'.split(
    ' ',
  );
const NO_TEXT = '\u00b7';

/** Every byte of some bytes, with the name of its part. Bytes behind the last part have none. */
export function visibleBytes(bytes: Uint8Array, parts: readonly Part[] = []): VisibleByte[] {
  const names = parts.flatMap(({ name, length }) => Array<string>(length).fill(name));
  const characters = charactersOf(bytes);
  return Array.from(bytes, (byte, i) => ({
    hex: byte.toString(16).padStart(2, '0'),
    character: characters[i] ?? '',
    part: names[i],
  }));
}

/** Bytes as one line of text, for those who hear it. */
export function spokenText(bytes: Uint8Array): string {
  return charactersOf(bytes)
    .map((character) => (NAMES.includes(character) ? ` ${character} ` : character))
    .join('');
}

/** Where two contents differ: what they have in common at the beginning and at the end, and what lies between. */
export function differing(bytes: Uint8Array, other: Uint8Array): Part[] {
  const shorter = Math.min(bytes.length, other.length);
  let start = 0;
  while (start < shorter && bytes[start] === other[start]) start += 1;
  let end = 0;
  while (end < shorter - start && bytes[bytes.length - 1 - end] === other[other.length - 1 - end]) end += 1;
  return [
    { name: 'same', length: start },
    { name: 'differs', length: bytes.length - start - end },
    { name: 'same', length: end },
  ];
}

function charactersOf(bytes: Uint8Array): string[] {
  const text = textOf(bytes);
  if (text === undefined) return Array.from(bytes, (byte) => (byte > DELETE ? NO_TEXT : nameOf(byte)));
  return [...text].flatMap((character) => {
    const code = character.codePointAt(0) ?? 0;
    return code <= DELETE ? [nameOf(code)] : [character, ...Array<string>(utf8Length(code) - 1).fill('')];
  });
}

function nameOf(byte: number): string {
  return byte === DELETE ? 'DEL' : (NAMES[byte] ?? String.fromCharCode(byte));
}

function utf8Length(code: number): number {
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}
