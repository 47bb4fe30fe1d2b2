import { expect, it } from 'vitest';
import { pagesOf } from '../dist/pages/sidebar.js';

it('knows every page that the sidebar leads to, however deep', () => {
  const entries = [
    { text: 'Start', items: [{ text: 'One', link: '/start/one' }] },
    { text: 'keys', link: '/packages/keys', items: [{ text: 'Entries', link: '/reference/@apoint/keys/' }] },
  ];
  expect(pagesOf(entries)).toEqual(['start/one.md', 'packages/keys.md', 'reference/@apoint/keys/index.md']);
});
