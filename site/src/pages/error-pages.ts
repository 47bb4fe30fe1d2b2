import { ERROR_CODES } from '@apoint/primitives/codes';
import { rewriteLinks } from '../markdown/links.js';
import { linkTarget } from './link-target.js';
import type { Page } from './page.js';
import { read } from './repository.js';

const DOCUMENT = 'docs/errors.md';
/** A message is read, so its lines are wrapped. */
const LOOK = '---\npageClass: code-page\n---\n\n';
const THROWERS = /^\*\*Who (?:throws it|passes it on)\.\*\*.*$/gm;

/** Where the reference describes a function of a package, if it does. */
export type FindFunction = (packageName: string, functionName: string) => string | undefined;

/** One page for each code, and one for all. `docs/errors.md` holds their text, and a check keeps it at the table of codes. */
export function errorPages(find: FindFunction): Page[] {
  const [introduction = '', ...sections] = read(DOCUMENT).split(/^#{2,3} (?=[A-Z0-9]+(?:_[A-Z0-9]+)*$)/m);
  const parts = new Map(sections.map((section) => [section.slice(0, section.indexOf('\n')), section]));
  const pages = Object.keys(ERROR_CODES).map((code) => pageOf(code, parts.get(code), find));
  const before = introduction.split('<!-- codes -->')[0] ?? '';
  const markdown = rewriteLinks(`${before}\n${tables()}`, (target) => linkTarget(DOCUMENT, target, () => {}));
  return [{ path: 'errors/index.md', markdown }, ...pages];
}

function pageOf(code: string, section: string | undefined, find: FindFunction): Page {
  if (section === undefined) throw new Error(`${DOCUMENT} does not tell of ${code}. Run pnpm codes --write.`);
  // The heading of the next group ends the section of the last code of a group.
  const [own = ''] = section.slice(code.length).split(/^## |^<!-- \/codes/m);
  const body = rewriteLinks(own.trim(), (target) => linkTarget(DOCUMENT, target, () => {}));
  const linked = body.replace(THROWERS, (line) => withLinks(line, find));
  const all =
    'The code is `error.code` of an `ApointError`: [all codes, and what they have in common](/errors/index.md).';
  return { path: `errors/${code}.md`, markdown: `${LOOK}# ${code}\n\n${linked}\n\n${all}\n` };
}

/** "keys: `importPrivateKey`, …; message: …" with a link to each function that the reference has. */
function withLinks(line: string, find: FindFunction): string {
  const parts = line.split(/(?<=\*\*) |(?<=;) /);
  return parts
    .map((part) => {
      const name = /^([a-z][a-z0-9-]*)[:.;]?/.exec(part)?.[1];
      if (name === undefined) return part;
      return part.replace(/`([\w.]+)`/g, (code, called: string) => {
        const target = find(name, called);
        return target ? `[${code}](${target})` : code;
      });
    })
    .join(' ');
}

function tables(): string {
  const groups = new Map<string, string[]>();
  for (const [code, { group, means }] of Object.entries(ERROR_CODES)) {
    const rows = groups.get(group) ?? [];
    rows.push(`| [${code}](/errors/${code}.md) | ${means.replaceAll('|', '\\|')} |`);
    groups.set(group, rows);
  }
  const table = ([group, rows]: readonly [string, readonly string[]]): string =>
    `## ${group.charAt(0).toUpperCase()}${group.slice(1)}\n\n| code | what it means |\n| --- | --- |\n${rows.join('\n')}`;
  return [...groups].map(table).join('\n\n');
}
