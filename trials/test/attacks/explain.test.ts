import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import type { Attack } from './support/wire.js';

const PACKAGES = fileURLToPath(new URL('../../../packages/', import.meta.url));
/** What answers messages of others. */
const SERVERS: readonly string[] = ['gateway', 'message'];

/** A package and all packages of ours that it loads, and those that these load. */
function reachable(name: string, seen: Set<string> = new Set()): Set<string> {
  if (seen.has(name)) return seen;
  seen.add(name);
  for (const other of importedBy(name)) reachable(other, seen);
  return seen;
}

/** By its manifest, and by every module that it ships: a module may import what the manifest leaves out. */
function importedBy(name: string): string[] {
  const manifest = JSON.parse(readFileSync(join(PACKAGES, name, 'package.json'), 'utf8'));
  const { dependencies = {}, peerDependencies = {}, optionalDependencies = {} } = manifest;
  const declared = Object.keys({ ...dependencies, ...peerDependencies, ...optionalDependencies });
  const dist = join(PACKAGES, name, 'dist');
  const modules = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.js'),
  );
  const imported = modules.flatMap((file) =>
    [...readFileSync(join(dist, file), 'utf8').matchAll(/(?:from|import)\s*\(?\s*['"]([^'"]+)['"]/g)].map(
      ([, from = '']) => from,
    ),
  );
  return [...declared, ...imported].flatMap((from) => /^@apoint\/([\w-]+)/.exec(from)?.[1] ?? []);
}

/** Whether a server could answer what explaining answers. */
async function reach(): Promise<string> {
  return SERVERS.some((server) => reachable(server).has('explain')) ? 'reached' : 'no way there';
}

const ATTACKS: readonly Attack[] = [
  ['A185', 'an explanation of a forged message, asked of a server', 'no way there', reach],
];

it.each(ATTACKS)('%s %s: %s', async (_id, _attack, code, how) => {
  expect(await how()).toBe(code);
});

it('sees a package that is reached through another', () => {
  expect([...reachable('gateway')]).toEqual(expect.arrayContaining(['message', 'keys', 'primitives']));
  expect([...reachable('explain')]).toContain('explain');
});
