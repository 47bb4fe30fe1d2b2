import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Application, Converter, ReflectionKind } from 'typedoc';

const PACKAGES = fileURLToPath(new URL('../packages/', import.meta.url)).replaceAll('\\', '/');
const PROTOCOL = fileURLToPath(new URL('protocol.md', import.meta.url)).replaceAll('\\', '/');

/**
 * A link whose name is not known where it stands, such as that to `ApointError`, goes to the one package that defines
 * it. A name that none or several define stays a broken link, and so an error.
 */
export function load(application) {
  application.on(Application.EVENT_PROJECT_REVIVE, linkCopiesOfProtocol);
  application.converter.on(Converter.EVENT_RESOLVE_BEGIN, leaveOutInternalDoors);
  application.converter.addUnknownSymbolResolver(({ symbolReference }, { project }, part) => {
    // Without a part of a comment it is a type, which may only get an address in another place.
    if (!part) return undefined;
    const [name, ...deeper] = symbolReference?.path ?? [];
    if (!name || deeper.length > 0) return undefined;
    const found = project
      .getReflectionsByKind(ReflectionKind.SomeExport)
      .filter((reflection) => reflection.name === name.path && isAtHome(reflection));
    return found.length === 1 ? { target: found[0] } : undefined;
  });
}

/** What our own packages share is no part of the reference. */
function leaveOutInternalDoors({ project }) {
  const modules = project.getReflectionsByKind(ReflectionKind.Module);
  for (const module of modules) if (module.name.startsWith('internal/')) project.removeReflection(module);
}

/** A link to the copy of the protocol in a package goes to the one page of it. */
function linkCopiesOfProtocol({ documents = [], files }) {
  const page = documents.find((document) => files.getReflectionPath(document) === PROTOCOL);
  for (const name of readdirSync(PACKAGES))
    files.registerReflectionPath(`${PACKAGES}${name}/protocol.md`, page);
}

/** Whether a reflection is the declaration itself, in the package that defines it, and not an export of it elsewhere. */
function isAtHome(reflection) {
  if (reflection.kindOf(ReflectionKind.Reference)) return false;
  const packageName = reflection.project.getSymbolIdFromReflection(reflection)?.packageName;
  let top = reflection;
  while (top.parent?.parent) top = top.parent;
  return top.name === packageName;
}
