/** The folder of the repository with the pages that exist for the site only. */
export const CONTENT = 'site/content/';

/** Documents whose page has another name than the rules below would give it. */
const NAMED: Readonly<Record<string, string>> = {
  'README.md': 'index.md',
  'SECURITY.md': 'promises.md',
  'CONTRIBUTING.md': 'contributing.md',
  'docs/errors.md': 'errors/index.md',
  'docs/decisions/README.md': 'decisions/index.md',
};

/** Where a document of the repository stands on the site. A file that is no document is shown as a source. */
export function sitePathOf(path: string): string {
  if (NAMED[path]) return NAMED[path];
  if (!path.endsWith('.md')) return `sources/${path}.md`;
  if (path.startsWith(CONTENT)) return path.slice(CONTENT.length);
  if (path.endsWith('/README.md')) return path.replace(/\/README\.md$/, '.md');
  return path.replace(/^docs\//, '');
}
