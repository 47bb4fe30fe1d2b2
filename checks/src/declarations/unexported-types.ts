import ts from 'typescript';
import type { DoorsProgram } from './doors-program.js';
import { packageOf } from './our-types.js';

/**
 * The types that stand in a public declaration, however deep, and that no public door exports: a user could name them by a
 * path into the package only. Each with the one that names it: `keys NativeKey, in KeyHandle`. What a type extends needs no
 * name, because its members are those of the type.
 */
export function unexportedTypes({ checker, modules }: DoorsProgram): string[] {
  const resolved = (symbol: ts.Symbol): ts.Symbol =>
    symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
  const exported = modules.flatMap((module) => checker.getExportsOfModule(module)).map(resolved);
  const seen = new Set(exported);
  const found: string[] = [];
  const read = (node: ts.Node, within: ts.Symbol): void => {
    if (isInternal(node)) return;
    const name = nameIn(node);
    const symbol = name && checker.getSymbolAtLocation(name);
    if (symbol) meet(resolved(symbol), within, ts.isExpressionWithTypeArguments(node));
    ts.forEachChild(node, (child) => read(child, within));
  };
  const meet = (symbol: ts.Symbol, within: ts.Symbol, isBase: boolean): void => {
    if (seen.has(symbol) || !packageOf(symbol) || symbol.flags & ts.SymbolFlags.TypeParameter) return;
    seen.add(symbol);
    if (!isBase) found.push(`${packageOf(symbol)} ${symbol.name}, in ${within.name}`);
    for (const declaration of symbol.declarations ?? []) read(declaration, symbol);
  };
  for (const symbol of exported)
    if (packageOf(symbol)) for (const declaration of symbol.declarations ?? []) read(declaration, symbol);
  return found.sort();
}

/** The name of the type that a node refers to. `typeof` of a constant is the compiler's to resolve. */
function nameIn(node: ts.Node): ts.Node | undefined {
  if (ts.isTypeReferenceNode(node)) return node.typeName;
  if (ts.isExpressionWithTypeArguments(node)) return node.expression;
  return ts.isImportTypeNode(node) ? node.qualifier : undefined;
}

/** A member that is there for our own packages. */
function isInternal(node: ts.Node): boolean {
  return ts.getJSDocTags(node).some(({ tagName }) => tagName.text === 'internal');
}
