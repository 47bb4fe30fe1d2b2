/** One way in which JSON writers spell texts. It takes a text with its quotes, as it was written. */
export interface TextStyle {
  readonly how: string;
  readonly write: (raw: string) => string;
}

const lower = (character: string): string => `\\u${hex(character)}`;
const upper = (character: string): string => `\\u${hex(character).toUpperCase()}`;

/** `[^ -~]` after JSON.stringify is what is beyond ASCII, and DEL. */
const BEYOND_ASCII = /[^ -~]/g;
const HTML = /[<>&\u2028\u2029]/g;
/** What System.Text.Json escapes, besides what is beyond ASCII. */
const DOT_NET = /[<>&'+`\x7f-\uffff]|\\"/g;
const GSON = /[<>&='\u2028\u2029]/g;

/** The spellings of the usual writers, the plainest first. */
export const TEXT_STYLES: readonly TextStyle[] = [
  { how: '', write: (raw) => raw },
  style('with the fewest escapes', (text) => text),
  style('non-ASCII letters escaped', (text) => text.replace(BEYOND_ASCII, lower)),
  style('slashes and non-ASCII letters escaped, as by PHP', (text) =>
    text.replace(BEYOND_ASCII, lower).replace(/\//g, '\\/'),
  ),
  style('slashes escaped, as by PHP', (text) => text.replace(/\//g, '\\/')),
  style('<, > and & escaped, as by Go', (text) => text.replace(HTML, lower)),
  style("<, >, &, = and ' escaped, as by Gson", (text) => text.replace(GSON, lower)),
  style('non-ASCII letters escaped in upper case', (text) => text.replace(BEYOND_ASCII, upper)),
  style('non-ASCII letters and those of HTML escaped, as by .NET', (text) =>
    text.replace(DOT_NET, (one) => upper(one === '\\"' ? '"' : one)),
  ),
  style('<, > and & and non-ASCII letters escaped', (text) =>
    text.replace(HTML, lower).replace(BEYOND_ASCII, lower),
  ),
  style('all of HTML and non-ASCII letters escaped, as by PHP with JSON_HEX', (text) =>
    text
      .replace(/\\"/g, upper('"'))
      .replace(/[<>&']/g, upper)
      .replace(BEYOND_ASCII, lower)
      .replace(/\//g, '\\/'),
  ),
];

/** The text that a writer means; `undefined` if the escapes are wrong. */
export function meant(raw: string): string | undefined {
  try {
    return JSON.parse(raw) as string;
  } catch {
    return undefined;
  }
}

/** A text with wrong escapes stays as it is. */
function style(how: string, write: (stringified: string) => string): TextStyle {
  return {
    how,
    write: (raw) => {
      const text = meant(raw);
      return text === undefined ? raw : write(JSON.stringify(text));
    },
  };
}

function hex(character: string): string {
  return character.charCodeAt(0).toString(16).padStart(4, '0');
}
