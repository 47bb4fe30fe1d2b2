import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesUnder, packages, ROOT } from '../source.js';
import type { DocumentedExample } from './documented-examples.js';

/** A program that a document shows. */
export interface Snippet extends DocumentedExample {
  readonly document: string;
  /** Not, where it needs what only its reader has; the document says so behind the word `ts`. */
  readonly runs: boolean;
}

const FENCE = /^```([^\n]*)\n([\s\S]*?)^```$/gm;
const ONLY_COMPILED = 'ts only-compiled';
const IMPORTED = /from '((?:@[^/']+\/)?[^/']+)[^']*'/g;
const INCLUDED = /^<<< (\S+)$/gm;
const SCRIPTS = /^(?:js|javascript|mjs|cjs|typescript|tsx|jsx|mts)\b/;

/** The documents that people read, by their paths from the root. */
export function documents(): string[] {
  const readmes = ['.', 'packages'].flatMap((folder) =>
    readdirSync(join(ROOT, folder)).map((name) => join(folder, name, 'README.md')),
  );
  const guides = ['docs', 'docs/decisions', 'examples'].flatMap((folder) =>
    readdirSync(join(ROOT, folder)).map((name) => join(folder, name)),
  );
  const pages = filesUnder(join(ROOT, 'site/content'), '.md').map((path) => `site/content/${path}`);
  const all = ['README.md', 'SECURITY.md', 'CONTRIBUTING.md', ...readmes, ...guides, ...pages];
  return [...new Set(all)].filter((path) => path.endsWith('.md') && existsSync(join(ROOT, path)));
}

/** Every block `ts` is a program of its own: none continues another one. */
export function documentSnippets(): Snippet[] {
  return documents().flatMap((document) =>
    blocksOf(document)
      .filter(({ info }) => info === 'ts' || info === ONLY_COMPILED)
      .map(({ info, text: program }, index) => ({
        name: `${document}, program ${index + 1}`,
        document,
        folder: folderFor(document, program),
        program,
        runs: info !== ONLY_COMPILED,
      })),
  );
}

/** The documents with a script in a block that nothing looks at. */
export function documentsWithOtherScripts(): string[] {
  return documents().filter((document) => blocksOf(document).some(({ info }) => SCRIPTS.test(info)));
}

/** The files that documents show by `<<< FILE`, as paths from the root. */
export function includedFiles(): string[] {
  return documents().flatMap((document) =>
    [...read(document).matchAll(INCLUDED)].map(([, file = '']) => join(document, '..', file)),
  );
}

/** What a program says that it prints: behind a `console.log`, or in the lines under it. */
export function saidBy(program: string): string[] {
  const lines = /console\.log\([^\n]*\);(?: \/\/ ([^\n]*)|(?:\n\})?((?:\n\/\/ [^\n]*)+))/g;
  return [...program.matchAll(lines)].flatMap(([, behind, under = '']) =>
    behind === undefined ? under.split('\n// ').slice(1) : [behind],
  );
}

function blocksOf(document: string): { readonly info: string; readonly text: string }[] {
  return [...read(document).matchAll(FENCE)].map(([, info = '', text = '']) => ({ info, text }));
}

function read(document: string): string {
  return readFileSync(join(ROOT, document), 'utf8');
}

/** The first folder that has all that a program imports: that of the package whose README it is, or one that depends on it. */
function folderFor(document: string, program: string): string {
  const names = [...program.matchAll(IMPORTED)].map(([, name = '']) => name);
  const needed = names.filter((name) => !name.startsWith('node:'));
  const own = /^packages\/[^/]+\//.exec(document)?.[0];
  const all = packages().map(({ directory }) => `packages/${directory}/`);
  const found = [...(own ? [own] : []), 'checks/', 'trials/', ...all].find((folder) =>
    needed.every((name) => resolvesIn(folder, name)),
  );
  if (found === undefined) throw new Error(`${document}: nothing here has all of ${needed.join(', ')}.`);
  return found;
}

function resolvesIn(folder: string, needed: string): boolean {
  const { name, dependencies = {}, devDependencies = {} } = JSON.parse(read(`${folder}package.json`));
  return needed === name || needed in dependencies || needed in devDependencies;
}
