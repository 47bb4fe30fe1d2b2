import { floorsOf, tableOfFloors } from './pictures/floors.js';
import { parsePicture } from './pictures/picture.js';
import { svgOf } from './pictures/svg.js';

const PICTURE = /^```picture\n([^\n]+)\n([\s\S]*?)```$/gm;
const FLOORS = /^```floors\n```$/gm;

/**
 * Draws the pictures that a document describes: first the picture in words, then its lines. A block `floors` becomes the picture of
 * the packages, and what each does, by the table of the `readme`.
 */
export function withPictures(markdown: string, readme: string): string {
  return markdown
    .replace(PICTURE, (_, inWords: string, lines: string) => svgOf(parsePicture(inWords, lines)))
    .replace(FLOORS, () => `${svgOf(floorsOf(readme))}\n\n${tableOfFloors(readme)}`);
}
