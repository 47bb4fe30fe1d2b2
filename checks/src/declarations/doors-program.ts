import { join } from 'node:path';
import ts from 'typescript';
import { publicDoors, type Target } from '../api/doors.js';
import { filesUnder } from '../source.js';

/** A package with its doors. */
export interface PackageFolder {
  readonly path: string;
  readonly manifest: { readonly exports: Readonly<Record<string, Target>> };
}

/** The built declarations behind the public doors of packages, as their users' compiler sees them. */
export interface DoorsProgram {
  readonly checker: ts.TypeChecker;
  readonly modules: readonly ts.Symbol[];
}

const COMPILER_OPTIONS: ts.CompilerOptions = {
  module: ts.ModuleKind.NodeNext,
  target: ts.ScriptTarget.ES2022,
  strict: true,
  noEmit: true,
  types: [],
};

export function doorsProgram(packages: readonly PackageFolder[]): DoorsProgram {
  const doors = packages.flatMap(declarationsOf);
  const program = ts.createProgram(doors, COMPILER_OPTIONS);
  const checker = program.getTypeChecker();
  const modules = doors.map((door) => {
    const file = program.getSourceFile(door);
    const module = file && checker.getSymbolAtLocation(file);
    if (!module) throw new Error(`${door} is no module; run \`pnpm build\` first.`);
    return module;
  });
  return { checker, modules };
}

function declarationsOf({ path, manifest }: PackageFolder): string[] {
  const files = filesUnder(join(path, 'dist'), '.d.ts').map((file) => `./dist/${file}`);
  return publicDoors(manifest.exports, files).map(({ types }) => join(path, types));
}
