import type ts from 'typescript';
import type { DoorsProgram } from '../declarations/doors-program.js';
import { nameOf, ownProperties } from '../declarations/our-types.js';
import { callablesOf, typeArguments } from './callables.js';

/** A place where a public function takes an object of a type that one of our packages declares. */
export interface OptionSite {
  /** Package, function, parameter and the names on the way to a nested object: `keys importPrivateKey options.ecdsa`. */
  readonly path: string;
  /** The type with its package: `keys EcdsaOptions`. Absent for a type without a name. */
  readonly type?: string | undefined;
}

/**
 * Every such place of the functions, constructors and methods that the public doors lead to. One that is
 * exported by several packages is listed once, under the package that declares it.
 *
 * @param isData - whether a type is no options object; nothing inside of it is listed.
 */
export function optionSites(
  { checker, modules }: DoorsProgram,
  isData: (type: string) => boolean,
): OptionSite[] {
  const sites = new Map<string, OptionSite>();
  for (const { path, signature } of callablesOf(checker, modules))
    for (const parameter of signature.getParameters()) {
      const argument = checker.getTypeOfSymbol(parameter);
      for (const site of sitesOf(checker, argument, `${path} ${parameter.name}`, isData))
        sites.set(`${site.path}: ${site.type}`, site);
    }
  return [...sites.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** The object types of ours among the types of an argument, at every depth. */
function sitesOf(
  checker: ts.TypeChecker,
  argument: ts.Type,
  argumentPath: string,
  isData: (type: string) => boolean,
): OptionSite[] {
  const sites: OptionSite[] = [];
  const take = (type: ts.Type, path: string, above: readonly ts.Type[]): void => {
    if (above.includes(type) || isHook(type)) return;
    for (const [part, step] of partsOf(checker, type)) take(part, path + step, [...above, type]);
    if (type.isUnion() || ownProperties(type).length === 0) return;
    const name = nameOf(type);
    sites.push({ path, type: name });
    if (name !== undefined && isData(name)) return;
    for (const property of ownProperties(type))
      take(checker.getTypeOfSymbol(property), `${path}.${property.name}`, [...above, type]);
  };
  take(argument, argumentPath, []);
  return sites;
}

function isHook(type: ts.Type): boolean {
  return type.getCallSignatures().length > 0;
}

/** What a value of the type may be, or may hold under any name or number: `.*`. */
function partsOf(checker: ts.TypeChecker, type: ts.Type): [part: ts.Type, step: string][] {
  const alternatives = type.isUnion() ? type.types : [type.getConstraint()];
  const elements = nameOf(type) ? [] : typeArguments(checker, type);
  const held = [...elements, type.getStringIndexType()];
  return [
    ...alternatives.map((part) => [part, ''] as const),
    ...held.map((part) => [part, '.*'] as const),
  ].flatMap(([part, step]): [ts.Type, string][] => (part ? [[part, step]] : []));
}
