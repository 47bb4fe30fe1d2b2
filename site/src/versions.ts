import { isFile, read } from './pages/repository.js';

/** All packages have one version, so the changelog of one of them has every release. */
const CHANGELOG = 'packages/primitives/CHANGELOG.md';
const RELEASE = /^## (\d+\.\d+)\.\d+/gm;

/** The file that the menu of versions reads. It stands once, above the folders of all versions, so old ones hear of new ones. */
export const VERSIONS_FILE = 'versions.js';

/** What the menu of a site wants to know of its own version. */
export interface OwnVersion {
  /** The path of the newest version; the others are in folders below it. */
  readonly root: string;
  /** The minor release that the site is kept for. Absent: it is the newest. */
  readonly minor?: string;
}

/** The minor releases in a changelog, the newest first. */
export function minorsIn(changelog: string): string[] {
  return [...new Set([...changelog.matchAll(RELEASE)].map(([, minor = '']) => minor))];
}

export function releasedMinors(): string[] {
  return isFile(CHANGELOG) ? minorsIn(read(CHANGELOG)) : [];
}

/** The policy of the pages lets them open no connection, so the list is a module and no data. */
export function versionsModule(minors: readonly string[]): string {
  return `export default ${JSON.stringify(minors)};\n`;
}
