import type { Page } from './page.js';
import { isFile, namesIn, packageNames, read } from './repository.js';

const FOLDER = '.changeset';
const FRONT_MATTER = /^---\n[\s\S]*?\n---\n+/;

/** What each release brings: the changesets of the next one, and the changelog, which all packages share with their version. */
export function changesPage(): Page {
  const pending = namesIn(FOLDER)
    .filter((name) => name.endsWith('.md') && name !== 'README.md')
    .map((name) => read(`${FOLDER}/${name}`).replace(FRONT_MATTER, '').trim());
  const next = pending.length === 0 ? 'Nothing yet.' : pending.map(item).join('\n');
  return { path: 'changes.md', markdown: `# Changes\n\n## The next release\n\n${next}\n${released()}` };
}

function item(text: string): string {
  return `- ${text.replaceAll('\n', '\n  ')}`;
}

/** Without the heading of the package: every section is a version. */
function released(): string {
  const logs = packageNames().map((name) => ({ name, path: `packages/${name}/CHANGELOG.md` }));
  return logs
    .filter(({ path }) => isFile(path))
    .map(
      ({ name, path }) =>
        `\n${read(path)
          .replace(/^# .*$/m, `## ${name}`)
          .replace(/^##(?=#* \d)/gm, '###')}`,
    )
    .join('');
}
