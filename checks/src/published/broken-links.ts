import { posix } from 'node:path';

/** The files of a package, by their paths in its tarball; the text of those that are read. */
export type PublishedFiles = ReadonlyMap<string, string | undefined>;

const FENCED = /^(```|~~~)[\s\S]*?^\1/gm;
const CODE = /`[^`\n]*`/g;
/** `[text](target)`, `[name]: target` and `href="target"`. */
const TARGETS = /\]\(\s*<?([^\s)>]+)|^\s*\[[^\]]+\]:\s*<?(\S+?)>?\s*$|\b(?:href|src)="([^"]+)"/gm;
const ABSOLUTE = /^([a-z][a-z0-9+.-]*:|\/\/)/i;

/** The links of the package's Markdown that lead out of its tarball, to no file or to no heading, such as `README.md: ../keys`. */
export function brokenLinks(files: PublishedFiles): string[] {
  return [...files].flatMap(([file, text]) => {
    if (!file.endsWith('.md') || text === undefined) return [];
    const broken = targetsOf(text).filter(
      (target) => !ABSOLUTE.test(target) && !resolves(files, file, target),
    );
    return broken.map((target) => `${file}: ${target}`);
  });
}

function targetsOf(markdown: string): string[] {
  const found = withoutCode(markdown).matchAll(TARGETS);
  return [...found].map(([, inline, reference, attribute]) => inline ?? reference ?? attribute ?? '');
}

function resolves(files: PublishedFiles, from: string, target: string): boolean {
  const [path = '', anchor] = target.split('#');
  const file = path === '' ? from : posix.join(posix.dirname(from), decodeURI(path));
  if (!files.has(file)) return false;
  const text = files.get(file);
  return anchor === undefined || text === undefined || anchorsOf(text).has(anchor);
}

/** As GitHub makes them of headings: small letters and dashes, and a number behind the second of a name. */
function anchorsOf(markdown: string): Set<string> {
  const anchors = new Set<string>();
  for (const [, heading = ''] of markdown.replace(FENCED, '').matchAll(/^#{1,6} +(.+?) *#*$/gm)) {
    const name = slugOf(heading);
    let anchor = name;
    for (let number = 1; anchors.has(anchor); number++) anchor = `${name}-${number}`;
    anchors.add(anchor);
  }
  for (const [, id = ''] of markdown.matchAll(/\b(?:id|name)="([^"]+)"/g)) anchors.add(id);
  return anchors;
}

function slugOf(heading: string): string {
  const text = heading.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').toLowerCase();
  return text.replace(/[^\p{L}\p{N}\p{M} _-]/gu, '').replaceAll(' ', '-');
}

function withoutCode(markdown: string): string {
  return markdown.replace(FENCED, '').replace(CODE, '');
}
