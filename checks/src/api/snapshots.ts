import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Snapshots } from './compare.js';
import { publicDoors } from './doors.js';
import { type Doors, surfacesOf } from './surface.js';

const ENDING = '.api.md';

/** The doors of each package under a folder. */
export function readDoors(packages: string): Doors[] {
  return readdirSync(packages)
    .map((directory) => join(packages, directory))
    .filter((folder) => existsSync(join(folder, 'package.json')))
    .map((folder) => {
      const { name, exports } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
      return { folder, name, doors: publicDoors(exports, filesIn(folder, 'dist')) };
    });
}

/** The snapshots of a package as they should be. */
export function currentSnapshots(doors: Doors): Snapshots {
  const surfaces = surfacesOf(doors);
  return new Map([...surfaces].map(([path, text]) => [fileOf(doors.folder, path), text]));
}

/** The snapshots of a package as stored. */
export function writtenSnapshots({ folder }: Doors): Snapshots {
  const files = filesIn(folder, 'api').filter((file) => file.endsWith(ENDING));
  return new Map(files.map((file) => [join(folder, file), readFileSync(join(folder, file), 'utf8')]));
}

/** Writes snapshots, and removes those without a door. */
export function writeSnapshots(written: Snapshots, current: Snapshots): void {
  for (const file of written.keys()) if (!current.has(file)) rmSync(file);
  for (const [file, text] of current) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}

/** The snapshot of a door: `api/index.api.md`, or for `./errors` `api/errors.api.md`. */
function fileOf(folder: string, path: string): string {
  return join(folder, 'api', `${path === '.' ? 'index' : path.slice(2)}${ENDING}`);
}

/** Paths relative to the package, such as `./dist/index.js`. */
function filesIn(folder: string, under: string): string[] {
  if (!existsSync(join(folder, under))) return [];
  const files = readdirSync(join(folder, under), { recursive: true, encoding: 'utf8' });
  return files.map((file) => `./${under}/${file.replaceAll('\\', '/')}`);
}
