import { expect, it } from 'vitest';
import { listing, twinOf } from '../dist/twins.js';

it('the Markdown of a page leads to that of others, under the path of the site', () => {
  const page = '---\nsearch: false\n---\n\n# A\n\n[b](/b.md#c) [d](#d) [e](https://e.example) `[f](/f.md)`\n';
  expect(twinOf(page, '/x/')).toBe('# A\n\n[b](/x/b.md#c) [d](#d) [e](https://e.example) `[f](/f.md)`\n');
});

it('lists the pages by section, also those below others', () => {
  const below = { text: 'C', link: '/errors/', items: [{ text: 'D', link: '/d' }] };
  expect(listing([{ text: 'A', items: [{ text: 'B', link: '/b' }, below] }], '/x/')).toBe(
    '## A\n\n- [B](/x/b.md)\n- [C](/x/errors/index.md)\n- [D](/x/d.md)\n',
  );
});
