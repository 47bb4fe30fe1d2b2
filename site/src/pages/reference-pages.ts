import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, posix } from 'node:path';
import { Application } from 'typedoc';
import { isAbsolute, rewriteLinks } from '../markdown/links.js';
import { slugOf } from '../markdown/slug.js';
import { ROOT, SITE } from '../paths.js';
import { ownPage } from './link-target.js';
import type { Page } from './page.js';
import { packageNames } from './repository.js';
import { sitePathOf } from './site-path.js';

/** TypeDoc writes here first. */
const WRITTEN = join(SITE, 'reference');
const SCOPE = '@apoint/';

/** The reference of every package, as TypeDoc makes it of the sources. */
export async function referencePages(): Promise<Page[]> {
  await writeReference();
  return pagesIn(SCOPE);
}

async function writeReference(): Promise<void> {
  rmSync(WRITTEN, { recursive: true, force: true });
  const application = await Application.bootstrapWithPlugins({
    options: join(SITE, 'typedoc.json'),
    entryPoints: packageNames().map((name) => join(ROOT, 'packages', name)),
    out: WRITTEN,
    logLevel: 'Warn',
  });
  const project = await application.convert();
  if (!project) throw new Error('TypeDoc does not understand the sources: see its messages above.');
  await application.generateOutputs(project);
  if (application.logger.hasErrors() || application.logger.hasWarnings())
    throw new Error('TypeDoc finds faults in the sources: see its messages above.');
}

/** The page of a function in the reference, at its heading. */
export function functionFinder(pages: readonly Page[]): (pkg: string, called: string) => string | undefined {
  const headings = new Map<string, string>();
  for (const { path, markdown } of pages) {
    const [, , pkg = ''] = path.replace(/\.md$/, '').split('/');
    for (const [, heading = ''] of markdown.matchAll(/^### (.+)$/gm)) {
      const key = `${pkg} ${heading.replace(/\(\)$/, '')}`;
      if (!headings.has(key)) headings.set(key, `/${path}#${slugOf(heading)}`);
    }
  }
  return (pkg, called) => headings.get(`${pkg} ${called}`) ?? headings.get(`${pkg} ${called.split('.')[0]}`);
}

function pagesIn(folder: string): Page[] {
  const entries = readdirSync(join(WRITTEN, folder), { withFileTypes: true });
  return entries.flatMap((entry) => {
    const path = posix.join(folder, entry.name);
    return entry.isDirectory() ? pagesIn(path) : [pageOf(path, readFileSync(join(WRITTEN, path), 'utf8'))];
  });
}

/** The page says by what name the module is imported, and links to the documents where the site has them. */
function pageOf(path: string, written: string): Page {
  const place = `reference/${placeOf(path)}`;
  const title = place.endsWith('/entries.md') ? `Entries of ${specifierOf(place)}` : specifierOf(place);
  const named = written.replace(/^# .*$/m, `# ${title}`).replaceAll('[](', '[main entry](');
  return { path: place, markdown: rewriteLinks(named, (target) => targetOf(path, target)) };
}

/** TypeDoc gives the list of a package's entries and the package's main entry one name, and numbers the second. */
function placeOf(path: string): string {
  return path.replace(/\/README\.md/, '/entries.md').replace(/\/README-1\.md/, '/index.md');
}

function specifierOf(place: string): string {
  return place
    .replace(/^reference\//, '')
    .replace(/\.md$/, '')
    .replace(/\/(?:entries|index)$/, '');
}

function targetOf(from: string, target: string): string {
  if (isAbsolute(target)) return ownPage(target) ?? target;
  if (target.startsWith('#')) return target;
  const path = posix.join(posix.dirname(from), target);
  return path.startsWith('documents/')
    ? `/${documentOf(path.slice('documents/'.length))}`
    : `/reference/${placeOf(path)}`;
}

function documentOf(target: string): string {
  const [path = '', anchor] = target.split('#');
  return `${sitePathOf(path)}${anchor === undefined ? '' : `#${anchor}`}`;
}
