import { existsSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { htmlFiles } from './html-files.js';

const HREF = /\bhref="([^"]*)"/g;
const ID = /\bid="([^"]*)"/g;

/** Links of the built pages that lead to no page of the site, or to no heading of it. */
export function brokenLinks(folder: string, base: string): string[] {
  const texts = new Map(htmlFiles(folder).map((file) => [file, readFileSync(join(folder, file), 'utf8')]));
  const ids = new Map([...texts].map(([file, text]) => [file, new Set(captured(text, ID))]));
  return [...texts].flatMap(([file, text]) => {
    const broken = [...new Set(captured(text, HREF))].filter(
      (href) => !resolves(folder, base, ids, file, href),
    );
    return broken.map((href) => `${file} links to ${href}`);
  });
}

function resolves(
  folder: string,
  base: string,
  ids: ReadonlyMap<string, ReadonlySet<string>>,
  from: string,
  href: string,
): boolean {
  if (/^(https?|mailto|data):/.test(href)) return true;
  const [path = '', anchor] = href.split('#');
  if (path.startsWith('/') && !path.startsWith(base)) return false;
  const inSite = path.startsWith('/') ? path.slice(base.length) : posix.join(posix.dirname(from), path);
  const file =
    path === '' ? from : decodeURI(inSite === '' || inSite.endsWith('/') ? `${inSite}index.html` : inSite);
  if (!file.endsWith('.html')) return existsSync(join(folder, file));
  const known = ids.get(file);
  return known !== undefined && (!anchor || known.has(decodeURIComponent(anchor)));
}

function captured(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map(([, value = '']) => value.replaceAll('&amp;', '&'));
}
