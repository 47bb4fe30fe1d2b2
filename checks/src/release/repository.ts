import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packages, ROOT } from '../source.js';
import { addressOf, type Places } from './manifests.js';

const FILE = join(ROOT, 'package.json');
/** A web address without a trailing slash or `.git`, so that everything else can be put behind it. */
const ADDRESS = /^https:\/\/[a-z0-9.-]+(?:\/[\w.-]+)+(?<!\.git)$/i;
/** The site may have a host of its own. */
const SITE = /^https:\/\/[a-z0-9.-]+(?:\/[\w.-]+)*$/i;

/** The addresses of the repository and of the site: each stands once, in the `package.json` of the root. */
export function places(): Places {
  const { repository, homepage } = JSON.parse(readFileSync(FILE, 'utf8'));
  return { repository, site: homepage };
}

export function isAddress(text: string): boolean {
  return ADDRESS.test(text);
}

export function isSite(text: string): boolean {
  return SITE.test(text);
}

/** Where the address of the site is written beside the manifests: documents that are read without the site. */
export function readersOfSite(): string[] {
  return ['README.md', ...packages().map(({ directory }) => `packages/${directory}/README.md`)];
}

/** Writes other addresses into all manifests and READMEs; returns how many files changed. */
export function move({ repository, site }: Places): number {
  const old = places().site;
  const manifests = packages().map(({ path, directory }) =>
    rewrite(join(path, 'package.json'), addressOf({ repository, site }, directory)),
  );
  const readmes = readersOfSite().map((file) =>
    change(join(ROOT, file), (text) => text.replaceAll(old, site)),
  );
  return [rewrite(FILE, { repository, homepage: site }), ...manifests, ...readmes].filter(Boolean).length;
}

/** New members come behind the license. */
function rewrite(file: string, members: object): boolean {
  return change(file, (text) => {
    const manifest: Record<string, unknown> = JSON.parse(text);
    const entries = Object.entries(manifest).filter(([name]) => !(name in members));
    const place = entries.findIndex(([name]) => name === 'license') + 1;
    entries.splice(place, 0, ...Object.entries(members));
    return `${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`;
  });
}

function change(file: string, edit: (text: string) => string): boolean {
  const text = readFileSync(file, 'utf8');
  const written = edit(text);
  if (written !== text) writeFileSync(file, written);
  return written !== text;
}
