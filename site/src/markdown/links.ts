import { mapLines, mapProse } from './outside-code.js';

const INLINE = /(\]\(\s*<?)([^\s)>]+)/g;
const DEFINITION = /^(\s*\[[^\]]+\]:\s*<?)([^\s>]+)/;
const COMMENT = /^\s*<!--.*-->\s*$/;

/** Gives every link of a document another target, and drops the marks that are comments. */
export function rewriteLinks(markdown: string, targetOf: (target: string) => string): string {
  return mapLines(markdown, (line) => {
    if (COMMENT.test(line)) return '';
    const change = (_: string, before: string, target: string): string => `${before}${targetOf(target)}`;
    return mapProse(line, (prose) => prose.replace(INLINE, change).replace(DEFINITION, change));
  });
}

/** Whether a link leads to another host, or has a scheme of its own. */
export function isAbsolute(target: string): boolean {
  return /^([a-z][a-z0-9+.-]*:|\/\/)/i.test(target);
}
