/** The styles that the quickstart uses; a text may have several at once. */
export type Style = 'bold' | 'dim' | 'red' | 'green' | 'yellow' | 'cyan';

/** A piece of a line with the same styles, and the column where it begins. */
export interface Span {
  readonly column: number;
  readonly text: string;
  readonly styles: readonly Style[];
}

const STYLES: Readonly<Record<string, Style>> = {
  1: 'bold',
  2: 'dim',
  31: 'red',
  32: 'green',
  33: 'yellow',
  36: 'cyan',
};
const ESCAPE = String.fromCharCode(27);
const MARK = new RegExp(`(${ESCAPE}\\[\\d+m)`);

/** What a terminal shows of a line. Blanks at the ends of a piece are left out: its column says where it stands. */
export function spansOf(line: string): Span[] {
  const spans: Span[] = [];
  let styles: Style[] = [];
  let column = 0;
  for (const piece of line.split(MARK)) {
    if (piece.startsWith(ESCAPE)) {
      const style = STYLES[piece.slice(2, -1)];
      styles = style === undefined ? [] : [...styles, style];
      continue;
    }
    const text = piece.trim();
    if (text !== '') spans.push({ column: column + piece.indexOf(text), text, styles });
    column += [...piece].length;
  }
  return spans;
}

/** A line without its styles. */
export function plain(line: string): string {
  return line
    .split(MARK)
    .filter((piece) => !piece.startsWith(ESCAPE))
    .join('');
}
