import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../paths.js';
import { CONTENT } from './site-path.js';

/** The names of the packages that have something to import, from the lowest letter to the highest. */
export function packageNames(): string[] {
  return readdirSync(join(ROOT, 'packages')).filter((name) => {
    return Object.values(manifestOf(name)?.exports ?? {}).some((entry) => typeof entry === 'object');
  });
}

interface Manifest {
  readonly exports?: Readonly<Record<string, unknown>>;
}

function manifestOf(name: string): Manifest | undefined {
  const path = `packages/${name}/package.json`;
  return isFile(path) ? JSON.parse(read(path)) : undefined;
}

/** Every document that gets a page, by its path in the repository. */
export function documents(): string[] {
  return [
    ...['SECURITY.md', 'CONTRIBUTING.md', 'examples/auth-request.md'],
    ...markdownIn('docs').filter((path) => path !== 'docs/errors.md'),
    ...markdownIn('docs/decisions'),
    ...readmesIn('.'),
    ...readmesIn('packages'),
    ...markdownIn(CONTENT.slice(0, -1)),
    ...markdownIn(`${CONTENT}start`),
    ...markdownIn(`${CONTENT}guides`),
    ...markdownIn(`${CONTENT}playground`),
    ...markdownIn(`${CONTENT}explanations`),
    ...markdownIn(`${CONTENT}audit`),
  ].filter(isFile);
}

/** Where the site will be published: it stands once, in the `package.json` of the root. */
export function siteAddress(): string {
  return JSON.parse(read('package.json')).homepage;
}

export function read(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8');
}

export function isFile(path: string): boolean {
  return existsSync(join(ROOT, path)) && statSync(join(ROOT, path)).isFile();
}

export function isFolder(path: string): boolean {
  return existsSync(join(ROOT, path)) && statSync(join(ROOT, path)).isDirectory();
}

export function namesIn(folder: string): string[] {
  return readdirSync(join(ROOT, folder)).sort();
}

function markdownIn(folder: string): string[] {
  if (!existsSync(join(ROOT, folder))) return [];
  return namesIn(folder).flatMap((name) => (name.endsWith('.md') ? [`${folder}/${name}`] : []));
}

function readmesIn(folder: string): string[] {
  return namesIn(folder).flatMap((name) => {
    const path = folder === '.' ? `${name}/README.md` : `${folder}/${name}/README.md`;
    return name.startsWith('.') || name === 'node_modules' || !isFile(path) ? [] : [path];
  });
}
