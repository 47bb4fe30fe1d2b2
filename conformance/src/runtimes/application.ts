import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runProgram } from '@apoint/tools/process';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const BUILT = fileURLToPath(new URL('../', import.meta.url));

/** An import map that resolves each package to an `npm:` specifier, for Deno. */
export const NPM_SPECIFIERS = 'npm-specifiers.json';

/** A folder outside the repository with the packed packages installed, and the suite next to them. */
export interface Application {
  readonly folder: string;
  remove(): void;
}

export async function makeApplication(): Promise<Application> {
  const folder = mkdtempSync(join(tmpdir(), 'apoint-runtimes-'));
  const packages = await Promise.all(readdirSync(join(ROOT, 'packages')).map((name) => pack(name, folder)));
  const dependencies = Object.fromEntries(packages.map(({ name, tarball }) => [name, `file:${tarball}`]));
  const manifest = { private: true, type: 'module', dependencies, overrides: dependencies };
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
  await runProgram('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: folder });
  writeFileSync(join(folder, NPM_SPECIFIERS), JSON.stringify({ imports: npmSpecifiers(packages) }));
  cpSync(BUILT, join(folder, 'suite'), { recursive: true });
  return {
    folder,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

function npmSpecifiers(packages: readonly Packed[]): Record<string, string> {
  const entries = packages.flatMap(({ name }) => [
    [name, `npm:${name}`],
    [`${name}/`, `npm:/${name}/`],
  ]);
  return Object.fromEntries(entries);
}

interface Packed {
  readonly name: string;
  readonly tarball: string;
}

async function pack(directory: string, folder: string): Promise<Packed> {
  const cwd = join(ROOT, 'packages', directory);
  const words = ['pack', '--json', '--pack-destination', folder];
  const { filename } = JSON.parse(await runProgram('pnpm', words, { cwd }));
  return { name: `@apoint/${directory}`, tarball: filename };
}
