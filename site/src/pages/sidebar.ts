import { BEHIND_REFERENCE, REFERENCE, REST, SECTIONS } from './navigation.js';
import { type Page, titleOf } from './page.js';
import { documents, packageNames } from './repository.js';
import { sitePathOf } from './site-path.js';

/** What VitePress wants to know of an entry. */
export interface SidebarEntry {
  readonly text: string;
  readonly link?: string;
  readonly collapsed?: boolean;
  readonly items?: readonly SidebarEntry[];
}

export function sidebar(pages: readonly Page[]): SidebarEntry[] {
  const titles = new Map(pages.map(({ path, markdown }) => [path, titleOf(markdown)]));
  const entry = (path: string): SidebarEntry[] =>
    titles.has(path) ? [{ text: titles.get(path) ?? path, link: linkOf(path) }] : [];
  const sections = SECTIONS.map(({ title, documents: named }) => ({
    text: title,
    items: [...named, ...(title === REST ? unnamed() : [])].flatMap((path) => entry(sitePathOf(path))),
  }));
  const reference = {
    text: 'Reference',
    items: [...REFERENCE.flatMap((path) => entry(sitePathOf(path))), ...packages(titles)],
  };
  const isBehind = ({ text }: SidebarEntry): boolean => BEHIND_REFERENCE.includes(text);
  return [...sections.filter((one) => !isBehind(one)), reference, ...sections.filter(isBehind)];
}

/** Every page that the sidebar leads to, as `start/issue-a-point.md`. */
export function pagesOf(entries: readonly SidebarEntry[]): string[] {
  return entries.flatMap(({ link, items = [] }) => [...(link ? [pageOf(link)] : []), ...pagesOf(items)]);
}

/** The Markdown behind a link of the sidebar. */
export function pageOf(link: string): string {
  return `${link.slice(1)}${link.endsWith('/') ? 'index' : ''}.md`;
}

function packages(titles: ReadonlyMap<string, string>): SidebarEntry[] {
  return packageNames().map((name) => ({
    text: name,
    link: linkOf(`packages/${name}.md`),
    collapsed: true,
    items: [
      ...[...titles]
        .filter(([path]) => new RegExp(`^reference/@apoint/${name}(/|\\.md$)`).test(path))
        .map(([path, text]) => ({ text, link: linkOf(path) })),
    ],
  }));
}

/** Documents of `docs/` that no section names. */
function unnamed(): string[] {
  const named = new Set([...SECTIONS.flatMap((section) => section.documents), ...REFERENCE]);
  return documents().filter((path) => /^docs\/[^/]+$/.test(path) && !named.has(path));
}

function linkOf(path: string): string {
  return `/${path.replace(/index\.md$/, '').replace(/\.md$/, '')}`;
}
