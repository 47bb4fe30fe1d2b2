import { posix } from 'node:path';
import type { Page } from './page.js';
import { isFolder, namesIn, read } from './repository.js';
import { sitePathOf } from './site-path.js';

const LANGUAGES: Readonly<Record<string, string>> = {
  '.ts': 'ts',
  '.mjs': 'js',
  '.js': 'js',
  '.json': 'json',
};
/** Sources are found by the pages that link to them, so the search is not filled with them. */
const OUT_OF_SEARCH = '---\nsearch: false\naside: false\n---\n\n';

/** The pages of files that documents link to and that are no documents themselves. */
export function sourcePages(paths: Iterable<string>): Page[] {
  return [...new Set(paths)]
    .filter((path) => !path.endsWith('.md'))
    .map((path) => ({
      path: sitePathOf(path),
      markdown: `${OUT_OF_SEARCH}# ${path}\n\n${contentOf(path)}\n`,
    }));
}

function contentOf(path: string): string {
  if (isFolder(path))
    return `${namesIn(path)
      .map((name) => `- \`${name}\``)
      .join('\n')}`;
  return `\`\`\`\`${LANGUAGES[posix.extname(path)] ?? 'text'}\n${read(path).trimEnd()}\n\`\`\`\``;
}
