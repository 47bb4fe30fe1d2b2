import ts from 'typescript';
import { argumentsFor, wordsOfConstant } from './follow.js';
import type { Sources } from './sources.js';

/** A value in a message that is not a literal. */
export interface Interpolation {
  /** File and expression, e.g. `keys/src/rsa256/rsa-size.ts: MAXIMUM`. */
  readonly at: string;
  /** What is known without running the code: it is a number, words that the source spells out, or unknown. */
  readonly kind: 'number' | 'words' | 'unknown';
}

/** The values in a message, besides literals. A parameter is followed to the arguments of every call. */
export function interpolationsOf(sources: Sources, message: ts.Expression): Interpolation[] {
  return new Reader(sources).read(message);
}

class Reader {
  readonly #sources: Sources;
  readonly #read = new Set<ts.Node>();

  constructor(sources: Sources) {
    this.#sources = sources;
  }

  read(message: ts.Expression): Interpolation[] {
    if (this.#read.has(message)) return [];
    this.#read.add(message);
    if (ts.isStringLiteralLike(message)) return [];
    if (ts.isTemplateExpression(message)) {
      return message.templateSpans.map(({ expression }) => this.#value(expression, this.#kind(expression)));
    }
    const parts = this.#parts(message);
    if (parts.length > 0) return parts.flatMap((part) => this.read(part));
    return [this.#value(message, 'unknown')];
  }

  #parts(message: ts.Expression): ts.Expression[] {
    if (ts.isParenthesizedExpression(message)) return [message.expression];
    if (ts.isConditionalExpression(message)) return [message.whenTrue, message.whenFalse];
    if (isSum(message)) return [message.left, message.right];
    const constant = wordsOfConstant(this.#sources, message);
    return constant ? [constant] : argumentsFor(this.#sources, message);
  }

  #value(expression: ts.Expression, kind: Interpolation['kind']): Interpolation {
    return { at: `${this.#sources.fileOf(expression)}: ${expression.getText()}`, kind };
  }

  #kind(expression: ts.Expression): Interpolation['kind'] {
    const type = this.#sources.checker.getTypeAtLocation(expression);
    if (type.flags & (ts.TypeFlags.NumberLike | ts.TypeFlags.NumberLiteral)) return 'number';
    return this.#isWords(expression, new Set()) ? 'words' : 'unknown';
  }

  /** Whether the value can only be words of the source: literals, types of literals, or such arguments. */
  #isWords(expression: ts.Expression, seen: Set<ts.Node>): boolean {
    if (seen.has(expression)) return true;
    seen.add(expression);
    if (ts.isStringLiteralLike(expression)) return true;
    if (isLiteral(this.#sources.checker.getTypeAtLocation(expression))) return true;
    if (ts.isTemplateExpression(expression))
      return expression.templateSpans.every((span) => this.#kind(span.expression) !== 'unknown');
    const list = joinedList(expression);
    if (list) return this.#isListOfWords(list, seen);
    const given = argumentsFor(this.#sources, expression);
    return given.length > 0 && given.every((argument) => this.#isWords(argument, seen));
  }

  #isListOfWords(list: ts.Expression, seen: Set<ts.Node>): boolean {
    if (ts.isArrayLiteralExpression(list))
      return list.elements.every((element) => this.#isWords(element, seen));
    const element = this.#sources.checker.getTypeAtLocation(list).getNumberIndexType();
    if (element && isLiteral(element)) return true;
    const given = argumentsFor(this.#sources, list);
    return given.length > 0 && given.every((argument) => this.#isListOfWords(argument, seen));
  }
}

/** `left + right` */
export function isSum(expression: ts.Expression): expression is ts.BinaryExpression {
  return ts.isBinaryExpression(expression) && expression.operatorToken.kind === ts.SyntaxKind.PlusToken;
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
