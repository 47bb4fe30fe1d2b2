import { describe, expect, it } from 'vitest';
import { brokenLinks } from '../dist/published/broken-links.js';
import { deadEnds } from '../dist/published/declarations.js';
import { filesToPublish } from '../dist/published/files-of.js';
import { strays } from '../dist/published/strays.js';
import { places } from '../dist/release/repository.js';
import { isBundled, packages } from '../dist/source.js';

const LIBRARY_FILES = ['dist/index.js', 'dist/index.d.ts', 'src/index.ts'];
const COMMAND_FILES = ['dist/bundle/main.js', 'src/main.ts'];

// The same is asked of the tarballs themselves by `pnpm package-check`.
describe.each(packages())('$directory', (one) => {
  const files = filesToPublish(one);

  it('is published with its README, its build and its sources', () => {
    const texts = [...files].filter(([, text]) => text).map(([file]) => file);
    expect(texts, 'run `pnpm build` first').toEqual(
      expect.arrayContaining(['README.md', ...(isBundled(one.manifest) ? COMMAND_FILES : LIBRARY_FILES)]),
    );
  });

  it('has no link that leads out of its tarball, or nowhere', () => {
    expect(brokenLinks(files)).toEqual([]);
  });

  it('leads to the site, and to no document of the repository', () => {
    const { site, repository } = places();
    const readme = files.get('README.md') ?? '';
    expect(readme).toContain(`](${site}/)`);
    expect(readme).not.toContain(`](${repository}`);
  });

  it('names nothing that only its makers have', () => {
    expect(strays(files)).toEqual([]);
  });

  it('leads an editor from its declarations to its sources and to the documents', () => {
    expect(deadEnds(files)).toEqual([]);
  });
});

it.each([
  ['dist/a.d.ts has no map', { 'dist/a.d.ts.map': undefined }],
  ['dist/a.d.ts: src/b.ts is not there', { 'dist/a.d.ts.map': '{"sources":["../src/b.ts"]}' }],
  [
    'dist/a.d.ts: [2](../protocol.md#2)',
    { 'dist/a.d.ts': '/** [1](https://x.example/1) [2](../protocol.md#2) */' },
  ],
])('finds the dead end %s', (fault, changed) => {
  const whole = {
    'dist/a.d.ts': '/** */',
    'dist/a.d.ts.map': '{"sources":["../src/a.ts"]}',
    'src/a.ts': '//',
  };
  expect(deadEnds(new Map(Object.entries(whole)))).toEqual([]);
  expect(deadEnds(new Map(Object.entries({ ...whole, ...changed })))).toEqual([fault]);
});

it('a link resolves in the tarball, to a heading too', () => {
  const readme = `# Title\n\n## One \`two\`, three\n## Again\n## Again\n
[a](protocol.md) [b](./dist/x.js "title") [c](#one-two-three) [d](protocol.md#part-1) [e](#again-1)
[f](https://example.com/../x) \`[g](../code)\`\n\n\`\`\`md\n[h](../fenced)\n\`\`\`\n\n[i]: protocol.md\n`;
  const files = { 'README.md': readme, 'protocol.md': '## Part 1', 'dist/x.js': undefined };
  expect(brokenLinks(new Map(Object.entries(files)))).toEqual([]);
});

it.each([
  ['../keys', '[keys](../keys)'],
  ['../../README.md#sizes', '[sizes](../../README.md#sizes)'],
  ['test/x.ts', '[test](test/x.ts)'],
  ['#no-heading', '[here](#no-heading)'],
  ['other.md#no-heading', '[there](other.md#no-heading)'],
  ['../keys', '[keys]: ../keys'],
  ['../image.png', '![an image](../image.png)'],
  ['../page', '<a href="../page">page</a>'],
])('finds the broken link %s in %s', (target, text) => {
  const files = { 'README.md': text, 'other.md': '# Other' };
  expect(brokenLinks(new Map(Object.entries(files)))).toEqual([`README.md: ${target}`]);
});

it.each([
  'see ../shared/protocol',
  'WIRE.md, chapter 2',
  `made in ${pathIn('home')}`,
  `"sources":["${pathIn('work')}"]`,
  `file://${pathIn('Users')}`,
  'https://registry.example.com/keys',
])('finds what only the makers have: %s', (text) => {
  expect(strays(new Map([['README.md', text]]))).toHaveLength(1);
});

it('lets through what looks like it and is not', () => {
  const text = 'The wire, a shared key, https://example.com/home/work/x and `/api/work/v1`';
  expect(strays(new Map([['README.md', text]]))).toEqual([]);
});

/** Put together only here, so that this file holds no path of a machine itself. */
function pathIn(folder: string): string {
  return `/${folder}/somebody/apoint`;
}
