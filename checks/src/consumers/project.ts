import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A folder of somebody who uses the packed packages. */
export interface Project {
  readonly folder: string;
  /** Writes a file of the project. */
  write(path: string, text: string): void;
  /** Runs a program, and returns what it printed if it failed. */
  run(command: string, words: readonly string[], env?: NodeJS.ProcessEnv): string[];
}

export function projectAt(folder: string): Project {
  mkdirSync(folder, { recursive: true });
  return {
    folder,
    write: (path, text) => {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    },
    run: (command, words, env = {}) => {
      const options = { cwd: folder, encoding: 'utf8', env: { ...process.env, ...QUIET, ...env } } as const;
      const { status, stdout, stderr, error } = spawnSync(command, words, options);
      return status === 0 ? [] : [`${error?.message ?? stdout + stderr}`.trim()];
    },
  };
}

/** Tools that tell their makers about their use do not do so here. */
const QUIET = { NEXT_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1', NO_COLOR: '1', FORCE_COLOR: '0' };

/** Installs the tarballs and other packages by npm. Nothing runs a script. */
export function install(
  project: Project,
  tarballs: ReadonlyMap<string, string>,
  others: Readonly<Record<string, string>>,
): string[] {
  const ours = Object.fromEntries([...tarballs].map(([name, file]) => [name, `file:${file}`]));
  const manifest = { private: true, dependencies: { ...ours, ...others }, overrides: ours };
  project.write('package.json', JSON.stringify(manifest, null, 2));
  return project.run('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts', '--prefer-offline']);
}
