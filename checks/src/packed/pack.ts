import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { packages, ROOT } from '../source.js';

/** Packs every package into a folder; the tarballs by the names of the packages. */
export function packAll(folder: string): ReadonlyMap<string, string> {
  return new Map(packages().map(({ directory, manifest }) => [manifest.name, pack(directory, folder)]));
}

/** Packs one package as a release would, and returns the path of its tarball. */
export function pack(directory: string, folder: string): string {
  const words = ['pack', '--json', '--pack-destination', folder];
  const output = execFileSync('pnpm', words, {
    cwd: join(ROOT, 'packages', directory),
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return JSON.parse(output).filename;
}
