import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const FRONT_MATTER = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/;
const ENTRY = /^(["'])(@apoint\/[\w-]+)\1: (patch|minor|major)$/;

/** What is wrong with the changesets of a repository: `.changeset/keys.md: it has no sentence for the changelog`. */
export function faultyChangesets(root: string, published: readonly string[]): string[] {
  const folder = join(root, '.changeset');
  const files = readdirSync(folder).filter((name) => name.endsWith('.md') && name !== 'README.md');
  return files.flatMap((name) =>
    faultsOf(readFileSync(join(folder, name), 'utf8'), published).map(
      (fault) => `.changeset/${name}: ${fault}`,
    ),
  );
}

/** What is wrong with the text of one changeset. */
export function faultsOf(text: string, published: readonly string[]): string[] {
  const [, head = '', summary = ''] = FRONT_MATTER.exec(text) ?? [];
  if (head.trim() === '')
    return ['it must begin with --- and name its packages, one a line, up to the next ---'];
  const faults = head.split('\n').flatMap((line) => {
    const name = ENTRY.exec(line)?.[2];
    if (name === undefined) return [`"${line}" is not "'@apoint/NAME': patch", minor or major`];
    return published.includes(name) ? [] : [`${name} is not published`];
  });
  return summary.trim() === '' ? [...faults, 'it has no sentence for the changelog'] : faults;
}
