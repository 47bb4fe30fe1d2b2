import { ReflectionKind } from 'typedoc';

/**
 * A link whose name is not known where it stands, such as that to `ApointError`, goes to the one package that defines
 * it. A name that none or several define stays a broken link, and so an error.
 */
export function load({ converter }) {
  converter.addUnknownSymbolResolver(({ symbolReference }, { project }) => {
    const [part, ...deeper] = symbolReference?.path ?? [];
    if (!part || deeper.length > 0) return undefined;
    const found = project
      .getReflectionsByKind(ReflectionKind.SomeExport)
      .filter((reflection) => reflection.name === part.path && isAtHome(reflection));
    return found.length === 1 ? { target: found[0] } : undefined;
  });
}

/** Whether a reflection is the declaration itself, in the package that defines it, and not an export of it elsewhere. */
function isAtHome(reflection) {
  if (reflection.kindOf(ReflectionKind.Reference)) return false;
  const packageName = reflection.project.getSymbolIdFromReflection(reflection)?.packageName;
  let top = reflection;
  while (top.parent?.parent) top = top.parent;
  return top.name === packageName;
}
