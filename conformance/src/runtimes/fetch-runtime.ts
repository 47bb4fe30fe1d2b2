import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runProgram } from '@apoint/tools/process';
import { RUNTIMES, type RuntimeName } from './versions.js';

const CACHE = fileURLToPath(new URL('../../.runtimes/', import.meta.url));

/** The program of a runtime, fetched from npm unless it is already here. */
export async function fetchRuntime(name: RuntimeName): Promise<string> {
  const { specifier, program } = RUNTIMES[name];
  const folder = join(CACHE, specifier.replaceAll('/', '+'));
  const path = join(folder, 'node_modules', program);
  if (existsSync(path)) return path;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "private": true }');
  const words = ['install', '--no-save', '--ignore-scripts', '--no-audit', '--no-fund', '--force', specifier];
  await runProgram('npm', words, { cwd: folder });
  chmodSync(path, 0o755);
  return path;
}
