import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { COLOURS, pictureOf, withoutChance } from '../dist/picture/picture.js';
import { PICTURE, quickstartOutput } from '../dist/picture/quickstart.js';
import { spansOf } from '../dist/picture/terminal.js';
import { places } from '../dist/release/repository.js';
import { ROOT } from '../dist/source.js';

const README = readFileSync(join(ROOT, 'README.md'), 'utf8');
const kept = readFileSync(PICTURE, 'utf8');

describe('the picture of the quickstart', () => {
  it('is what the quickstart prints; pnpm picture --write draws it anew', () => {
    expect(withoutChance(kept)).toBe(withoutChance(pictureOf(quickstartOutput())));
  });

  it.each([
    ['a word', kept.replace('request</text>', 'question</text>')],
    ['a line', kept.replace(/<text[^>]*>outcome<\/text>\n/, '')],
    ['a colour', kept.replace('class="cyan bold"', 'class="dim"')],
    ['a title', kept.replace('2. Encrypted both ways', '2. Encrypted')],
  ])('another %s would be noticed', (_, other) => {
    expect(other).not.toBe(kept);
    expect(withoutChance(other)).not.toBe(withoutChance(kept));
  });

  it('has a text alternative, in the README and in itself', () => {
    expect(README).toMatch(/^!\[[^\]]{80,}\]\(docs\/quickstart\.svg\)$/m);
    expect(kept).toMatch(/<svg [^>]*role="img" aria-label="[^"]+">\n<title>/);
  });

  it('fetches nothing', () => {
    expect(kept.replace('xmlns="http://www.w3.org/2000/svg"', '')).not.toMatch(
      /(href|src|url\()|:\/\/(?!127)/,
    );
  });

  it.each(Object.entries(COLOURS))('its colours can be read on %s ground', (_, { ground, ...colours }) => {
    const unreadable = Object.entries(colours).filter(([, colour]) => contrast(colour, ground) < 4.5);
    expect(unreadable).toEqual([]);
  });
});

it('reads styles, and where a text stands', () => {
  const [on, bold, off] = ['\u001b[36m', '\u001b[1m', '\u001b[0m'];
  expect(spansOf(`  ${on}${bold}→ a${off}${off}  b <c> `)).toEqual([
    { column: 2, text: '→ a', styles: ['cyan', 'bold'] },
    { column: 7, text: 'b <c>', styles: [] },
  ]);
  expect(spansOf('')).toEqual([]);
});

it('the README fits on a few screens, and begins by the site', () => {
  expect(README.trimEnd().split('\n').length).toBeLessThanOrEqual(80);
  expect(README.indexOf(`](${places().site}/)`)).toBeLessThan(README.indexOf('```'));
});

/** The ratio of WCAG 2. */
function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
