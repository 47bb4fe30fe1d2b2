import type { Output } from './style.js';

const USUAL_COLUMNS = 80;
const LEAST_COLUMNS = 40;

/** Characters that take two columns of a terminal, and those that take none. */
const WIDE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}\u3000-\u303f\uff01-\uff60\uffe0-\uffe6]/u;
const NARROWEST = /[\p{Mn}\p{Me}]/u;
const STYLES = new RegExp(`${String.fromCharCode(0x1b)}\\[[0-9;]*m`, 'g');

/** How many columns lines may have; 80 where it is not known. */
export function columnsOf(stream: Output = process.stdout): number {
  return Math.max(LEAST_COLUMNS, stream.columns || USUAL_COLUMNS);
}

/** How many columns a text takes, without the colours in it. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text.replace(STYLES, ''))
    width += WIDE.test(character) ? 2 : NARROWEST.test(character) ? 0 : 1;
  return width;
}

/** Breaks a text between words, so that no line is longer than `columns`, unless one word is. */
export function wrap(text: string, columns: number, indent = ''): string {
  const lines: string[] = [];
  let line = indent;
  for (const word of text.split(' ')) {
    const longer = line === indent ? indent + word : `${line} ${word}`;
    if (line !== indent && widthOf(longer) > columns) {
      lines.push(line);
      line = indent + word;
    } else line = longer;
  }
  return [...lines, line].join('\n');
}
