import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rewriteLinks } from './markdown/links.js';
import { pageOf, type SidebarEntry } from './pages/sidebar.js';
import { HTML, PAGES } from './paths.js';

const FRONT_MATTER = /^---\n[\s\S]*?\n---\n+/;
const INTRODUCTION =
  "# apoint\n\n> A TypeScript toolkit for AlipayHK's signed and encrypted HTTP wire. Every page is here as Markdown.\n";

/** Writes every page as plain Markdown beside its HTML, and `llms.txt`, which lists them as the sidebar does. */
export function writeTwins(base: string): void {
  const pages = readdirSync(PAGES, { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.md'),
  );
  for (const path of pages)
    writeFileSync(join(HTML, path), twinOf(readFileSync(join(PAGES, path), 'utf8'), base));
  const sidebar: readonly SidebarEntry[] = JSON.parse(readFileSync(join(PAGES, 'sidebar.json'), 'utf8'));
  writeFileSync(join(HTML, 'llms.txt'), `${INTRODUCTION}\n${listing(sidebar, base)}\n`);
}

/** The text of a page with links that lead to other twins, under the path of the site. */
export function twinOf(markdown: string, base: string): string {
  return rewriteLinks(markdown.replace(FRONT_MATTER, ''), (target) =>
    target.startsWith('/') ? `${base}${target.slice(1)}` : target,
  );
}

/** A heading for each section, and below it a link to each page in it. */
export function listing(sections: readonly SidebarEntry[], base: string): string {
  const links = ({ text, link, items = [] }: SidebarEntry): string[] => [
    ...(link === undefined ? [] : [`- [${text}](${base}${pageOf(link)})`]),
    ...items.flatMap(links),
  ];
  return sections
    .map((section) => `## ${section.text}\n\n${(section.items ?? []).flatMap(links).join('\n')}\n`)
    .join('\n');
}
