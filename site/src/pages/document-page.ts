import { posix } from 'node:path';
import { rewriteLinks } from '../markdown/links.js';
import { mapLines, mapProse } from '../markdown/outside-code.js';
import { linkTarget } from './link-target.js';
import type { Page } from './page.js';
import { withPictures } from './pictures.js';
import { read } from './repository.js';
import { withAttacks, withNames, withRules } from './rules.js';
import { sitePathOf } from './site-path.js';

const INCLUDE = /^<<< (\S+)$/;
/** The page of one document of the repository. */
export function documentPage(document: string, linked: (path: string) => void): Page {
  const included = mapLines(read(document), (line) => {
    const file = INCLUDE.exec(line)?.[1];
    return file === undefined ? line : fenced(posix.join(posix.dirname(document), file));
  });
  const markdown = rewriteLinks(included, (target) => linkTarget(document, target, linked));
  const cited = withAnchors(document, withoutHtml(markdown));
  return { path: sitePathOf(document), markdown: withPictures(cited, read('README.md')) };
}

/** What is cited or looked up one by one has an anchor of its own. */
function withAnchors(document: string, markdown: string): string {
  if (document === 'docs/protocol.md') return withRules(markdown);
  if (document === 'docs/security.md') return withAttacks(markdown);
  return document.startsWith('packages/') ? withNames(markdown) : markdown;
}

/** A file in a block of code: so a page shows the very file that the tests run. */
function fenced(path: string): string {
  return `\`\`\`${posix.extname(path).slice(1)}\n${read(path).trimEnd()}\n\`\`\``;
}

/** A document holds no HTML: what looks like it is text. */
function withoutHtml(markdown: string): string {
  return mapLines(markdown, (line) => mapProse(line, (prose) => prose.replace(/<(?!https?:)/g, '&lt;')));
}
