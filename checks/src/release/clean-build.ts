import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { trackedFiles } from './tracked-files.js';

/** A copy of the repository without anything that was built, and what was packed from it. */
export interface CleanBuild {
  /** Where the tarballs lie. */
  readonly tarballs: string;
  /** SHA-256 in hexadecimal digits by the name of the tarball. */
  readonly digests: ReadonlyMap<string, string>;
  remove(): void;
}

const PUBLISHED = ['--filter', './packages/*'];

/**
 * Copies the sources to a folder of their own, installs there what the lockfile says, builds without any cache, and packs.
 *
 * @throws Error with what the failing step printed
 */
export function cleanBuild(root: string, directories: readonly string[]): CleanBuild {
  const folder = mkdtempSync(join(tmpdir(), 'apoint-build-'));
  const remove = (): void => rmSync(folder, { recursive: true, force: true });
  try {
    const copy = join(folder, 'repository');
    for (const file of trackedFiles(root)) cpSync(join(root, file), join(copy, file));
    run(copy, 'pnpm', [
      'install',
      '--frozen-lockfile',
      '--prefer-offline',
      ...PUBLISHED,
      '--filter',
      'apoint',
    ]);
    const cache = ['--force', '--cache-dir', join(folder, 'cache')];
    run(copy, join(copy, 'node_modules', '.bin', 'turbo'), ['run', 'build', ...PUBLISHED, ...cache]);
    const tarballs = join(folder, 'tarballs');
    mkdirSync(tarballs);
    const packed = directories.map((directory) => pack(join(copy, 'packages', directory), tarballs));
    return { tarballs, digests: new Map(packed.map((file) => [basename(file), digestOf(file)])), remove };
  } catch (error) {
    remove();
    throw error;
  }
}

function pack(folder: string, destination: string): string {
  return JSON.parse(run(folder, 'pnpm', ['pack', '--json', '--pack-destination', destination])).filename;
}

function digestOf(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}

function run(cwd: string, command: string, words: readonly string[]): string {
  const env = { ...process.env, DO_NOT_TRACK: '1', NO_COLOR: '1', FORCE_COLOR: '0' };
  const { status, stdout, stderr, error } = spawnSync(command, words, { cwd, env, encoding: 'utf8' });
  if (status === 0) return stdout;
  throw new Error(`${basename(command)} ${words[0]} failed: ${error?.message ?? stdout + stderr}`);
}

/** The tarballs that two builds do not have in common, byte for byte. */
export function differences(one: CleanBuild['digests'], other: CleanBuild['digests']): string[] {
  const names = [...new Set([...one.keys(), ...other.keys()])].sort();
  return names
    .filter((name) => one.get(name) !== other.get(name))
    .map((name) => `${name}: ${one.get(name) ?? 'is missing'} and ${other.get(name) ?? 'is missing'}`);
}
