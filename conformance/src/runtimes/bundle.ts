import { join } from 'node:path';
import { build, type Metafile } from 'esbuild';
import { type Rollup, build as viteBuild } from 'vite';
import type { Application } from './application.js';

/** One file by esbuild for a runtime that takes no packages, resolved by the runtime's conditions, with nothing put in between. */
export async function bundle(
  { folder }: Application,
  entry: 'page' | 'worker',
  conditions: string[],
): Promise<string> {
  const { outputFiles, metafile } = await build({
    entryPoints: [entryOf(folder, entry)],
    absWorkingDir: folder,
    bundle: true,
    format: 'esm',
    platform: 'browser',
    conditions,
    write: false,
    metafile: true,
    logLevel: 'silent',
  });
  refuseNodeModules(metafile);
  return outputFiles[0]?.text ?? '';
}

/** esbuild refuses `node:` for browsers by itself; that it goes on doing so is not taken for granted. */
function refuseNodeModules({ inputs, outputs }: Metafile): void {
  const imports = [...Object.values(inputs), ...Object.values(outputs)].flatMap((file) => file.imports);
  const wrong = imports.filter(({ path }) => path.startsWith('node:'));
  if (wrong.length > 0) throw new Error(`the bundle imports ${wrong.map(({ path }) => path).join(', ')}`);
}

/** The page by Vite as it is for production, likewise in one file. */
export async function bundleByVite({ folder }: Application): Promise<string> {
  const built = (await viteBuild({
    root: folder,
    configFile: false,
    logLevel: 'silent',
    build: { write: false, target: 'es2022', rollupOptions: { input: entryOf(folder, 'page') } },
  })) as Rollup.RollupOutput;
  const [only, ...others] = built.output;
  if (others.length > 0) throw new Error('Vite made more than one file');
  // In place of a module of Node's, Vite puts an empty one of its own.
  if (/__vite-browser-external|["']node:/.test(only.code))
    throw new Error("Vite's bundle has a module of Node's");
  return only.code;
}

function entryOf(folder: string, entry: 'page' | 'worker'): string {
  return join(folder, 'suite', 'suite', `entry-${entry}.js`);
}
