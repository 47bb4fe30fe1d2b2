/** A path by which others may import from a package, and the declarations behind it. */
export interface Door {
  /** Such as `.` or `./errors`. */
  readonly path: string;
  /** Such as `./dist/errors.d.ts`. */
  readonly types: string;
}

/** The target of an entry in an exports map: a file, files by condition, or none. */
export type Target = string | null | { readonly [condition: string]: Target };

type Exports = Readonly<Record<string, Target>>;

/**
 * The public doors of a package, sorted. Only doors with declarations count, and not those for packages of this repository.
 *
 * @param files - the files of the package, such as `./dist/index.d.ts`, for doors with a `*`
 */
export function publicDoors(exports: Exports, files: readonly string[]): Door[] {
  const doors = Object.entries(exports).flatMap(([path, target]) => {
    const types = typesOf(target);
    if (types === undefined || path.startsWith('./internal/')) return [];
    return path.includes('*') ? expand({ path, types }, files) : [{ path, types }];
  });
  return doors.sort((a, b) => (a.path < b.path ? -1 : 1));
}

function typesOf(target: Target): string | undefined {
  if (target === null || typeof target === 'string') return undefined;
  if (typeof target['types'] === 'string') return target['types'];
  for (const nested of Object.values(target)) {
    const types = typesOf(nested);
    if (types !== undefined) return types;
  }
  return undefined;
}

/** One door for each file that matches the star. */
function expand({ path, types }: Door, files: readonly string[]): Door[] {
  const [before = '', after = ''] = types.split('*');
  return files
    .filter((file) => file.startsWith(before) && file.endsWith(after))
    .map((file) => ({ path: path.replace('*', file.slice(before.length, -after.length)), types: file }));
}
