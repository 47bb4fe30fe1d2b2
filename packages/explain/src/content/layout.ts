import { encodeBase64 } from '@apoint/primitives/base64';
import { toHex } from '@apoint/primitives/hex';
import { concat } from '../bytes.js';
import { type Change, contentParts, type Fields, type Layout, type Variants, WIRE_LAYOUT } from './fields.js';

const BLANKS: readonly string[] = [' ', '', '\n', '  ', '\t', '.', ':', '+', '%20', '&', '|', ','];
const LINE_FEEDS: readonly string[] = [
  '\n',
  '\r\n',
  '',
  ' ',
  '\\n',
  '\n\n',
  '\r',
  '.',
  ' \n',
  '\n ',
  '\t',
  '&',
  '|',
  ',',
  ':',
  ';',
  '%0A',
  '\\r\\n',
  '-',
  '_',
];
const DOTS: readonly string[] = [
  '.',
  '',
  ':',
  '\n',
  ',',
  ' ',
  '&',
  '|',
  '-',
  '_',
  ';',
  '/',
  '\r\n',
  '. ',
  ' .',
  '..',
  '\t',
  '+',
  '\\n',
];
/** Of each list, those that are tried in every combination. */
const USUAL = 9;

type Part = keyof Omit<Fields, 'layout'>;

const NAMES: Readonly<Record<Part, string>> = {
  method: '<METHOD>',
  uri: '<URI>',
  clientId: '<CLIENT_ID>',
  time: '<TIME>',
  body: '<BODY>',
};

/** Fields that were left out, and orders that others have. */
const TEMPLATES: readonly (readonly (Part | string)[])[] = [
  ['body'],
  ['clientId', '.', 'time', '.', 'body'],
  ['method', ' ', 'uri', '\n', 'body'],
  ['method', ' ', 'uri', '\n', 'time', '.', 'body'],
  ['method', ' ', 'uri', '\n', 'clientId', '.', 'body'],
  ['method', ' ', 'uri', '\n', 'clientId', '.', 'time'],
  ['method', ' ', 'uri', '\n', 'clientId', '.', 'time', '.'],
  ['method', ' ', 'uri', '\n', 'time', '.', 'clientId', '.', 'body'],
  ['method', ' ', 'uri', '\n', 'body', '.', 'clientId', '.', 'time'],
  ['method', ' ', 'uri', '\n', 'clientId', '.', 'body', '.', 'time'],
  ['uri', '\n', 'clientId', '.', 'time', '.', 'body'],
  ['uri', ' ', 'method', '\n', 'clientId', '.', 'time', '.', 'body'],
  ['method', '\n', 'clientId', '.', 'time', '.', 'body'],
  ['time', '.', 'body'],
  ['clientId', '.', 'body'],
  ['uri', '\n', 'body'],
  ['method', ' ', 'uri'],
  ['method', ' ', 'uri', '\n'],
  ['clientId', '.', 'time'],
  ['time', 'body'],
  ['body', 'time'],
  ['clientId', 'body'],
  ['body', 'clientId'],
  ['clientId', 'time', 'body'],
  ['clientId', '\n', 'time', '\n', 'body'],
  ['method', '\n', 'uri', '\n', 'time', '\n', 'body', '\n'],
  ['method', ' ', 'uri', ' HTTP/1.1', '\n', 'clientId', '.', 'time', '.', 'body'],
  ['method', ' ', 'uri', ' HTTP/1.1', '\r\n', 'clientId', '.', 'time', '.', 'body'],
  ['\n', 'method', ' ', 'uri', '\n', 'clientId', '.', 'time', '.', 'body'],
  [' ', 'method', ' ', 'uri', '\n', 'clientId', '.', 'time', '.', 'body'],
  ['"', 'method', ' ', 'uri', '\n', 'clientId', '.', 'time', '.', 'body', '"'],
  ['method', ' ', 'uri', '\n', 'clientId', '.', 'time', '.', '"', 'body', '"'],
];

/** A longer body is not wrapped: that takes time and memory. */
const LONGEST_WRAPPED = 1 << 20;

/** What the whole content may have become before it was signed. */
const WRAPPINGS: Readonly<Record<string, (content: Uint8Array) => string | Uint8Array | undefined>> = {
  base64: (content) => encodeBase64(content),
  hex: (content) => toHex(content),
  'percent-encoded': (content) => textTo(content, encodeURIComponent),
  'lower case': (content) => textTo(content, (text) => text.toLowerCase()),
  'without any blanks': (content) => textTo(content, (text) => text.replace(/\s+/g, '')),
  'in UTF-16LE': (content) => textTo(content, (text) => utf16(text, true)),
  'in UTF-16BE': (content) => textTo(content, (text) => utf16(text, false)),
  'with CRLF for every LF': (content) => textTo(content, (text) => text.replace(/\r?\n/g, '\r\n')),
  'as a text of JSON': (content) => textTo(content, (text) => JSON.stringify(text)),
};

/** Contents with other separators, with fields left out, in other orders, and wrapped as a whole. */
export function layoutVariants({ body }: Fields): Variants {
  const single = [
    ...LINE_FEEDS.map((feed) => separated(' ', feed, '.', '.')),
    ...DOTS.flatMap((dot) => [
      separated(' ', '\n', dot, dot),
      separated(' ', '\n', dot, '.'),
      separated(' ', '\n', '.', dot),
    ]),
    ...BLANKS.map((blank) => separated(blank, '\n', '.', '.')),
  ];
  const templates = TEMPLATES.map((template) => ofTemplate(template));
  const wrapped =
    body.length > LONGEST_WRAPPED ? [] : Object.entries(WRAPPINGS).map(([how, wrap]) => wrapping(how, wrap));
  const likely = unique([...templates.slice(0, 8), ...single, ...templates, ...wrapped]);
  return { field: 'layout', likely: likely.map(change), further: () => furtherLayouts().map(change) };
}

function furtherLayouts(): Layout[] {
  const usual = <Item>(list: readonly Item[]): readonly Item[] => list.slice(0, USUAL);
  const dots = usual(DOTS);
  return usual(BLANKS).flatMap((blank) =>
    usual(LINE_FEEDS).flatMap((feed) =>
      dots.flatMap((first) => dots.map((second) => separated(blank, feed, first, second))),
    ),
  );
}

function separated(blank: string, feed: string, first: string, second: string): Layout {
  return ofTemplate(['method', blank, 'uri', feed, 'clientId', first, 'time', second, 'body']);
}

function ofTemplate(template: readonly (Part | string)[]): Layout {
  const name = template.map((part) => (isPart(part) ? NAMES[part] : shown(part))).join('');
  return { name, parts: (fields) => template.map((part) => (isPart(part) ? fields[part] : part)) };
}

function wrapping(how: string, wrap: (content: Uint8Array) => string | Uint8Array | undefined): Layout {
  const parts = (fields: Fields): readonly (string | Uint8Array)[] => {
    const content = concat(...contentParts({ ...fields, layout: WIRE_LAYOUT }));
    return [wrap(content) ?? content];
  };
  return { name: `${WIRE_LAYOUT.name}, ${how}`, parts };
}

function change(layout: Layout): Change {
  const apply = (fields: Fields): Fields =>
    // A change of another field may have brought a layout of its own.
    fields.layout === WIRE_LAYOUT ? { ...fields, layout } : fields;
  return { field: 'layout', cause: 'LAYOUT_DIFFERS', detail: { layout: layout.name }, apply };
}

function unique(layouts: readonly Layout[]): Layout[] {
  const byName = new Map(layouts.map((layout) => [layout.name, layout]));
  byName.delete(WIRE_LAYOUT.name);
  return [...byName.values()];
}

function isPart(part: string): part is Part {
  return Object.hasOwn(NAMES, part);
}

/** Blanks as they are written in source code. A backslash that is signed itself is doubled. */
function shown(separator: string): string {
  return JSON.stringify(separator).slice(1, -1);
}

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function textTo<Result>(content: Uint8Array, make: (text: string) => Result): Result | undefined {
  try {
    return make(decoder.decode(content));
  } catch {
    return undefined;
  }
}

function utf16(text: string, littleEndian: boolean): Uint8Array {
  const bytes = new DataView(new ArrayBuffer(2 * text.length));
  for (let i = 0; i < text.length; i++) bytes.setUint16(2 * i, text.charCodeAt(i), littleEndian);
  return new Uint8Array(bytes.buffer);
}
