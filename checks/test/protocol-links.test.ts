import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { filesUnder, packages, ROOT } from '../dist/source.js';

const SECTION = /^#{2,3} (\d+(?:\.\d+)?)\.? (.*)$/gm;
const LINK = /\[([^\]]*)\]\(([^()\s]*\bprotocol\.md)(?:#([^()\s]*))?\)/g;
const COMMENT = /\/\*[\s\S]*?\*\/|(?<=^\s*|\s)\/\/ .*$/gm;
/** "protocol 2.1" that is no label of a link; in a comment, a line may end between the two words. */
const BARE = /(?<!\[)\bprotocol[\s*]+\d+(?:\.\d+)?/gi;

const anchors = new Set<string>();
for (const [, number = '', title = ''] of read('docs/protocol.md').matchAll(SECTION))
  anchors.add(`${digits(number)}-${title.toLowerCase().replaceAll(' ', '-')}`);

const sources = packages().flatMap(({ directory }) =>
  filesUnder(join(ROOT, 'packages', directory, 'src'), '.ts').map(
    (file) => `packages/${directory}/src/${file}`,
  ),
);
const readmes = packages().map(({ directory }) => `packages/${directory}/README.md`);
const guides = filesUnder(join(ROOT, 'docs'), '.md').filter((file) => !file.startsWith('reference/'));
const documents = ['README.md', 'CONTRIBUTING.md', 'SECURITY.md', ...guides.map((file) => `docs/${file}`)];

function read(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8');
}

function digits(number: string): string {
  return number.replace('.', '');
}

/** What is wrong with the links of a text to the protocol. */
function faultsOf(path: string, text: string): string[] {
  return [...text.matchAll(LINK)].flatMap(([link, label = '', page = '', anchor]) => {
    const [number] = /\d+(?:\.\d+)?$/.exec(label) ?? [];
    const found = existsSync(join(ROOT, dirname(path), page));
    const known = anchor === undefined || anchors.has(anchor);
    const same = number === undefined || anchor === undefined || anchor.startsWith(`${digits(number)}-`);
    return found && known && same ? [] : [link];
  });
}

function bareIn(text: string): string[] {
  return text.match(BARE) ?? [];
}

it('knows the sections', () => {
  expect([...anchors]).toEqual(expect.arrayContaining(['1-hosts', '21-the-pair-list', '10-idempotency']));
});

it('finds links in the sources and in the documents', () => {
  expect(sources.flatMap((path) => [...read(path).matchAll(LINK)]).length).toBeGreaterThan(50);
  expect(documents.flatMap((path) => [...read(path).matchAll(LINK)]).length).toBeGreaterThan(5);
});

it.each([
  ['a section that is not there', '[protocol 2.1](../protocol.md#21-pairs)'],
  ['another section than its label names', '[protocol 2.2](../protocol.md#21-the-pair-list)'],
  ['a page that is not there', '[protocol 2.1](../../protocol.md#21-the-pair-list)'],
])('notices a link to %s', (_, link) => {
  expect(faultsOf('packages/message/src/headers.ts', `/** ${link} */`)).toEqual([link]);
});

it('notices a section that is named without a link', () => {
  expect(
    bareIn('as [protocol 2](../protocol.md#2-headers) says, and Protocol 2.1, and protocol\n * 3'),
  ).toEqual(['Protocol 2.1', 'protocol\n * 3']);
});

it.each(sources)('%s links to every section that its comments name', (path) => {
  const text = read(path);
  const bare = (text.match(COMMENT) ?? []).flatMap(bareIn);
  expect({ faults: faultsOf(path, text), bare }).toEqual({ faults: [], bare: [] });
});

it.each([...readmes, ...documents])('%s links to every section that it names', (path) => {
  // The pages that say how to cite show it as code.
  const text = read(path).replace(/`[^`\n]*`/g, '');
  expect({ faults: faultsOf(path, text), bare: bareIn(text) }).toEqual({ faults: [], bare: [] });
});

it.each(packages())('$directory publishes the page that its links lead to', ({ directory, manifest }) => {
  expect(manifest).toMatchObject({ files: expect.arrayContaining(['protocol.md']) });
  const links = /\[([^\]]+)\]\((?!#|https?:)[^)]+\)/g;
  expect(read(`packages/${directory}/protocol.md`)).toBe(read('docs/protocol.md').replace(links, '$1'));
});
