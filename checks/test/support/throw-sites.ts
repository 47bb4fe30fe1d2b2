import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import ts from 'typescript';
import { filesUnder, packages, ROOT } from './source.js';

/** A value that a message is made of, other than a literal. */
export interface Interpolation {
  /** File and expression, e.g. `primitives/src/rsa-size.ts: MAXIMUM`. */
  readonly at: string;
  /** What is known of it without running: a number; words that the source spells out; nothing. */
  readonly kind: 'number' | 'words' | 'unknown';
}

/** One `new ApointError(…)`. */
export interface ThrowSite {
  /** `<package>/src/<file>:<line>` */
  readonly at: string;
  /** The codes it can carry; empty when they are not literals. */
  readonly codes: readonly string[];
  readonly interpolations: readonly Interpolation[];
}

type Sites = readonly ThrowSite[];

/** Every place in the packages' sources that makes an {@link ApointError}, and every other use of its constructor. */
export function throwSites(): { sites: Sites; subclasses: readonly string[] } {
  const program = createProgram();
  const reader = new SiteReader(program);
  return { sites: reader.sites(), subclasses: reader.subclasses() };
}

/** A program in which packages see each other's sources, so that a call can be followed from one to the next. */
function createProgram(): ts.Program {
  const paths: Record<string, string[]> = {};
  for (const { path, manifest } of packages()) {
    for (const [entry, target] of Object.entries(manifest.exports)) {
      if (typeof target === 'string' || !target.types) continue;
      const source = target.types.replace('./dist/', './src/').replace(/\.d\.ts$/, '.ts');
      paths[manifest.name + entry.slice(1)] = [join(path, source)];
    }
  }
  const { config } = ts.readConfigFile(join(ROOT, 'tsconfig.base.json'), (path) =>
    readFileSync(path, 'utf8'),
  );
  const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, ROOT);
  const files = packages().flatMap(({ path }) =>
    filesUnder(join(path, 'src'), '.ts').map((file) => join(path, 'src', file)),
  );
  // Types of the runtimes tell nothing about our own words, and take seconds to read.
  return ts.createProgram(files, { ...options, paths, noEmit: true, types: [], lib: ['lib.es2023.d.ts'] });
}

class SiteReader {
  readonly #checker: ts.TypeChecker;
  readonly #files: readonly ts.SourceFile[];
  readonly #calls = new Map<ts.Symbol, ts.CallExpression[]>();

  constructor(program: ts.Program) {
    this.#checker = program.getTypeChecker();
    const inPackages = join(ROOT, 'packages/');
    this.#files = program
      .getSourceFiles()
      .filter(({ fileName, isDeclarationFile }) => !isDeclarationFile && fileName.startsWith(inPackages));
    for (const file of this.#files) this.#indexCalls(file);
  }

  sites(): ThrowSite[] {
    const sites: ThrowSite[] = [];
    this.#each((node) => {
      if (!ts.isNewExpression(node) || node.expression.getText() !== 'ApointError') return;
      const [code, message] = node.arguments ?? [];
      const interpolations = message ? this.#interpolations(message, new Set()) : [];
      sites.push({ at: this.#place(node), codes: this.#codes(code), interpolations });
    });
    return sites;
  }

  /** Other ways to make one: a subclass, or the class under another name. */
  subclasses(): string[] {
    const found: string[] = [];
    this.#each((node) => {
      if (ts.isHeritageClause(node) && /\bApointError\b/.test(node.getText())) found.push(this.#place(node));
      if (ts.isImportSpecifier(node) && node.propertyName?.text === 'ApointError')
        found.push(this.#place(node));
      if (ts.isVariableDeclaration(node) && node.initializer?.getText() === 'ApointError')
        found.push(this.#place(node));
    });
    return found;
  }

  /** A literal is its own; of anything else the type must be literals, and each must be spelt out in the package. */
  #codes(argument: ts.Expression | undefined): string[] {
    if (!argument) return [];
    if (ts.isStringLiteral(argument)) return [argument.text];
    if (ts.isConditionalExpression(argument))
      return [argument.whenTrue, argument.whenFalse].flatMap((part) => this.#codes(part));
    const type = this.#checker.getTypeAtLocation(argument);
    const members = type.isUnion() ? type.types : [type];
    if (!members.every((member) => member.isStringLiteral())) return [];
    const directory = this.#packageOf(argument);
    return members
      .map((member) => (member.isStringLiteral() ? member.value : ''))
      .filter((code) => this.#isGiven(code, directory));
  }

  /** Whether a file of the package writes this code as a value: an argument or a member, no type. */
  #isGiven(code: string, directory: string): boolean {
    let given = false;
    this.#each((node) => {
      if (!ts.isStringLiteral(node) || node.text !== code || this.#packageOf(node) !== directory) return;
      const { parent } = node;
      if (ts.isPropertyAssignment(parent) || ts.isCallExpression(parent)) given = true;
    });
    return given;
  }

  /** What a message is made of. A parameter is followed to the arguments of every call. */
  #interpolations(message: ts.Expression, seen: Set<ts.Node>): Interpolation[] {
    if (seen.has(message)) return [];
    seen.add(message);
    if (ts.isStringLiteralLike(message)) return [];
    if (ts.isParenthesizedExpression(message)) return this.#interpolations(message.expression, seen);
    if (ts.isConditionalExpression(message))
      return [message.whenTrue, message.whenFalse].flatMap((part) => this.#interpolations(part, seen));
    if (ts.isBinaryExpression(message) && message.operatorToken.kind === ts.SyntaxKind.PlusToken)
      return [message.left, message.right].flatMap((part) => this.#interpolations(part, seen));
    if (ts.isTemplateExpression(message)) {
      return message.templateSpans.map(({ expression }) => ({
        at: `${this.#fileOf(expression)}: ${expression.getText()}`,
        kind: this.#kind(expression),
      }));
    }
    const given = this.#argumentsFor(message);
    if (given.length > 0) return given.flatMap((argument) => this.#interpolations(argument, seen));
    return [{ at: `${this.#fileOf(message)}: ${message.getText()}`, kind: 'unknown' }];
  }

  #kind(expression: ts.Expression): Interpolation['kind'] {
    const type = this.#checker.getTypeAtLocation(expression);
    if (type.flags & (ts.TypeFlags.NumberLike | ts.TypeFlags.NumberLiteral)) return 'number';
    return this.#isWords(expression, new Set()) ? 'words' : 'unknown';
  }

  /** Whether only words that stand in the source can come out: literals, types of literals, or such arguments. */
  #isWords(expression: ts.Expression, seen: Set<ts.Node>): boolean {
    if (seen.has(expression)) return true;
    seen.add(expression);
    if (ts.isStringLiteralLike(expression)) return true;
    if (isLiteral(this.#checker.getTypeAtLocation(expression))) return true;
    if (ts.isTemplateExpression(expression))
      return expression.templateSpans.every((span) => this.#kind(span.expression) !== 'unknown');
    const list = joinedList(expression);
    if (list) return this.#isListOfWords(list, seen);
    const given = this.#argumentsFor(expression);
    return given.length > 0 && given.every((argument) => this.#isWords(argument, seen));
  }

  #isListOfWords(list: ts.Expression, seen: Set<ts.Node>): boolean {
    if (ts.isArrayLiteralExpression(list))
      return list.elements.every((element) => this.#isWords(element, seen));
    const element = this.#checker.getTypeAtLocation(list).getNumberIndexType();
    if (element && isLiteral(element)) return true;
    const given = this.#argumentsFor(list);
    return given.length > 0 && given.every((argument) => this.#isListOfWords(argument, seen));
  }

  /** What the callers give for a parameter of a function; nothing when it is none, or when a call cannot be seen. */
  #argumentsFor(expression: ts.Expression): ts.Expression[] {
    if (!ts.isIdentifier(expression)) return [];
    const declaration = this.#checker.getSymbolAtLocation(expression)?.valueDeclaration;
    if (!declaration || !ts.isParameter(declaration) || !ts.isIdentifier(declaration.name)) return [];
    const { parent } = declaration;
    if (!ts.isFunctionDeclaration(parent) || !parent.name) return [];
    const symbol = this.#checker.getSymbolAtLocation(parent.name);
    const index = parent.parameters.indexOf(declaration);
    const calls = (symbol && this.#calls.get(symbol)) ?? [];
    const given = calls.map((call) => call.arguments[index]).filter((argument) => argument !== undefined);
    return given.length === calls.length ? given : [];
  }

  #indexCalls(file: ts.SourceFile): void {
    const visit = (node: ts.Node): void => {
      if (ts.isCallExpression(node) && ts.isIdentifier(node.expression)) {
        const symbol = this.#symbolOf(node.expression);
        if (symbol) this.#calls.set(symbol, [...(this.#calls.get(symbol) ?? []), node]);
      }
      ts.forEachChild(node, visit);
    };
    visit(file);
  }

  #symbolOf(expression: ts.Expression): ts.Symbol | undefined {
    const symbol = this.#checker.getSymbolAtLocation(expression);
    return symbol && symbol.flags & ts.SymbolFlags.Alias ? this.#checker.getAliasedSymbol(symbol) : symbol;
  }

  #each(see: (node: ts.Node) => void): void {
    const visit = (node: ts.Node): void => {
      see(node);
      ts.forEachChild(node, visit);
    };
    for (const file of this.#files) visit(file);
  }

  #fileOf(node: ts.Node): string {
    return relative(join(ROOT, 'packages'), node.getSourceFile().fileName).replaceAll('\\', '/');
  }

  #packageOf(node: ts.Node): string {
    return this.#fileOf(node).split('/', 1).join();
  }

  #place(node: ts.Node): string {
    const { line } = node.getSourceFile().getLineAndCharacterOfPosition(node.getStart());
    return `${this.#fileOf(node)}:${line + 1}`;
  }
}

/** `list` of `list.join(…)`. */
function joinedList(expression: ts.Expression): ts.Expression | undefined {
  if (!ts.isCallExpression(expression) || !ts.isPropertyAccessExpression(expression.expression))
    return undefined;
  return expression.expression.name.text === 'join' ? expression.expression.expression : undefined;
}

function isLiteral(type: ts.Type): boolean {
  return type.isUnion() ? type.types.every(isLiteral) : type.isStringLiteral();
}
