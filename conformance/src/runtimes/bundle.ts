import { join } from 'node:path';
import { build, type Metafile } from 'esbuild';
import { type Rollup, build as viteBuild } from 'vite';
import type { Application } from './application.js';

/** One file by esbuild, for a runtime without packages, resolved by the runtime's conditions and without polyfills. */
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

/** esbuild itself refuses `node:` for browsers; this check makes sure that it still does. */
function refuseNodeModules({ inputs, outputs }: Metafile): void {
  const imports = [...Object.values(inputs), ...Object.values(outputs)].flatMap((file) => file.imports);
  const wrong = imports.filter(({ path }) => path.startsWith('node:'));
  if (wrong.length > 0) throw new Error(`the bundle imports ${wrong.map(({ path }) => path).join(', ')}`);
}

/** The page, built by Vite for production, also as one file. */
export async function bundleByVite({ folder }: Application): Promise<string> {
  const built = (await viteBuild({
    root: folder,
    configFile: false,
    logLevel: 'silent',
    build: { write: false, target: 'es2022', rollupOptions: { input: entryOf(folder, 'page') } },
  })) as Rollup.RollupOutput;
  const [only, ...others] = built.output;
  if (others.length > 0) throw new Error('Vite made more than one file');
  // Vite replaces a module of Node by an empty one.
  if (/__vite-browser-external|["']node:/.test(only.code))
    throw new Error("Vite's bundle has a module of Node's");
  return only.code;
}

function entryOf(folder: string, entry: 'page' | 'worker'): string {
  return join(folder, 'suite', 'suite', `entry-${entry}.js`);
}
