import type { Deadline } from '../../deadline.js';

/** JSON as a tree in which every text and number stands as it was written. */
export type JsonNode =
  | { readonly kind: 'object'; readonly members: readonly (readonly [name: string, value: JsonNode])[] }
  | { readonly kind: 'array'; readonly items: readonly JsonNode[] }
  /** A text with its quotes and escapes, a number, or one of the three words. */
  | { readonly kind: 'text' | 'number' | 'word'; readonly raw: string };

const DEEPEST = 100;
const BLANKS = /[ \t\r\n]*/y;
const TOKEN = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/sy;

/** Reads JSON; `undefined` for anything else, and for what nests too deep. Numbers and texts keep their spelling. */
export function readJsonTree(text: string, deadline: Deadline): JsonNode | undefined {
  const reader = new Reader(text, deadline);
  const node = reader.value(0);
  return node && reader.isAtEnd() ? node : undefined;
}

class Reader {
  readonly #text: string;
  readonly #deadline: Deadline;
  #at = 0;

  constructor(text: string, deadline: Deadline) {
    this.#text = text;
    this.#deadline = deadline;
  }

  value(depth: number): JsonNode | undefined {
    this.#deadline.check();
    this.#skip();
    const first = this.#text[this.#at];
    if (depth > DEEPEST) return undefined;
    if (first === '{') return this.#object(depth);
    if (first === '[') return this.#array(depth);
    const raw = this.#token();
    if (raw === undefined) return undefined;
    if (raw.startsWith('"')) return { kind: 'text', raw };
    return { kind: /^[tfn]/.test(raw) ? 'word' : 'number', raw };
  }

  isAtEnd(): boolean {
    this.#skip();
    return this.#at === this.#text.length;
  }

  #object(depth: number): JsonNode | undefined {
    const members: (readonly [string, JsonNode])[] = [];
    const read = (): boolean => {
      this.#skip();
      const name = this.#text[this.#at] === '"' ? this.#token() : undefined;
      if (name === undefined || !this.#take(':')) return false;
      const value = this.value(depth + 1);
      if (value) members.push([name, value]);
      return value !== undefined;
    };
    return this.#list('}', read) ? { kind: 'object', members } : undefined;
  }

  #array(depth: number): JsonNode | undefined {
    const items: JsonNode[] = [];
    const read = (): boolean => {
      const value = this.value(depth + 1);
      if (value) items.push(value);
      return value !== undefined;
    };
    return this.#list(']', read) ? { kind: 'array', items } : undefined;
  }

  #list(end: string, read: () => boolean): boolean {
    this.#at++;
    if (this.#take(end)) return true;
    for (;;) {
      if (!read()) return false;
      if (this.#take(end)) return true;
      if (!this.#take(',')) return false;
    }
  }

  #take(character: string): boolean {
    this.#skip();
    if (this.#text[this.#at] !== character) return false;
    this.#at++;
    return true;
  }

  #skip(): void {
    BLANKS.lastIndex = this.#at;
    BLANKS.exec(this.#text);
    this.#at = BLANKS.lastIndex;
  }

  #token(): string | undefined {
    TOKEN.lastIndex = this.#at;
    const [raw] = TOKEN.exec(this.#text) ?? [];
    if (raw !== undefined) this.#at += raw.length;
    return raw;
  }
}
