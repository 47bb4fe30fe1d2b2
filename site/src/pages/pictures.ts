import { manifestOf } from './repository.js';

/** One row of a picture: its label, and what stands in it from left to right. */
interface Row {
  readonly label: string;
  readonly boxes: readonly string[];
}

const WIDTH = 720;
const LABEL = 104;
const ROW = 62;
const BOX = 40;
const GAP = 8;
const PICTURE = /^```picture\n([^\n]+)\n([\s\S]*?)```$/gm;
const FLOORS = /^```floors\n```$/gm;

/** Draws the pictures that a document describes: first a text in place of the picture, then `label: box | box` for each row. */
export function withPictures(markdown: string, packages: readonly string[]): string {
  return markdown
    .replace(PICTURE, (_, text: string, rows: string) => drawn(text, rows.trim().split('\n').map(rowOf)))
    .replace(FLOORS, () => drawn(...floorsOf(packages)));
}

function rowOf(line: string): Row {
  const [label = '', boxes = ''] = line.split(': ');
  return { label, boxes: boxes.split(' | ') };
}

/** The floors, from the top: a package stands one above the highest of those that it imports. */
function floorsOf(packages: readonly string[]): [string, Row[]] {
  const rows: Row[] = [];
  const heights = new Map<string, number>();
  for (const name of packages) heights.set(name, heightOf(name));
  for (let height = Math.max(...heights.values()); height >= 0; height--)
    rows.push({ label: `floor ${height}`, boxes: packages.filter((name) => heights.get(name) === height) });
  const text = rows.map(({ label, boxes }) => `${label}: ${boxes.join(', ')}`).join('; ');
  return [`The packages from the top to the ground. ${text}.`, rows];
}

function heightOf(name: string): number {
  const below = Object.keys(manifestOf(name)?.dependencies ?? {}).flatMap((dependency) =>
    dependency.startsWith('@apoint/') ? [heightOf(dependency.slice('@apoint/'.length))] : [],
  );
  return below.length === 0 ? 0 : Math.max(...below) + 1;
}

/** A picture in the colours of the page. In a narrow window it is as wide as it must be, and scrolls. */
function drawn(text: string, rows: readonly Row[]): string {
  const height = rows.length * ROW;
  const parts = rows.flatMap(({ label, boxes }, row) => {
    const y = row * ROW + (ROW - BOX) / 2;
    const width = (WIDTH - LABEL) / boxes.length - GAP;
    return [
      `<text class="label" x="0" y="${y + BOX / 2}">${escaped(label)}</text>`,
      ...boxes.flatMap((box, i) => boxOf(box, LABEL + i * (width + GAP), y, width)),
    ];
  });
  const svg = `<svg viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="${escaped(text)}">${parts.join('')}</svg>`;
  return `<div class="picture" tabindex="0" role="group" aria-label="Picture">${svg}</div>`;
}

function boxOf(text: string, x: number, y: number, width: number): string[] {
  return [
    `<rect x="${x}" y="${y}" width="${width}" height="${BOX}" rx="6"/>`,
    `<text x="${x + width / 2}" y="${y + BOX / 2}" text-anchor="middle">${escaped(text)}</text>`,
  ];
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
