import { posix } from 'node:path';
import { isAbsolute } from '../markdown/links.js';
import { isFile, isFolder, siteAddress } from './repository.js';
import { sitePathOf } from './site-path.js';

/** The target on the site of a link in a document of the repository; `linked` is told each file that it leads to. */
export function linkTarget(document: string, target: string, linked: (path: string) => void): string {
  const own = ownPage(target);
  if (own !== undefined) return own;
  if (isAbsolute(target) || target.startsWith('#') || target.startsWith('/')) return target;
  const [path = '', anchor] = target.split('#');
  const found = fileOf(posix.normalize(posix.join(posix.dirname(document), decodeURI(path))));
  const code = found === 'docs/errors.md' ? codeOf(anchor) : undefined;
  if (code) return `/errors/${code}.md`;
  // The list of packages in the README is a page of its own on the site.
  if (found === 'README.md' && anchor === 'packages') return '/explanations/floors.md';
  linked(found);
  return `/${sitePathOf(found)}${anchor === undefined ? '' : `#${anchor}`}`;
}

/** READMEs and declarations that are read elsewhere name pages by the address of the site; here these are its own. */
export function ownPage(target: string): string | undefined {
  const address = siteAddress();
  return target.startsWith(`${address}/`)
    ? target.slice(address.length).replace(/\.html(?=#|$)/, '.md')
    : undefined;
}

/** A folder is told by its README, where it has one. */
function fileOf(path: string): string {
  const folder = path.replace(/\/$/, '');
  if (isFile(folder)) return folder;
  if (!isFolder(folder)) throw new Error(`There is no file ${path} to link to.`);
  const readme = posix.join(folder, 'README.md');
  return isFile(readme) ? readme : folder;
}

/** The anchor of a code in `docs/errors.md` is the code in lower case; on the site each code has its own page. */
function codeOf(anchor: string | undefined): string | undefined {
  return anchor !== undefined && /^[a-z0-9]+(_[a-z0-9]+)*$/.test(anchor) && anchor.length > 8
    ? anchor.toUpperCase()
    : undefined;
}
