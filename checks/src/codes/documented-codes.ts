import ts from 'typescript';
import type { Sources } from '../throw-sites/sources.js';

/** A public function, or a method of a public class or interface, and the codes in its documentation. */
export interface DocumentedFunction {
  /** The name of the package's folder. */
  readonly directory: string;
  /** E.g. `verify`, or `KeyRing.resolve`. */
  readonly name: string;
  readonly codes: ReadonlySet<string>;
}

const NAME = String.raw`(?:\{@link\s+[\w.]+\}|\`[\w.]+\`)`;

/** `as {@link importPublicKey}`, or "the codes of `canonicalRequest`, `verify` and `checkFreshness`". */
const REFERENCES = new RegExp(String.raw`\b(?:as|of)\s+${NAME}(?:,?\s+(?:and\s+)?(?:of\s+)?${NAME})*`, 'g');

/** The codes in the `@throws` of public functions. A reference to another function means all codes of that function. */
export function documentedFunctions(sources: Sources, codes: ReadonlySet<string>): DocumentedFunction[] {
  const telling = publicFunctions(sources).filter(({ throws }) => throws !== '');
  const functions = [...new Map(telling.map((one) => [`${one.directory} ${one.name}`, one])).values()];
  return functions.map(({ directory, name, throws }) => ({
    directory,
    name,
    codes: codesIn(throws, functions, codes, new Set([throws])),
  }));
}

interface PublicFunction {
  readonly directory: string;
  readonly name: string;
  /** The texts of its `@throws`. */
  readonly throws: string;
}

function codesIn(
  text: string,
  functions: readonly PublicFunction[],
  codes: ReadonlySet<string>,
  seen: Set<string>,
): ReadonlySet<string> {
  const named = [...text.matchAll(/`([A-Z0-9_]+)`/g)].map(([, code = '']) => code);
  const references = (text.match(REFERENCES) ?? []).flatMap((list) => list.match(/[\w.]{3,}/g) ?? []);
  const referred = functions.filter(({ name, throws }) => references.includes(name) && !seen.has(throws));
  for (const { throws } of referred) seen.add(throws);
  const passedOn = referred.flatMap(({ throws }) => [...codesIn(throws, functions, codes, seen)]);
  return new Set([...named.filter((code) => codes.has(code)), ...passedOn]);
}

/** Exports are listed where they are declared, and not again under a package that re-exports them. */
function publicFunctions(sources: Sources): PublicFunction[] {
  return sources.publicEntries().flatMap(({ directory, file }) => {
    const module = sources.checker.getSymbolAtLocation(file);
    const exported = module ? sources.checker.getExportsOfModule(module) : [];
    return exported
      .map((symbol) => sources.aliased(symbol))
      .flatMap((symbol) => symbol.declarations ?? [])
      .filter((declaration) => sources.packageOf(declaration) === directory)
      .flatMap((declaration) => functionsOf(declaration, directory));
  });
}

function functionsOf(declaration: ts.Declaration, directory: string): PublicFunction[] {
  const name = nameOf(declaration);
  const own = { directory, name, throws: throwsOf(declaration) };
  if (!ts.isClassDeclaration(declaration) && !ts.isInterfaceDeclaration(declaration)) return [own];
  const methods = [...declaration.members].map((member) => ({
    directory,
    // A call signature has no name of its own.
    name: [name, nameOf(member)].filter((part) => part !== '').join('.'),
    throws: throwsOf(member),
  }));
  return [own, ...methods];
}

function nameOf(declaration: ts.Declaration): string {
  return ts.getNameOfDeclaration(declaration)?.getText() ?? '';
}

/** Reads the text of the comment, because TypeScript takes the `{@link …}` after `@throws` as a separate tag. */
function throwsOf(declaration: ts.Node): string {
  const comments = ts.getJSDocCommentsAndTags(declaration).filter(ts.isJSDoc);
  const text = comments.map((comment) => comment.getText().replace(/^\s*\*\/?|\*\/$/gm, '')).join('\n');
  return [...text.matchAll(/@throws\b([\s\S]*?)(?=\n\s*@|$)/g)]
    .map(([, throws = '']) => throws.trim())
    .join(' ');
}
