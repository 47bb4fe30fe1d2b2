/** How a box looks: `strong` is what is relied upon, `outside` is what is not covered or not reached. */
export type Look = 'plain' | 'strong' | 'outside';

export interface Box {
  readonly text: string;
  readonly look: Look;
}

/** Boxes from left to right, with arrows between them or side by side. */
export interface Row {
  readonly label: string;
  readonly boxes: readonly Box[];
  readonly arrows: boolean;
}

/** What goes from the row above to the row below. */
export interface Crossing {
  readonly crossing: string;
}

export interface Picture {
  /** What the picture shows, for those who do not see it. */
  readonly inWords: string;
  readonly lines: readonly (Row | Crossing)[];
}

const CROSSING = /^↓ (.+)$/;
const ROW = /^([^:]+): (.+)$/;
const STRONG = /^\*(.+)\*$/;
const OUTSIDE = /^\((.+)\)$/;

/**
 * Reads a picture. After the sentence that tells it in words, a line is `label: box | box`, `label: box -> box`, or `↓ text`. A box in stars is
 * strong, one in brackets is outside.
 */
export function parsePicture(inWords: string, text: string): Picture {
  return { inWords, lines: text.trim().split('\n').map(lineOf) };
}

function lineOf(line: string): Row | Crossing {
  const crossing = CROSSING.exec(line)?.[1];
  if (crossing !== undefined) return { crossing };
  const [, label, boxes] = ROW.exec(line) ?? [];
  if (label === undefined || boxes === undefined)
    throw new Error(`This line of a picture is no row: ${line}`);
  const arrows = boxes.includes(' -> ');
  return { label, arrows, boxes: boxes.split(arrows ? ' -> ' : ' | ').map(boxOf) };
}

function boxOf(text: string): Box {
  const strong = STRONG.exec(text)?.[1];
  const outside = OUTSIDE.exec(text)?.[1];
  return { text: strong ?? outside ?? text, look: strong ? 'strong' : outside ? 'outside' : 'plain' };
}
