import ts from 'typescript';
import { parameterOf } from './follow.js';
import { type Interpolation, interpolationsOf } from './interpolations.js';
import { type Sentence, sentencesOf } from './sentences.js';
import type { Sources } from './sources.js';

/** One sentence that an error with this code can have. */
export interface Saying extends Sentence {
  readonly code: string;
}

/** One `new ApointError(…)`. */
export interface ThrowSite {
  /** `<package>/src/<file>:<line>` */
  readonly at: string;
  /** The name of the package's folder. */
  readonly directory: string;
  /** The codes that it can have; empty if they are not literals. */
  readonly codes: readonly string[];
  readonly sayings: readonly Saying[];
  readonly interpolations: readonly Interpolation[];
}

/** Every place in the packages' sources that creates an ApointError, in the order of the sources. */
export function throwSites(sources: Sources): ThrowSite[] {
  const sites: ThrowSite[] = [];
  sources.each((node) => {
    if (!ts.isNewExpression(node) || node.expression.getText() !== 'ApointError') return;
    const [code, message] = node.arguments ?? [];
    const sayings = code && message ? sayingsOf(sources, code, message) : [];
    sites.push({
      at: sources.placeOf(node),
      directory: sources.packageOf(node),
      codes: [...new Set(sayings.map((saying) => saying.code))],
      sayings,
      interpolations: message ? interpolationsOf(sources, message) : [],
    });
  });
  return sites;
}

/** Other ways to create one: a subclass, or the class under another name. */
export function waysRoundTheConstructor(sources: Sources): string[] {
  const found: string[] = [];
  sources.each((node) => {
    const isWay =
      (ts.isHeritageClause(node) && /\bApointError\b/.test(node.getText())) ||
      (ts.isImportSpecifier(node) && node.propertyName?.text === 'ApointError') ||
      (ts.isVariableDeclaration(node) && node.initializer?.getText() === 'ApointError');
    if (isWay) found.push(sources.placeOf(node));
  });
  return found;
}

/** A literal stands for itself. Any other expression must have a type of literals, each spelt out in the package. */
function codesOf(sources: Sources, argument: ts.Expression): string[] {
  if (ts.isStringLiteral(argument)) return [argument.text];
  if (ts.isConditionalExpression(argument))
    return [argument.whenTrue, argument.whenFalse].flatMap((part) => codesOf(sources, part));
  const type = sources.checker.getTypeAtLocation(argument);
  const members = type.isUnion() ? type.types : [type];
  const codes = members.flatMap((member) => (member.isStringLiteral() ? [member.value] : []));
  if (codes.length < members.length) return [];
  const directory = sources.packageOf(argument);
  return codes.filter((code) => isGiven(sources, code, directory));
}

/** Whether a file of the package writes this code as a value: as an argument or a member, not as a type. */
function isGiven(sources: Sources, code: string, directory: string): boolean {
  let given = false;
  sources.each((node) => {
    if (!ts.isStringLiteral(node) || node.text !== code || sources.packageOf(node) !== directory) return;
    const { parent } = node;
    if (ts.isPropertyAssignment(parent) || ts.isCallExpression(parent)) given = true;
  });
  return given;
}

/** If the code or the message is a parameter, each call gives both. */
function sayingsOf(sources: Sources, code: ts.Expression, message: ts.Expression): Saying[] {
  const parameter = parameterOf(sources, code) ?? parameterOf(sources, message);
  if (!parameter) return pairs(codesOf(sources, code), sentencesOf(sources, message));
  return parameter.calls.flatMap((call) => {
    const given = (expression: ts.Expression): ts.Expression => {
      const own = parameterOf(sources, expression);
      return (own?.of === parameter.of && call.arguments[own.index]) || expression;
    };
    return sayingsOf(sources, given(code), given(message));
  });
}

function pairs(codes: readonly string[], sentences: readonly Sentence[]): Saying[] {
  return codes.flatMap((code) => sentences.map((sentence) => ({ code, ...sentence })));
}
