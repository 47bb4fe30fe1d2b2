import { fromLatin1, latin1 } from '../../bytes.js';

/** A charset in which a text may have been signed. */
export interface Charset {
  readonly name: string;
  /** `undefined` if the runtime does not know the charset, or it makes the same bytes as another one. */
  readonly encode: (text: string) => Uint8Array | undefined;
  readonly how?: string;
}

const QUESTION_MARK = 0x3f;
const LACKING = 'letters that it lacks became question marks';
const utf8 = new TextEncoder();

/** The charsets that are met, the usual ones first. */
export const CHARSETS: readonly Charset[] = [
  { name: 'utf-8', encode: undone, how: 'encoded once, where the one that arrived was encoded twice' },
  { name: 'gbk', encode: (text) => twoByte('gbk', text, 'whole') },
  { name: 'big5', encode: (text) => twoByte('big5', text, 'whole') },
  { name: 'iso-8859-1', encode: (text) => (/[^\0-\xff]/.test(text) ? undefined : fromLatin1(text)) },
  { name: 'iso-8859-1', encode: (text) => fromLatin1(text), how: 'only the lower byte of each letter' },
  {
    name: 'us-ascii',
    encode: (text) => mapped(text, (code) => (code < 0x80 ? code : QUESTION_MARK)),
    how: 'each other letter became a question mark',
  },
  { name: 'gbk', encode: (text) => twoByte('gbk', text), how: LACKING },
  { name: 'big5', encode: (text) => twoByte('big5', text), how: LACKING },
  {
    name: 'iso-8859-1',
    encode: (text) => mapped(text, (code) => (code < 0x100 ? code : QUESTION_MARK)),
    how: LACKING,
  },
  { name: 'windows-1252', encode: (text) => singleByte('windows-1252', text) },
  {
    name: 'us-ascii',
    encode: (text) => fromLatin1(latin1(utf8.encode(text)).replace(/[^\0-\x7f]/g, '?')),
    how: 'each byte of another letter became a question mark',
  },
  {
    name: 'us-ascii',
    encode: (text) => utf8.encode(text.replace(/[^\0-\x7f]/g, '')),
    how: 'other letters were left out',
  },
  {
    name: 'utf-8',
    encode: (text) => utf8.encode(text.replace(/[^\0-\x7f]/gu, '\ufffd')),
    how: 'each other letter became U+FFFD',
  },
  {
    name: 'utf-8',
    encode: (text) => utf8.encode(latin1(utf8.encode(text)).replace(/[^\0-\x7f]/g, '\ufffd')),
    how: 'each byte of another letter became U+FFFD',
  },
  {
    name: 'utf-8',
    encode: (text) => utf8.encode(latin1(utf8.encode(text))),
    how: 'encoded twice, by way of ISO-8859-1',
  },
  {
    name: 'utf-8',
    encode: (text) => reread(text, 'windows-1252'),
    how: 'encoded twice, by way of windows-1252',
  },
  { name: 'utf-8', encode: (text) => reread(text, 'gbk'), how: 'encoded twice, by way of GBK' },
  { name: 'utf-8', encode: (text) => reread(text, 'big5'), how: 'encoded twice, by way of Big5' },
  { name: 'utf-16le', encode: (text) => utf16(text, true) },
  { name: 'utf-16be', encode: (text) => utf16(text, false) },
  { name: 'utf-16be', encode: (text) => utf16(`\ufeff${text}`, false), how: 'with a byte order mark' },
  { name: 'utf-16le', encode: (text) => utf16(`\ufeff${text}`, true), how: 'with a byte order mark' },
  { name: 'gb18030', encode: (text) => twoByte('gb18030', text) },
  { name: 'shift_jis', encode: (text) => twoByte('shift_jis', text) },
  { name: 'euc-kr', encode: (text) => twoByte('euc-kr', text) },
];

/** Charsets in which a body may have arrived that is not UTF-8. */
const ARRIVING: readonly string[] = [
  'gbk',
  'big5',
  'iso-8859-1',
  'windows-1252',
  'shift_jis',
  'utf-16le',
  'utf-16be',
];

/** Every text that the bytes may be, with its charset: one if they are UTF-8. */
export function textsOf(bytes: Uint8Array): readonly { readonly text: string; readonly charset: string }[] {
  const asUtf8 = decode('utf-8', bytes);
  if (asUtf8 !== undefined) return [{ text: asUtf8, charset: 'utf-8' }];
  return ARRIVING.flatMap((charset) => {
    const text = charset === 'iso-8859-1' ? latin1(bytes) : decode(charset, bytes);
    return text === undefined ? [] : [{ text, charset }];
  });
}

/** `undefined` if the bytes are not of that charset, or the runtime does not know it. */
function decode(charset: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(charset, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function reread(text: string, charset: string): Uint8Array | undefined {
  try {
    return utf8.encode(new TextDecoder(charset).decode(utf8.encode(text)));
  } catch {
    return undefined;
  }
}

/** Bytes of UTF-8 that were taken for letters of ISO-8859-1 are put right. */
function undone(text: string): Uint8Array | undefined {
  if (!/[\x80-\xff]/.test(text) || /[^\0-\xff]/.test(text)) return undefined;
  const bytes = fromLatin1(text);
  return decode('utf-8', bytes) === undefined ? undefined : bytes;
}

function mapped(text: string, encode: (code: number) => number): Uint8Array {
  return Uint8Array.from([...text].map((letter) => encode(letter.codePointAt(0) ?? 0)));
}

function utf16(text: string, littleEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(2 * text.length));
  for (let i = 0; i < text.length; i++) view.setUint16(2 * i, text.charCodeAt(i), littleEndian);
  return new Uint8Array(view.buffer);
}

/** By charset, the bytes of each letter: what the decoder of the runtime tells, read backwards. */
const tables = new Map<string, ReadonlyMap<string, readonly number[]> | undefined>();

/** @param letters - `whole`: none may be lacking */
function twoByte(charset: string, text: string, letters?: 'whole'): Uint8Array | undefined {
  const table = tableOf(charset, twoByteTable);
  if (letters === 'whole' && table && [...text].some((letter) => letter >= '\x80' && !table.has(letter)))
    return undefined;
  return byTable(text, table);
}

function singleByte(charset: string, text: string): Uint8Array | undefined {
  return byTable(text, tableOf(charset, singleByteTable));
}

function byTable(
  text: string,
  table: ReadonlyMap<string, readonly number[]> | undefined,
): Uint8Array | undefined {
  if (!table) return undefined;
  const bytes: number[] = [];
  for (const letter of text) {
    const known = letter < '\x80' ? [letter.charCodeAt(0)] : table.get(letter);
    bytes.push(...(known ?? [QUESTION_MARK]));
  }
  return Uint8Array.from(bytes);
}

function tableOf(
  charset: string,
  make: (decoder: TextDecoder) => ReadonlyMap<string, readonly number[]>,
): ReadonlyMap<string, readonly number[]> | undefined {
  if (!tables.has(charset)) tables.set(charset, decoderOf(charset, make));
  return tables.get(charset);
}

function decoderOf<Table>(charset: string, make: (decoder: TextDecoder) => Table): Table | undefined {
  try {
    return make(new TextDecoder(charset));
  } catch {
    return undefined;
  }
}

function singleByteTable(decoder: TextDecoder): ReadonlyMap<string, readonly number[]> {
  const bytes = Array.from({ length: 128 }, (_, i) => i + 128);
  return new Map(bytes.map((byte) => [decoder.decode(Uint8Array.of(byte)), [byte]]));
}

/** All pairs of bytes at once, with a line feed after each: one call for each pair would take long. */
function twoByteTable(decoder: TextDecoder): ReadonlyMap<string, readonly number[]> {
  const table = new Map<string, readonly number[]>();
  for (let first = 0x81; first <= 0xfe; first++) {
    const seconds = Array.from({ length: 0xff - 0x40 }, (_, i) => i + 0x40);
    const letters = decoder
      .decode(Uint8Array.from(seconds.flatMap((second) => [first, second, 0x0a])))
      .split('\n');
    for (const [i, second] of seconds.entries()) {
      const letter = letters[i];
      // A pair that is no letter becomes more than one character, or U+FFFD.
      if (letter && [...letter].length === 1 && letter !== '\ufffd' && !table.has(letter))
        table.set(letter, [first, second]);
    }
  }
  return table;
}
