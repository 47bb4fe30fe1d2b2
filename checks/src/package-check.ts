import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { commandLine } from '@apoint/tools/command-line';
import { publicDoors, type Target } from './api/doors.js';
import { pack as packTarball } from './packed/pack.js';
import { checkStores } from './packed/stores.js';
import { brokenLinks, type PublishedFiles } from './published/broken-links.js';
import { deadEnds } from './published/declarations.js';
import { unpackedFiles } from './published/files-of.js';
import { strays } from './published/strays.js';
import { isBundled } from './source.js';

const USAGE = `Usage: pnpm package-check
packs every package, looks for broken links, for what only its makers have and for declarations without their sources, lints it by publint and attw, and installs
all of them in an empty folder, where each of their public entries is imported, required and type-checked. Each command is
run from its tarball alone, by npx in an empty folder, asks for few packages, and finds the stores that are installed beside it.`;

/** The checked members of a `package.json`. */
interface Manifest {
  readonly name: string;
  readonly exports: Readonly<Record<string, Target>>;
  readonly bin?: Readonly<Record<string, string>>;
}

interface Packed {
  readonly name: string;
  readonly tarball: string;
  readonly files: PublishedFiles;
  /** The public ones, such as `.` and `./errors`. */
  readonly doors: readonly string[];
  /** The commands of a package that is nothing else. */
  readonly commands: readonly string[];
}

/** An entry imports these optional peers, so npm installs them only for those who ask. */
const OPTIONAL_PEERS = { '@opentelemetry/api': '^1.3.0' };

const MOST_PACKAGES_OF_A_COMMAND = 12;

commandLine(USAGE, {});
const root = fileURLToPath(new URL('../..', import.meta.url));
const checks = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'apoint-packages-'));
let passed = 0;
let failed = 0;

try {
  const packages = readdirSync(join(root, 'packages')).map(pack);
  for (const one of packages) {
    tell(`links of ${one.name}`, brokenLinks(one.files));
    tell(`texts of ${one.name}`, strays(one.files));
    tell(`declarations of ${one.name}`, deadEnds(one.files));
    lint(one);
  }
  install(packages);
  for (const one of packages) for (const entry of entriesOf(one)) use(entry);
  typeCheck(packages.flatMap(entriesOf));
  for (const one of packages) for (const command of one.commands) runCommand(one, command);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

function pack(directory: string): Packed {
  const cwd = join(root, 'packages', directory);
  const { name, exports, bin = {} }: Manifest = JSON.parse(readFileSync(join(cwd, 'package.json'), 'utf8'));
  const tarball = packTarball(directory, folder);
  const files = unpack(directory, tarball);
  const doors = publicDoors(
    exports,
    [...files.keys()].map((file) => `./${file}`),
  );
  const commands = isBundled({ bin }) ? Object.keys(bin) : [];
  return { name, tarball, files, doors: doors.map(({ path }) => path), commands };
}

function unpack(directory: string, tarball: string): PublishedFiles {
  const target = join(folder, 'unpacked', directory);
  mkdirSync(target, { recursive: true });
  execFileSync('tar', ['-xzf', tarball, '-C', target]);
  return unpackedFiles(join(target, 'package'));
}

function lint({ name, tarball, doors }: Packed): void {
  run(`publint ${name}`, 'pnpm', ['exec', 'publint', '--strict', tarball]);
  // A command has no entries.
  if (doors.length === 0) return;
  // ESM only: CommonJS on Node from 20.19 requires the same files, which is tested below. The resolution of Node 10
  // does not support exports maps at all.
  run(`attw ${name}`, 'pnpm', [
    'exec',
    'attw',
    tarball,
    '--profile',
    'esm-only',
    '--format',
    'table-flipped',
    '--no-emoji',
    // Those for our own packages are nobody else's to import.
    '--entrypoints',
    ...doors,
  ]);
}

function install(packages: readonly Packed[]): void {
  const ours = Object.fromEntries(packages.map(({ name, tarball }) => [name, `file:${tarball}`]));
  const dependencies = { ...ours, ...OPTIONAL_PEERS };
  const manifest = { private: true, type: 'module', dependencies, overrides: ours };
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
  run('install the tarballs', 'npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts'], folder);
}

/** As a user would who has nothing else of ours. */
function runCommand({ name, tarball }: Packed, command: string): void {
  const empty = mkdtempSync(join(folder, 'command-'));
  const npx = ['--yes', `--package=${tarball}`, '--', command, '--help'];
  run(`npx ${name}`, 'npx', npx, empty);
  const words = ['install', '--no-audit', '--no-fund', '--ignore-scripts', '--prefix', empty, tarball];
  run(`install ${name} alone`, 'npm', words, empty);
  const lock = JSON.parse(readFileSync(join(empty, 'package-lock.json'), 'utf8'));
  const installed = Object.keys(lock.packages).filter((path) => path !== '').length;
  const tooMany = installed > MOST_PACKAGES_OF_A_COMMAND ? [`it installs ${installed} packages`] : [];
  tell(`packages with ${name}`, tooMany);
  for (const { what, faults } of checkStores(empty, command)) tell(what, faults);
}

function entriesOf({ name, doors }: Packed): string[] {
  return doors.map((path) => name + path.slice(1));
}

function use(entry: string): void {
  run(
    `import ${entry}`,
    process.execPath,
    ['--input-type=module', '--eval', `await import('${entry}')`],
    folder,
  );
  const require = ['--no-warnings', '--input-type=commonjs', '--eval', `require('${entry}')`];
  run(`require ${entry}`, process.execPath, require, folder);
}

function typeCheck(entries: readonly string[]): void {
  const compilerOptions = { noEmit: true, strict: true, module: 'nodenext', target: 'es2022', types: [] };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['use.ts'] }));
  writeFileSync(
    join(folder, 'use.ts'),
    entries.map((entry, i) => `export * as e${i} from '${entry}';\n`).join(''),
  );
  run('types of the tarballs', join(checks, 'node_modules', '.bin', 'tsc'), ['--project', folder]);
}

function run(what: string, command: string, words: readonly string[], cwd = checks): void {
  const { status, stdout, stderr } = spawnSync(command, words, { cwd, encoding: 'utf8' });
  tell(what, status === 0 ? [] : [stdout, stderr]);
}

function tell(what: string, faults: readonly string[]): void {
  if (faults.length === 0) passed++;
  else {
    failed++;
    console.log(`FAILED ${what}\n${faults.join('\n')}`);
  }
}
