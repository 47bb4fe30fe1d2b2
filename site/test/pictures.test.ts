import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { layOut, type Placed } from '../dist/pages/pictures/layout.js';
import { parsePicture } from '../dist/pages/pictures/picture.js';
import { svgOf } from '../dist/pages/pictures/svg.js';
import { withPictures } from '../dist/pages/pictures.js';

const CONTENT = new URL('../content/', import.meta.url);
const BLOCK = /^```picture\n([^\n]+)\n([\s\S]*?)```$/gm;
const SIZES = [
  { width: 312, labels: 'above' },
  { width: 600, labels: 'beside' },
] as const;

const pages = readdirSync(CONTENT, { recursive: true, encoding: 'utf8' }).filter((path) =>
  path.endsWith('.md'),
);
const pictures = pages.flatMap((page) =>
  [...readFileSync(new URL(page, CONTENT), 'utf8').matchAll(BLOCK)].map(([, inWords = '', lines = '']) => ({
    page,
    picture: parsePicture(inWords, lines),
  })),
);

it('reads rows with arrows, rows side by side, and what goes between them', () => {
  expect(parsePicture('In words.', 'a: b -> *c* -> (d)\n↓ e: f\ng: h | i\n').lines).toEqual([
    {
      label: 'a',
      arrows: true,
      boxes: [
        { text: 'b', look: 'plain' },
        { text: 'c', look: 'strong' },
        { text: 'd', look: 'outside' },
      ],
    },
    { crossing: 'e: f' },
    {
      label: 'g',
      arrows: false,
      boxes: [
        { text: 'h', look: 'plain' },
        { text: 'i', look: 'plain' },
      ],
    },
  ]);
});

it('refuses a line that is no row, and a box that no narrow window has room for', () => {
  expect(() => parsePicture('In words.', 'no row')).toThrow('no row');
  const long = parsePicture('In words.', `a: ${'x'.repeat(50)}`);
  expect(() => layOut(long, 312, 'above')).toThrow('too long');
});

it('says in words what it shows, in both of its sizes, and lets no text become HTML', () => {
  const svg = svgOf(parsePicture('Says "a" & <b>.', 'x: <i>'));
  expect(svg.match(/role="img" aria-label="Says &quot;a&quot; &amp; &lt;b>\."/g)).toHaveLength(2);
  expect(svg).toContain('>&lt;i></text>');
});

it('draws in place of the block, and leaves the rest alone', () => {
  const drawn = withPictures('before\n\n```picture\nIn words.\na: b\n```\n\nafter\n', '');
  expect(drawn).toMatch(/^before\n\n<div class="picture"><svg[\s\S]*<\/svg><\/div>\n\nafter\n$/);
});

describe.each(SIZES)('at a width of $width', ({ width, labels }) => {
  it.each(pictures)('a picture of $page keeps inside and overlaps nowhere', ({ picture }) => {
    const { parts, height } = layOut(picture, width, labels);
    const boxes = parts.filter((part): part is Placed & { kind: 'box' } => part.kind === 'box');
    expect(boxes.length).toBeGreaterThan(3);
    for (const box of boxes) {
      expect(box.x + box.width).toBeLessThanOrEqual(width);
      expect(box.y).toBeLessThan(height);
      const others = boxes.filter((other) => other !== box && other.y === box.y);
      expect(others.filter((other) => other.x < box.x + box.width && box.x < other.x + other.width)).toEqual(
        [],
      );
    }
  });
});

it('draws the floors by the table of the README, and tells what each package does', () => {
  const readme =
    '| 1     | [`@apoint/b-c`](packages/b-c) | does this |\n| 0     | [`@apoint/a`](packages/a)     | that      |\n';
  const drawn = withPictures('```floors\n```\n', readme);
  expect(drawn).toContain('The packages from the top to the ground. floor 1: b-c; floor 0: a.');
  expect(drawn).toContain(
    '| [`@apoint/b-c`](/packages/b-c.md) | does this |\n| [`@apoint/a`](/packages/a.md) | that |',
  );
  expect(() => withPictures('```floors\n```\n', 'no table')).toThrow('no table');
});

it('every explanation shows a picture, and tells it in words', () => {
  const shown = new Set(pictures.map(({ page }) => page));
  const explanations = pages.filter((page) => /^explanations\/(?!floors)/.test(page));
  expect(explanations.length).toBeGreaterThanOrEqual(5);
  expect(explanations.filter((page) => !shown.has(page))).toEqual([]);
  expect(pictures.filter(({ picture }) => picture.inWords.length < 60)).toEqual([]);
});
