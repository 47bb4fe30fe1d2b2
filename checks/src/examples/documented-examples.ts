import ts from 'typescript';
import type { Sources } from '../throw-sites/sources.js';

/** An example in the documentation of a public function or class. */
export interface DocumentedExample {
  /** E.g. `keys: importPublicKey`. */
  readonly name: string;
  /** The path from the root of the repository of the folder whose dependencies it may import. */
  readonly folder: string;
  readonly program: string;
}

/** The public functions and classes, and what stands under `@example` in their documentation. */
export interface PublicExamples {
  readonly examples: readonly DocumentedExample[];
  /** The names of the functions and classes that show none. */
  readonly without: readonly string[];
}

const FENCE = /@example\b[^\n]*\n```ts\n([\s\S]*?)```/g;

/** The gateway imports nothing of its frameworks; the attacks on its adapters have them all. */
const FRAMEWORK = /from '(?:express|fastify|hono|koa|@hono\/node-server)'/;
/** What is neither ours nor Node's. */
const FOREIGN = /from '(?!@apoint\/|node:)/;

/** Exports count where they are declared, and not again under a package that re-exports them. */
export function publicExamples(sources: Sources): PublicExamples {
  const documented = sources.publicEntries().flatMap(({ directory, file }) =>
    exportsOf(sources, file)
      .filter((symbol) => isFunctionOrClass(sources, symbol) && directoryOf(sources, symbol) === directory)
      .map((symbol) => ({
        name: `${directory}: ${symbol.name}`,
        directory,
        programs: programsOf(symbol),
      })),
  );
  const unique = [...new Map(documented.map((one) => [one.name + one.programs.join(), one])).values()];
  return {
    examples: unique.flatMap(({ name, directory, programs }) =>
      programs.map((program) => ({ name, folder: folderFor(directory, program), program })),
    ),
    without: unique.filter(({ programs }) => programs.length === 0).map(({ name }) => name),
  };
}

function exportsOf(sources: Sources, file: ts.SourceFile): ts.Symbol[] {
  const module = sources.checker.getSymbolAtLocation(file);
  const exported = module ? sources.checker.getExportsOfModule(module) : [];
  return exported.map((symbol) => sources.aliased(symbol));
}

function isFunctionOrClass(sources: Sources, symbol: ts.Symbol): boolean {
  if (symbol.flags & (ts.SymbolFlags.Function | ts.SymbolFlags.Class)) return true;
  const declaration = symbol.valueDeclaration;
  if (!declaration || !(symbol.flags & ts.SymbolFlags.Variable)) return false;
  return sources.checker.getTypeAtLocation(declaration).getCallSignatures().length > 0;
}

function directoryOf(sources: Sources, symbol: ts.Symbol): string | undefined {
  return symbol.valueDeclaration && sources.packageOf(symbol.valueDeclaration);
}

/** Of a function with several signatures, any may show it. */
function programsOf(symbol: ts.Symbol): string[] {
  return (symbol.declarations ?? [])
    .flatMap((declaration) => ts.getJSDocCommentsAndTags(declaration))
    .filter(ts.isJSDoc)
    .map((comment) => comment.getText().replace(/^[ \t]*\* ?/gm, ''))
    .flatMap((text) => [...text.matchAll(FENCE)].map(([, program = '']) => program));
}

/** This package depends on all of ours, so an example may show two of them together. */
function folderFor(directory: string, program: string): string {
  if (FRAMEWORK.test(program)) return 'trials/';
  return FOREIGN.test(program) ? `packages/${directory}/` : 'checks/';
}
