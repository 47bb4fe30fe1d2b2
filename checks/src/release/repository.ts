import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packages, ROOT } from '../source.js';
import { addressOf } from './manifests.js';

const FILE = join(ROOT, 'package.json');
/** A web address without a trailing slash or `.git`, so that everything else can be put behind it. */
const ADDRESS = /^https:\/\/[a-z0-9.-]+(?:\/[\w.-]+)+(?<!\.git)$/i;

/** The address of the repository: it stands once, in the `package.json` of the root. */
export function repositoryAddress(): string {
  return JSON.parse(readFileSync(FILE, 'utf8')).repository;
}

export function isAddress(text: string): boolean {
  return ADDRESS.test(text);
}

/** Writes another address into all manifests; returns how many changed. */
export function moveRepository(address: string): number {
  const moved = packages().map(({ path, directory }) =>
    rewrite(join(path, 'package.json'), addressOf(address, directory)),
  );
  return [rewrite(FILE, { repository: address }), ...moved].filter(Boolean).length;
}

/** New members come behind the license. */
function rewrite(file: string, members: object): boolean {
  const text = readFileSync(file, 'utf8');
  const manifest: Record<string, unknown> = JSON.parse(text);
  const entries = Object.entries(manifest).filter(([name]) => !(name in members));
  const place = entries.findIndex(([name]) => name === 'license') + 1;
  entries.splice(place, 0, ...Object.entries(members));
  const written = `${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`;
  if (written !== text) writeFileSync(file, written);
  return written !== text;
}
