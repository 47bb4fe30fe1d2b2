import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { ROOT } from '../source.js';
import type { DocumentedExample } from './documented-examples.js';

/** What the compiler has to say of the examples, as a user in their folders would see it. */
export function typeFaultsOf(examples: readonly DocumentedExample[]): string[] {
  const base = ts.readConfigFile(join(ROOT, 'tsconfig.base.json'), (path) => readFileSync(path, 'utf8'));
  const { options } = ts.convertCompilerOptionsFromJson(base.config.compilerOptions, ROOT);
  // The files exist only here, each where its imports resolve.
  const programs = new Map(
    examples.map(({ folder, program }, i) => [join(ROOT, folder, `example-${i}.ts`), program]),
  );
  const settings = { ...options, noEmit: true, isolatedDeclarations: false, declaration: false };
  const host = hostWith(programs, { ...settings, declarationMap: false });
  const program = ts.createProgram([...programs.keys()], { ...settings, declarationMap: false }, host);
  return [...programs.keys()].flatMap((file, i) =>
    faultsIn(program, file).map((fault) => `${examples[i]?.name}: ${fault}`),
  );
}

function hostWith(programs: ReadonlyMap<string, string>, options: ts.CompilerOptions): ts.CompilerHost {
  const host = ts.createCompilerHost(options);
  const { fileExists, readFile, getSourceFile } = host;
  return {
    ...host,
    getCurrentDirectory: () => ROOT,
    fileExists: (path) => programs.has(path) || fileExists.call(host, path),
    readFile: (path) => programs.get(path) ?? readFile.call(host, path),
    getSourceFile: (path, version, ...rest) => {
      const text = programs.get(path);
      return text === undefined
        ? getSourceFile.call(host, path, version, ...rest)
        : ts.createSourceFile(path, text, version, true);
    },
  };
}

function faultsIn(program: ts.Program, path: string): string[] {
  const file = program.getSourceFile(path);
  const found = [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)];
  return found.map(({ messageText, start }) => {
    const line = file && start !== undefined ? file.getLineAndCharacterOfPosition(start).line + 1 : 0;
    return `line ${line}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`;
  });
}
