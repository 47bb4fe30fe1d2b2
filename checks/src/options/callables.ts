import ts from 'typescript';
import { isTypeOnly, nameOf, ownProperties, packageOf, runtimeSymbol } from '../declarations/our-types.js';

/** Something that can be called, and the name that it goes by: `keys importPrivateKey`, `client Client.submit`. */
export interface Callable {
  readonly path: string;
  readonly signature: ts.Signature;
}

/** What users of a module can call: its functions and classes, and the methods of whatever these give. */
export function callablesOf(checker: ts.TypeChecker, modules: readonly ts.Symbol[]): Callable[] {
  const found: Callable[] = [];
  const seen = new Set<ts.Type>();
  const give = (type: ts.Type, path: string): void => {
    if (seen.has(type)) return;
    seen.add(type);
    if (type.isUnionOrIntersection()) for (const part of type.types) give(part, path);
    for (const signature of [...type.getCallSignatures(), ...type.getConstructSignatures()]) {
      found.push({ path, signature });
      give(signature.getReturnType(), path);
    }
    for (const argument of typeArguments(checker, type)) give(argument, path);
    for (const property of ownProperties(type))
      give(checker.getTypeOfSymbol(property), `${nameOf(type) ?? path}.${property.name}`);
  };
  for (const exported of modules.flatMap((module) => checker.getExportsOfModule(module))) {
    const value = isTypeOnly(exported) ? undefined : runtimeSymbol(checker, exported);
    if (value && packageOf(value)) give(checker.getTypeOfSymbol(value), `${packageOf(value)} ${value.name}`);
  }
  return found;
}

/** The elements of an array, the result of a promise, and so on. */
export function typeArguments(checker: ts.TypeChecker, type: ts.Type): readonly ts.Type[] {
  return isReference(type) ? checker.getTypeArguments(type) : [];
}

function isReference(type: ts.Type): type is ts.TypeReference {
  return 'objectFlags' in type && (Number(type.objectFlags) & ts.ObjectFlags.Reference) !== 0;
}
