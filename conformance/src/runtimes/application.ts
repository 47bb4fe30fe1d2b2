import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Metafile } from 'esbuild';
import { runProgram } from './process.js';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const BUILT = fileURLToPath(new URL('../', import.meta.url));

/** A folder outside of the repository with the packed packages installed, and the suite beside them. */
export interface Application {
  readonly folder: string;
  /** Packages by name, with the entries that can be imported. */
  readonly entries: readonly string[];
  remove(): void;
}

export async function makeApplication(): Promise<Application> {
  const folder = mkdtempSync(join(tmpdir(), 'apoint-runtimes-'));
  const packages = await Promise.all(readdirSync(join(ROOT, 'packages')).map((name) => pack(name, folder)));
  const dependencies = Object.fromEntries(packages.map(({ name, tarball }) => [name, `file:${tarball}`]));
  const manifest = { private: true, type: 'module', dependencies, overrides: dependencies };
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
  await runProgram('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: folder });
  cpSync(BUILT, join(folder, 'suite'), { recursive: true });
  return {
    folder,
    entries: packages.flatMap(({ name, paths }) => paths.map((path) => name + path.slice(1))),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

interface Packed {
  readonly name: string;
  readonly tarball: string;
  readonly paths: readonly string[];
}

async function pack(directory: string, folder: string): Promise<Packed> {
  const cwd = join(ROOT, 'packages', directory);
  const words = ['pack', '--json', '--pack-destination', folder];
  const { filename } = JSON.parse(await runProgram('pnpm', words, { cwd }));
  const { name, exports } = JSON.parse(await runProgram('npm', ['pkg', 'get', 'name', 'exports'], { cwd }));
  return { name, tarball: filename, paths: Object.keys(exports).filter((path) => !path.endsWith('.json')) };
}

/** One file for a runtime that takes no packages, resolved by the runtime's conditions, and with nothing put in between. */
export async function bundle(
  { folder }: Application,
  entry: 'page' | 'worker',
  conditions: string[],
): Promise<string> {
  const { outputFiles, metafile } = await build({
    entryPoints: [join(folder, 'suite', 'suite', `entry-${entry}.js`)],
    absWorkingDir: folder,
    bundle: true,
    format: 'esm',
    platform: 'browser',
    conditions,
    write: false,
    metafile: true,
    logLevel: 'silent',
  });
  refuseNodeModules(metafile);
  return outputFiles[0]?.text ?? '';
}

/** esbuild refuses `node:` for browsers by itself; that it goes on doing so is not taken for granted. */
function refuseNodeModules({ inputs, outputs }: Metafile): void {
  const imports = [...Object.values(inputs), ...Object.values(outputs)].flatMap((file) => file.imports);
  const wrong = imports.filter(({ path }) => path.startsWith('node:'));
  if (wrong.length > 0) throw new Error(`the bundle imports ${wrong.map(({ path }) => path).join(', ')}`);
}
