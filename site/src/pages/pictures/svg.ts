import { BOX_HEIGHT, type Layout, layOut, type Placed } from './layout.js';
import type { Picture } from './picture.js';

/** As wide as the text of a page in a window of 360 pixels, and as in one of 1280. */
const NARROW = 312;
const WIDE = 600;

/** A picture in the colours of the page, drawn for narrow places and for wide ones. The style of the page shows one of the two. */
export function svgOf(picture: Picture): string {
  const wide = svg(layOut(picture, WIDE, 'beside'), 'wide', picture.inWords);
  const narrow = svg(layOut(picture, NARROW, 'above'), 'narrow', picture.inWords);
  return `<div class="picture">${wide}${narrow}</div>`;
}

function svg({ width, height, parts }: Layout, size: 'wide' | 'narrow', inWords: string): string {
  const box = `width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`;
  return `<svg class="${size}" ${box} role="img" aria-label="${escaped(inWords)}">${parts.map(drawn).join('')}</svg>`;
}

function drawn(part: Placed): string {
  const { x, y } = part;
  switch (part.kind) {
    case 'box': {
      const { width, look } = part;
      const place = `x="${x + 0.5}" y="${y + 0.5}" width="${width - 1}" height="${BOX_HEIGHT - 1}"`;
      const middle = `x="${x + width / 2}" y="${y + BOX_HEIGHT / 2}" text-anchor="middle"`;
      return `<rect class="${look}" ${place} rx="6"/><text ${middle}>${escaped(part.text)}</text>`;
    }
    case 'arrow':
      return `<path d="M${x + 5} ${y}h13m-5-4l5 4l-5 4"/>`;
    case 'arrow-down':
      return `<path d="M${x + 12} ${y - 8}v15m-4-5l4 5l4-5"/>`;
    default:
      return `<text class="${part.kind}" x="${x}" y="${y}">${escaped(part.text)}</text>`;
  }
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
