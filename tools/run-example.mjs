// Runs an example in a clone in which nothing is built yet.
import { spawnSync } from 'node:child_process';
import { runBuild } from './run-build.mjs';

/** Builds what the examples need, and runs the one of this name. Resolves to the exit status. */
export async function runExample(name, words = []) {
  const built = await runBuild(['--filter=@apoint/examples...']);
  if (built !== 0) return built;
  return (
    spawnSync(process.execPath, [`examples/dist/${name}.js`, ...words], { stdio: 'inherit' }).status ?? 1
  );
}
