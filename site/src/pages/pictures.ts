import { floorsOf } from './pictures/floors.js';
import { parsePicture } from './pictures/picture.js';
import { svgOf } from './pictures/svg.js';

const PICTURE = /^```picture\n([^\n]+)\n([\s\S]*?)```$/gm;
const FLOORS = /^```floors\n```$/gm;

/** Draws the pictures that a document describes: first the picture in words, then its lines. */
export function withPictures(markdown: string, packages: readonly string[]): string {
  return markdown
    .replace(PICTURE, (_, inWords: string, lines: string) => svgOf(parsePicture(inWords, lines)))
    .replace(FLOORS, () => svgOf(floorsOf(packages)));
}
