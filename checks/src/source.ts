import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const PACKAGES = join(ROOT, 'packages');

interface Manifest {
  readonly name: string;
  readonly exports: Readonly<Record<string, string | { readonly types?: string }>>;
  readonly files: readonly string[];
  readonly scripts?: Readonly<Record<string, string>>;
  readonly imports?: Readonly<Record<string, unknown>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly bin?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
  readonly peerDependenciesMeta?: Readonly<Record<string, { readonly optional?: boolean }>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

/** One workspace package; `directory` is its name under `packages/`. */
export interface Package {
  readonly directory: string;
  readonly path: string;
  readonly manifest: Manifest;
}

/** A command that is published in one piece, with everything that it imports inside: of those it asks for no package. */
export function isBundled({ bin = {} }: Pick<Manifest, 'bin'>): boolean {
  return Object.values(bin).some((file) => file.startsWith('./dist/bundle/'));
}

/** The packages that its users get with a package: those that it asks for, or that are inside. */
export function packagesWith(manifest: Manifest): string[] {
  const { dependencies = {}, optionalDependencies = {}, devDependencies = {} } = manifest;
  const inside = Object.keys(isBundled(manifest) ? devDependencies : {}).filter(isOfUsers);
  return Object.keys({ ...dependencies, ...optionalDependencies }).concat(inside);
}

/** What is no tool of ours: our own packages, audited cryptography, the validator of bodies, and a reader and a writer of CSV. */
function isOfUsers(name: string): boolean {
  return /^(@apoint\/.+|@noble\/.+|valibot|csv-parse|csv-stringify)$/.test(name);
}

export function packages(): Package[] {
  return readdirSync(PACKAGES, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(PACKAGES, entry.name, 'package.json')))
    .map(({ name }) => {
      const path = join(PACKAGES, name);
      return {
        directory: name,
        path,
        manifest: JSON.parse(readFileSync(join(path, 'package.json'), 'utf8')),
      };
    });
}

/** The files under a folder with one of these endings, as paths from the folder; none if the folder does not exist. */
export function filesUnder(folder: string, ...endings: readonly string[]): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => endings.some((ending) => path.endsWith(ending)))
    .sort();
}
