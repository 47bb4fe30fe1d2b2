import type { Box, Crossing, Look, Picture, Row } from './picture.js';

/** Something at its place, in pixels from the upper left corner. */
export type Placed =
  | {
      readonly kind: 'box';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly text: string;
      readonly look: Look;
    }
  | {
      readonly kind: 'label' | 'crossing' | 'arrow' | 'arrow-down';
      readonly x: number;
      readonly y: number;
      readonly text: string;
    };

export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly parts: readonly Placed[];
}

export const BOX_HEIGHT = 34;
const LINE = 46;
const TEXT_LINE = 22;
/** Above a label that stands over its row. */
const LABEL_MARGIN = 6;
/** The widest of usual letters at 13 pixels, on average. */
const LETTER = 7.6;
const PADDING = 20;
const GAP = { arrow: 24, none: 8 };
const LABEL_GAP = 14;

/** Where everything stands in a picture of this width. In a narrow one, labels stand above their rows. */
export function layOut({ lines }: Picture, width: number, labels: 'beside' | 'above'): Layout {
  const longest = Math.max(...lines.map((line) => ('label' in line ? widthOfText(line.label) : 0)));
  const left = labels === 'beside' ? longest + LABEL_GAP : 0;
  let y = 0;
  const parts: Placed[] = [];
  for (const line of lines) {
    const { placed, height } =
      'crossing' in line ? crossing(line, left, width) : row(line, left, width, labels);
    for (const part of placed) parts.push({ ...part, y: part.y + y });
    y += height;
  }
  return { width, height: y, parts };
}

interface Block {
  readonly placed: readonly Placed[];
  readonly height: number;
}

function row({ label, boxes, arrows }: Row, left: number, width: number, labels: 'beside' | 'above'): Block {
  const top = labels === 'above' ? LABEL_MARGIN + TEXT_LINE : 0;
  const labelY = labels === 'above' ? LABEL_MARGIN + TEXT_LINE / 2 : LINE / 2;
  const placed: Placed[] = [{ kind: 'label', x: 0, y: labelY, text: label }];
  const gap = arrows ? GAP.arrow : GAP.none;
  let [x, y] = [left, top];
  for (const [index, box] of boxes.entries()) {
    const last = index === boxes.length - 1;
    const wide = widthOf(box, width - left);
    // An arrow behind the last box of a line needs room, too.
    if (x > left && x + wide + (last || !arrows ? 0 : gap) > width) [x, y] = [left, y + LINE];
    placed.push({ kind: 'box', x, y: y + (LINE - BOX_HEIGHT) / 2, width: wide, ...box });
    if (arrows && !last) placed.push({ kind: 'arrow', x: x + wide, y: y + LINE / 2, text: '' });
    x += wide + gap;
  }
  return { placed, height: y + LINE };
}

function crossing({ crossing: text }: Crossing, left: number, width: number): Block {
  const room = width - left - GAP.arrow;
  const placed: Placed[] = [{ kind: 'arrow-down', x: left, y: TEXT_LINE / 2, text: '' }];
  const lines = wrapped(text, Math.floor(room / LETTER));
  for (const [index, line] of lines.entries())
    placed.push({
      kind: 'crossing',
      x: left + GAP.arrow,
      y: TEXT_LINE * (index + 1 / 2),
      text: line,
    });
  return { placed, height: TEXT_LINE * lines.length };
}

function widthOf({ text }: Box, room: number): number {
  const width = widthOfText(text) + PADDING;
  if (width > room) throw new Error(`"${text}" is too long for a box of a picture in a narrow window.`);
  return width;
}

function widthOfText(text: string): number {
  return Math.ceil(text.length * LETTER);
}

function wrapped(text: string, letters: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= letters)
      lines.splice(-1, 1, `${last} ${word}`);
    else lines.push(word);
  }
  return lines;
}
