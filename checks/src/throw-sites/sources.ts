import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import ts from 'typescript';
import { filesUnder, type Package, packages, ROOT } from '../source.js';

/** An entry of a package that anyone may import, and the source file behind it. */
export interface PublicEntry {
  readonly directory: string;
  readonly file: ts.SourceFile;
}

/** The sources of all packages in one program, so that calls can be followed across packages. */
export class Sources {
  readonly checker: ts.TypeChecker;
  readonly #program: ts.Program;
  readonly #files: readonly ts.SourceFile[];
  readonly #calls = new Map<ts.Symbol, ts.CallExpression[]>();

  constructor() {
    this.#program = createProgram();
    this.checker = this.#program.getTypeChecker();
    const inPackages = join(ROOT, 'packages/');
    this.#files = this.#program
      .getSourceFiles()
      .filter(({ fileName, isDeclarationFile }) => !isDeclarationFile && fileName.startsWith(inPackages));
    this.each((node) => this.#indexCall(node));
  }

  /** Every node of every file, in the order of the sources. */
  each(see: (node: ts.Node) => void): void {
    const visit = (node: ts.Node): void => {
      see(node);
      ts.forEachChild(node, visit);
    };
    for (const file of this.#files) visit(file);
  }

  publicEntries(): PublicEntry[] {
    return packages().flatMap((one) =>
      entriesOf(one)
        .filter(([entry]) => !entry.includes('/internal/'))
        .flatMap(([, path]) => this.#filesAt(path))
        .map((file) => ({ directory: one.directory, file })),
    );
  }

  /** The calls of a named function. */
  callsOf(declaration: ts.FunctionDeclaration): readonly ts.CallExpression[] {
    const symbol = declaration.name && this.checker.getSymbolAtLocation(declaration.name);
    return (symbol && this.#calls.get(symbol)) ?? [];
  }

  declarationOf(expression: ts.Expression): ts.Declaration | undefined {
    return this.checker.getSymbolAtLocation(expression)?.valueDeclaration;
  }

  /** The target of an alias: of an import, or of a re-export. */
  aliased(symbol: ts.Symbol): ts.Symbol {
    return symbol.flags & ts.SymbolFlags.Alias ? this.checker.getAliasedSymbol(symbol) : symbol;
  }

  /** `<package>/src/<file>` */
  fileOf(node: ts.Node): string {
    return relative(join(ROOT, 'packages'), node.getSourceFile().fileName).replaceAll('\\', '/');
  }

  packageOf(node: ts.Node): string {
    return this.fileOf(node).split('/', 1).join();
  }

  /** `<package>/src/<file>:<line>` */
  placeOf(node: ts.Node): string {
    const { line } = node.getSourceFile().getLineAndCharacterOfPosition(node.getStart());
    return `${this.fileOf(node)}:${line + 1}`;
  }

  /** An entry such as `./operations/*` stands for every file in its place. */
  #filesAt(path: string): ts.SourceFile[] {
    const [start = '', end = ''] = path.split('*');
    return path.includes('*')
      ? this.#files.filter(({ fileName }) => fileName.startsWith(start) && fileName.endsWith(end))
      : this.#files.filter(({ fileName }) => fileName === path);
  }

  #indexCall(node: ts.Node): void {
    if (!ts.isCallExpression(node) || !ts.isIdentifier(node.expression)) return;
    const symbol = this.checker.getSymbolAtLocation(node.expression);
    if (!symbol) return;
    const called = this.aliased(symbol);
    this.#calls.set(called, [...(this.#calls.get(called) ?? []), node]);
  }
}

/** The entries of a package, as others import them, and the source files behind them. */
function entriesOf({ path, manifest }: Package): [entry: string, file: string][] {
  return Object.entries(manifest.exports).flatMap(([entry, target]): [string, string][] => {
    if (typeof target === 'string' || !target.types) return [];
    const source = target.types.replace('./dist/', './src/').replace(/\.d\.ts$/, '.ts');
    return [[manifest.name + entry.slice(1), join(path, source)]];
  });
}

function createProgram(): ts.Program {
  const entries = packages().flatMap(entriesOf);
  const paths = Object.fromEntries(entries.map(([entry, file]) => [entry, [file]]));
  const base = ts.readConfigFile(join(ROOT, 'tsconfig.base.json'), (path) => readFileSync(path, 'utf8'));
  const { options } = ts.convertCompilerOptionsFromJson(base.config.compilerOptions, ROOT);
  const files = packages().flatMap(({ path }) =>
    filesUnder(join(path, 'src'), '.ts').map((file) => join(path, 'src', file)),
  );
  // Types of the runtimes say nothing about our own messages, and take seconds to read.
  return ts.createProgram(files, { ...options, paths, noEmit: true, types: [], lib: ['lib.es2023.d.ts'] });
}
