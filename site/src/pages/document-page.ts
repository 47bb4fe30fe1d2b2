import { posix } from 'node:path';
import { rewriteLinks } from '../markdown/links.js';
import { mapLines, mapProse } from '../markdown/outside-code.js';
import { linkTarget } from './link-target.js';
import type { Page } from './page.js';
import { withPictures } from './pictures.js';
import { packageNames, read } from './repository.js';
import { withAttacks, withRules } from './rules.js';
import { sitePathOf } from './site-path.js';

const INCLUDE = /^<<< (\S+)$/;
/** Documents whose statements are cited one by one. */
const CITED: Readonly<Record<string, (markdown: string) => string>> = {
  'docs/protocol.md': withRules,
  'docs/security.md': withAttacks,
};

/** The page of one document of the repository. */
export function documentPage(document: string, linked: (path: string) => void): Page {
  const included = mapLines(read(document), (line) => {
    const file = INCLUDE.exec(line)?.[1];
    return file === undefined ? line : fenced(posix.join(posix.dirname(document), file));
  });
  const markdown = rewriteLinks(included, (target) => linkTarget(document, target, linked));
  const cited = CITED[document]?.(withoutHtml(markdown)) ?? withoutHtml(markdown);
  return { path: sitePathOf(document), markdown: withPictures(cited, packageNames()) };
}

/** A file in a block of code: so a page shows the very file that the tests run. */
function fenced(path: string): string {
  return `\`\`\`${posix.extname(path).slice(1)}\n${read(path).trimEnd()}\n\`\`\``;
}

/** A document holds no HTML: what looks like it is text. */
function withoutHtml(markdown: string): string {
  return mapLines(markdown, (line) => mapProse(line, (prose) => prose.replace(/<(?!https?:)/g, '&lt;')));
}
