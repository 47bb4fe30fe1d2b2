import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { ImportMap } from '@apoint/tools/import-map';
import { PAGES } from '../paths.js';
import { changesPage } from './changes-page.js';
import { documentPage } from './document-page.js';
import { errorPages } from './error-pages.js';
import { evidencePages } from './evidence/evidence-pages.js';
import { withImportMap } from './import-map.js';
import { openApiPage } from './openapi-page.js';
import type { Page } from './page.js';
import { functionFinder, referencePages } from './reference-pages.js';
import { documents, namesIn } from './repository.js';
import { sidebar } from './sidebar.js';
import { sourcePages } from './source-pages.js';

/** Writes the Markdown of the whole site, and its sidebar. @returns how many pages there are. */
export async function writePages(map: ImportMap, tell: (line: string) => void): Promise<number> {
  rmSync(PAGES, { recursive: true, force: true });
  const linked = new Set<string>();
  const own = documents().map((document) => documentPage(document, (path) => linked.add(path)));
  tell(`${own.length} documents`);
  const reference = await referencePages();
  tell(`${reference.length} pages of the reference`);
  const errors = errorPages(functionFinder(reference));
  tell(`${errors.length} pages of error codes`);
  const data = [...evidencePages(), openApiPage(), changesPage()];
  for (const source of [
    'packages/benefit-issue-types/openapi.json',
    ...namesIn('docs/evidence').map((name) => `docs/evidence/${name}`),
  ])
    linked.add(source);
  const sources = sourcePages(linked);
  tell(`${sources.length} sources that the documents link to`);
  const pages = [...own, ...reference, ...errors, ...data, ...sources];
  for (const { path, markdown } of pages) write({ path, markdown: withImportMap(markdown, map) });
  writeFileSync(join(PAGES, 'sidebar.json'), JSON.stringify(sidebar(pages)));
  return pages.length;
}

function write({ path, markdown }: Page): void {
  const file = join(PAGES, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, markdown);
}
