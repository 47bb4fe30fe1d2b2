import ts from 'typescript';

/** Where the built declarations of a package lie. */
const BUILT = /packages\/([\w-]+)\/dist\//;

/** The package of ours that declares it, if one does. */
export function packageOf(symbol: ts.Symbol | undefined): string | undefined {
  return BUILT.exec(symbol?.declarations?.[0]?.getSourceFile().fileName ?? '')?.[1];
}

/** The members of a type that we declare: of `Uint8Array` and what else is not ours, there are none. */
export function ownProperties(type: ts.Type): ts.Symbol[] {
  return type.getProperties().filter((property) => packageOf(property) !== undefined);
}

/** Package and name of a type, such as `client Client`; none for a type that has no name. */
export function nameOf(type: ts.Type): string | undefined {
  const symbol = type.aliasSymbol ?? type.getSymbol();
  if (!symbol || symbol.name.startsWith('__')) return undefined;
  return packageOf(symbol) && `${packageOf(symbol)} ${symbol.name}`;
}

/** What an export leads to, if that exists at run time. */
export function runtimeSymbol(checker: ts.TypeChecker, exported: ts.Symbol): ts.Symbol | undefined {
  const isAlias = (exported.flags & ts.SymbolFlags.Alias) !== 0;
  const symbol = isAlias ? checker.getAliasedSymbol(exported) : exported;
  return (symbol.flags & ts.SymbolFlags.Value) !== 0 ? symbol : undefined;
}

/** A class of which the type alone is exported cannot be made by anybody else. */
export function isTypeOnly(exported: ts.Symbol): boolean {
  const declarations = exported.declarations ?? [];
  return declarations.some(
    (one) => ts.isExportSpecifier(one) && (one.isTypeOnly || one.parent.parent.isTypeOnly),
  );
}
