import { inputInvalid } from './invalid.js';

const MOST_WORDS = 4000;
const BLANK = /[ \t]/;
const LINE_END = /\r?\n/y;
/** Where a shell would run a command, fill in a variable, or begin another command. */
const ACTIVE = /[`;|&<>()\n]/;
const FILLED_IN = /^\$(?:[A-Za-z_0-9({@*#?$!-])/;
const SIMPLE_ESCAPES: Readonly<Record<string, string>> = {
  n: '\n',
  t: '\t',
  r: '\r',
  a: '\x07',
  b: '\b',
  e: '\x1b',
  E: '\x1b',
  f: '\f',
  v: '\v',
  '\\': '\\',
  "'": "'",
  '"': '"',
  '?': '?',
};
const NUMBERED = /^(?:x([0-9A-Fa-f]{1,2})|u([0-9A-Fa-f]{1,4})|U([0-9A-Fa-f]{1,8})|([0-7]{1,3}))/;
const LAST_CODE_POINT = 0x10ffff;

/**
 * The words of a command line, as a POSIX shell reads them, with the `$'…'` of bash. Nothing is executed and nothing filled in:
 * what a shell would act upon is refused. Each character is one byte.
 *
 * @throws {@link ApointError} `INPUT_INVALID`
 */
export function shellWords(line: string): string[] {
  return new ShellLine(line).words();
}

/** Reads one line from its beginning to its end. */
class ShellLine {
  readonly #line: string;
  #at = 0;

  constructor(line: string) {
    this.#line = line.trim();
  }

  words(): string[] {
    const words: string[] = [];
    for (this.#skipBlanks(); this.#at < this.#line.length; this.#skipBlanks()) {
      words.push(this.#word());
      if (words.length > MOST_WORDS) throw inputInvalid('The command has too many words to be one.');
    }
    return words;
  }

  #skipBlanks(): void {
    while (BLANK.test(this.#line.charAt(this.#at)) || this.#continues()) this.#at++;
  }

  /** Whether a backslash before a line end is here; if so, moves to the last character of that line end. */
  #continues(): boolean {
    if (this.#line[this.#at] !== '\\') return false;
    LINE_END.lastIndex = this.#at + 1;
    if (!LINE_END.test(this.#line)) return false;
    this.#at = LINE_END.lastIndex - 1;
    return true;
  }

  #word(): string {
    const parts: string[] = [];
    while (this.#at < this.#line.length && !BLANK.test(this.#line.charAt(this.#at))) parts.push(this.#part());
    return parts.join('');
  }

  #part(): string {
    const character = this.#line.charAt(this.#at);
    if (character === "'") return this.#upTo("'", this.#at + 1);
    if (character === '"') return this.#doubleQuoted();
    if (character === '$' && this.#line[this.#at + 1] === "'") return this.#ansiQuoted();
    if (character === '\\') return this.#escaped();
    if (ACTIVE.test(character) || this.#isFilledIn()) throw activeText();
    if (character === '^' && /^\^\r?\n/.test(this.#line.slice(this.#at, this.#at + 3))) throw ofWindows();
    this.#at++;
    return character;
  }

  #escaped(): string {
    if (this.#continues()) {
      this.#at++;
      return '';
    }
    const character = this.#line[this.#at + 1];
    if (character === undefined) throw inputInvalid('The command ends with a backslash; a line is missing.');
    this.#at += 2;
    return character;
  }

  #doubleQuoted(): string {
    const parts: string[] = [];
    for (this.#at++; this.#line[this.#at] !== '"'; ) {
      const character = this.#line[this.#at];
      if (character === undefined) throw openQuote();
      if (character === '`' || this.#isFilledIn()) throw activeText();
      const next = this.#line[this.#at + 1] ?? '';
      if (character === '\\' && this.#continues()) this.#at++;
      else if (character === '\\' && '$`"\\'.includes(next) && next !== '') {
        parts.push(next);
        this.#at += 2;
      } else {
        parts.push(character);
        this.#at++;
      }
    }
    this.#at++;
    return parts.join('');
  }

  #ansiQuoted(): string {
    const parts: string[] = [];
    for (this.#at += 2; this.#line[this.#at] !== "'"; ) {
      const character = this.#line[this.#at];
      if (character === undefined) throw openQuote();
      if (character === '\\') parts.push(this.#ansiEscape());
      else {
        parts.push(character);
        this.#at++;
      }
    }
    this.#at++;
    return parts.join('');
  }

  #ansiEscape(): string {
    const rest = this.#line.slice(this.#at + 1, this.#at + 10);
    const simple = SIMPLE_ESCAPES[rest.charAt(0)];
    if (simple !== undefined) {
      this.#at += 2;
      return simple;
    }
    const [all, byte, short, long, octal] = NUMBERED.exec(rest) ?? [];
    if (all === undefined) throw inputInvalid("An escape in $'…' is not one that bash knows.");
    this.#at += 1 + all.length;
    if (byte !== undefined) return String.fromCharCode(Number.parseInt(byte, 16));
    if (octal !== undefined) return String.fromCharCode(Number.parseInt(octal, 8) & 0xff);
    return utf8AsLatin1(Number.parseInt(short ?? long ?? '', 16));
  }

  /** The text up to a quote that has no escapes in it. */
  #upTo(quote: string, start: number): string {
    const end = this.#line.indexOf(quote, start);
    if (end < 0) throw openQuote();
    this.#at = end + 1;
    return this.#line.slice(start, end);
  }

  #isFilledIn(): boolean {
    return FILLED_IN.test(this.#line.slice(this.#at, this.#at + 2));
  }
}

function utf8AsLatin1(codePoint: number): string {
  const isHalf = codePoint >= 0xd800 && codePoint <= 0xdfff;
  if (codePoint > LAST_CODE_POINT || isHalf) throw inputInvalid("An escape in $'…' is no character.");
  return Buffer.from(String.fromCodePoint(codePoint)).toString('latin1');
}

function openQuote() {
  return inputInvalid('A quote of the command is not closed.');
}

function activeText() {
  return inputInvalid(
    'The command has something that a shell would act upon, such as $NAME, ` or & outside of quotes. Nothing is executed here: put the text into single quotes as it was sent.',
  );
}

function ofWindows() {
  return inputInvalid('The command is written for cmd.exe; copy it as cURL (bash) instead.');
}
