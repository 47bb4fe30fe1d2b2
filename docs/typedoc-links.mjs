import { ReflectionKind } from 'typedoc';

/**
 * A link whose name its own package does not have, such as that to `ApointError`, goes to the one package that has it.
 * A name that none or several have stays a broken link, and so an error.
 */
export function load({ converter }) {
  converter.addUnknownSymbolResolver(({ symbolReference }, reflection) => {
    const [part, ...deeper] = symbolReference?.path ?? [];
    if (!part || deeper.length > 0) return undefined;
    const found = reflection.project
      .getReflectionsByKind(ReflectionKind.SomeExport)
      .filter(({ name, kind }) => name === part.path && kind !== ReflectionKind.Reference);
    return found.length === 1 ? { target: found[0] } : undefined;
  });
}
