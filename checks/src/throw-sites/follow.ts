import ts from 'typescript';
import type { Sources } from './sources.js';

/** A parameter of a named function, and the calls of that function. */
export interface FollowedParameter {
  readonly of: ts.FunctionDeclaration;
  readonly index: number;
  readonly calls: readonly ts.CallExpression[];
}

/** The parameter that an expression refers to; `undefined` if there is none, or if a call of its function omits it. */
export function parameterOf(sources: Sources, expression: ts.Expression): FollowedParameter | undefined {
  if (!ts.isIdentifier(expression)) return undefined;
  const declaration = sources.declarationOf(expression);
  if (!declaration || !ts.isParameter(declaration) || !ts.isIdentifier(declaration.name)) return undefined;
  const { parent } = declaration;
  if (!ts.isFunctionDeclaration(parent)) return undefined;
  const index = parent.parameters.indexOf(declaration);
  const calls = sources.callsOf(parent);
  const given = calls.length > 0 && calls.every((call) => call.arguments[index] !== undefined);
  return given ? { of: parent, index, calls } : undefined;
}

/** The arguments that the callers pass for a parameter; empty if the expression cannot be followed. */
export function argumentsFor(sources: Sources, expression: ts.Expression): ts.Expression[] {
  const parameter = parameterOf(sources, expression);
  if (!parameter) return [];
  return parameter.calls
    .map((call) => call.arguments[parameter.index])
    .filter((given) => given !== undefined);
}

/** The words of a constant, if its declaration spells them out. */
export function wordsOfConstant(sources: Sources, expression: ts.Expression): ts.Expression | undefined {
  if (!ts.isIdentifier(expression)) return undefined;
  const declaration = sources.declarationOf(expression);
  if (!declaration || !ts.isVariableDeclaration(declaration)) return undefined;
  if (!(ts.getCombinedNodeFlags(declaration) & ts.NodeFlags.Const)) return undefined;
  const { initializer } = declaration;
  return initializer && ts.isStringLiteralLike(initializer) ? initializer : undefined;
}
