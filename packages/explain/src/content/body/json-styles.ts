import type { Deadline } from '../../deadline.js';
import { meant, TEXT_STYLES, type TextStyle } from './escapes.js';
import type { JsonNode } from './json-tree.js';

/** Where a writer puts blanks and line ends. */
export interface BlankStyle {
  readonly how: string;
  readonly colon: string;
  /** Between two members on one line. */
  readonly comma: string;
  /** For one level; absent if all is on one line. */
  readonly indent?: string;
  readonly lineEnd?: '\n' | '\r\n';
  /** Arrays on one line with blanks inside, as by Jackson. */
  readonly arraysOnOneLine?: boolean;
  /** What stands inside of brackets, on one line. */
  readonly inside?: string;
  /** An object or array without members. */
  readonly empty?: string;
}

/** All of how a writer writes. */
export interface JsonStyle {
  readonly blanks: BlankStyle;
  readonly texts: TextStyle;
  readonly numbers: NumberStyle;
  readonly order: OrderStyle;
  readonly left: LeftOutStyle;
}

interface NumberStyle {
  readonly how: string;
  readonly write: (raw: string) => string;
}

type Members = readonly (readonly [name: string, value: JsonNode])[];

interface OrderStyle {
  readonly how: string;
  readonly order: (members: Members, depth: number) => Members;
}

interface LeftOutStyle {
  readonly how: string;
  readonly keeps: (value: JsonNode) => boolean;
}

const pretty = (indent: string, name: string, lineEnd: '\n' | '\r\n' = '\n', colon = ': '): BlankStyle => ({
  how: `pretty, ${name}${lineEnd === '\n' ? '' : ', lines end in CRLF'}`,
  colon,
  comma: ',',
  indent,
  lineEnd,
});
const jackson = (lineEnd: '\n' | '\r\n', indent: string): BlankStyle => ({
  ...pretty(indent, 'as by Jackson', lineEnd, ' : '),
  arraysOnOneLine: true,
  empty: ' ',
});

export const BLANK_STYLES: readonly BlankStyle[] = [
  { how: 'compact', colon: ':', comma: ',' },
  { how: 'a blank after each comma and colon, as by Python', colon: ': ', comma: ', ' },
  pretty('  ', 'two blanks'),
  pretty('    ', 'four blanks'),
  pretty('\t', 'tabs'),
  pretty('  ', 'two blanks', '\r\n'),
  pretty('    ', 'four blanks', '\r\n'),
  pretty('\t', 'tabs', '\r\n'),
  jackson('\n', '  '),
  jackson('\r\n', '  '),
  { how: 'a blank after each colon', colon: ': ', comma: ',' },
  { how: 'a blank after each comma', colon: ':', comma: ', ' },
  { how: 'blanks inside of all brackets', colon: ': ', comma: ', ', inside: ' ' },
  { how: 'blanks around each colon', colon: ' : ', comma: ', ' },
  pretty('   ', 'three blanks'),
  pretty(' ', 'one blank'),
  pretty('', 'no indentation'),
  pretty('        ', 'eight blanks'),
  { ...pretty('    ', 'a blank after each comma'), comma: ', ' },
  { ...pretty('  ', 'a blank after each comma'), comma: ', ' },
  { ...pretty('  ', 'two blanks, no blank after the colon'), colon: ':' },
];

const byCodeUnit: OrderStyle['order'] = (members) =>
  [...members].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));

export const ORDERS: readonly OrderStyle[] = [
  { how: '', order: (members) => members },
  { how: 'members sorted', order: byCodeUnit },
  {
    how: 'members of the first level sorted',
    order: (members, depth) => (depth === 0 ? byCodeUnit(members, depth) : members),
  },
  {
    how: 'members sorted without regard to case',
    order: (members) => [...members].sort(([a], [b]) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1)),
  },
  { how: 'members in reverse', order: (members) => [...members].reverse() },
];

export const NUMBERS: readonly NumberStyle[] = [
  { how: '', write: (raw) => raw },
  { how: 'numbers as by JavaScript', write: (raw) => String(Number(raw)) },
  { how: 'numbers with a fraction', write: (raw) => (/^-?\d+$/.test(raw) ? `${raw}.0` : raw) },
  { how: 'numbers as by Java with an exponent', write: exponent },
  { how: 'numbers as texts', write: (raw) => `"${raw}"` },
];

export const LEFT_OUT: readonly LeftOutStyle[] = [
  { how: '', keeps: () => true },
  { how: 'without members that are null', keeps: (value) => !isNull(value) },
  { how: 'without members that are null or empty', keeps: (value) => !isNull(value) && !isEmpty(value) },
];

const [AS_ARRIVED] = TEXT_STYLES;

/** The plainest style, in which texts, numbers and order stay. */
export const COMPACT: JsonStyle = {
  blanks: BLANK_STYLES[0] as BlankStyle,
  texts: AS_ARRIVED as TextStyle,
  numbers: NUMBERS[0] as NumberStyle,
  order: ORDERS[0] as OrderStyle,
  left: LEFT_OUT[0] as LeftOutStyle,
};

/** In words, for a finding. */
export function howOf({ blanks, texts, numbers, order, left }: JsonStyle): string {
  return [blanks, order, texts, numbers, left]
    .map(({ how }) => how)
    .filter((how) => how !== '')
    .join('; ');
}

/** Characters that a writing may have: deep lines with an indentation of eight blanks grow a body a hundred times. */
const LONGEST_WRITTEN = 1 << 22;

/** The text of a tree; `undefined` if it gets too long. */
export function writeJson(tree: JsonNode, style: JsonStyle, deadline: Deadline): string | undefined {
  return new Writer(style, deadline).write(tree);
}

class Writer {
  readonly #style: JsonStyle;
  readonly #deadline: Deadline;
  #characters = 0;

  constructor(style: JsonStyle, deadline: Deadline) {
    this.#style = style;
    this.#deadline = deadline;
  }

  write(tree: JsonNode): string | undefined {
    const text = this.#value(tree, 0);
    return this.#characters > LONGEST_WRITTEN ? undefined : text;
  }

  #value(node: JsonNode, depth: number): string {
    this.#deadline.check();
    if (this.#characters > LONGEST_WRITTEN) return '';
    switch (node.kind) {
      case 'text':
        return this.#counted(this.#style.texts.write(node.raw));
      case 'number':
        return this.#counted(this.#style.numbers.write(node.raw));
      case 'word':
        return this.#counted(node.raw);
      case 'array':
        return this.#bracketed(
          '[]',
          node.items.map((item) => this.#value(item, depth + 1)),
          depth,
        );
      case 'object':
        return this.#bracketed('{}', this.#members(node.members, depth), depth);
    }
  }

  #members(members: Members, depth: number): string[] {
    const { order, left, texts, blanks } = this.#style;
    return order
      .order(members, depth)
      .filter(([, value]) => left.keeps(value))
      .map(
        ([name, value]) => this.#counted(texts.write(name)) + blanks.colon + this.#value(value, depth + 1),
      );
  }

  #bracketed(brackets: string, parts: readonly string[], depth: number): string {
    const [open = '', close = ''] = brackets;
    const { indent, lineEnd = '\n', comma, inside = '', empty = '', arraysOnOneLine } = this.#style.blanks;
    if (parts.length === 0) return open + empty + close;
    if (indent === undefined) return open + inside + parts.join(comma) + inside + close;
    if (open === '[' && arraysOnOneLine) return `[ ${parts.join(', ')} ]`;
    const inner = lineEnd + indent.repeat(depth + 1);
    this.#characters += inner.length * parts.length;
    if (this.#characters > LONGEST_WRITTEN) return '';
    return open + inner + parts.join(comma + inner) + lineEnd + indent.repeat(depth) + close;
  }

  #counted(text: string): string {
    this.#characters += text.length;
    return text;
  }
}

function exponent(raw: string): string {
  const number = Number(raw);
  if (!Number.isFinite(number) || Math.abs(number) < 1e7) return /^-?\d+$/.test(raw) ? `${raw}.0` : raw;
  const [digits = '', power = ''] = number.toExponential().split('e+');
  return `${digits.includes('.') ? digits : `${digits}.0`}E${power}`;
}

function isNull(value: JsonNode): boolean {
  return value.kind === 'word' && value.raw === 'null';
}

function isEmpty(value: JsonNode): boolean {
  if (value.kind === 'object') return value.members.length === 0;
  if (value.kind === 'array') return value.items.length === 0;
  return value.kind === 'text' && meant(value.raw) === '';
}
