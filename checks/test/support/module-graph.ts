import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';
import { filesUnder, packages } from '../../dist/source.js';

/** Modules by path, `packages/<name>/dist/<file>`, and the modules that each imports when it is loaded. */
export type ModuleGraph = ReadonlyMap<string, readonly string[]>;

/**
 * The built modules of all packages as a runtime with these conditions loads them. Private imports (`#rsa256`) and those of
 * other packages are followed through the maps of their package.json.
 */
export function moduleGraph(conditions: readonly string[]): ModuleGraph {
  const all = packages();
  const graph = new Map<string, string[]>();
  for (const { directory, path, manifest } of all) {
    const resolve = (file: string, from: string): string | undefined => {
      if (from.startsWith('.')) return join(dirname(file), from);
      if (from.startsWith('#')) return within(directory, lookUp(manifest.imports ?? {}, from, conditions));
      const [, name = '', ...rest] = from.split('/');
      const other = all.find((one) => one.manifest.name === `@apoint/${name}` && from.startsWith('@apoint/'));
      const door = ['.', ...rest].join('/');
      return other && within(name, lookUp(other.manifest.exports, door, conditions));
    };
    for (const file of filesUnder(join(path, 'dist'), '.js')) {
      const module = join('packages', directory, 'dist', file);
      const imports = importsOf(readFileSync(join(path, 'dist', file), 'utf8'));
      graph.set(
        module,
        imports.flatMap((from) => resolve(module, from) ?? []),
      );
    }
  }
  return graph;
}

/** Each group of modules that import one another, in a circle (Tarjan's strongly connected components). */
export function cyclesOf(graph: ModuleGraph): string[][] {
  const order = new Map<string, Visited>();
  const stack: string[] = [];
  const cycles: string[][] = [];
  const close = (module: string): void => {
    const group = stack.splice(stack.indexOf(module));
    for (const member of group) Object.assign(order.get(member) ?? {}, { onStack: false });
    if (group.length > 1 || graph.get(module)?.includes(module)) cycles.push(group.sort());
  };
  const visit = (module: string): Visited => {
    const own: Visited = { index: order.size, low: order.size, onStack: true };
    order.set(module, own);
    stack.push(module);
    for (const next of graph.get(module) ?? []) {
      const known = order.get(next);
      if (!known || known.onStack) own.low = Math.min(own.low, known ? known.index : visit(next).low);
    }
    if (own.low === own.index) close(module);
    return own;
  };
  for (const module of graph.keys()) if (!order.has(module)) visit(module);
  return cycles;
}

interface Visited {
  readonly index: number;
  low: number;
  onStack: boolean;
}

function importsOf(text: string): string[] {
  const { importedFiles } = ts.preProcessFile(text, true, true);
  return importedFiles.map(({ fileName }) => fileName);
}

function within(directory: string, target: string | undefined): string | undefined {
  return target === undefined ? undefined : join('packages', directory, target);
}

/** The target of a name in a map of imports or exports, its one `*` filled in. */
function lookUp(
  map: Readonly<Record<string, unknown>>,
  name: string,
  conditions: readonly string[],
): string | undefined {
  if (name in map) return chosen(map[name], conditions);
  for (const [key, value] of Object.entries(map)) {
    const [before = '', after] = key.split('*');
    if (after === undefined || !name.startsWith(before) || !name.endsWith(after)) continue;
    return chosen(value, conditions)?.replace('*', name.slice(before.length, name.length - after.length));
  }
  return undefined;
}

/** The first condition of the map that is among those of the runtime. */
function chosen(value: unknown, conditions: readonly string[]): string | undefined {
  if (typeof value !== 'object' || value === null) return value as string | undefined;
  const entry = Object.entries(value).find(([condition]) => [...conditions, 'default'].includes(condition));
  return entry && chosen(entry[1], conditions);
}
