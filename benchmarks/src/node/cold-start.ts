import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { type Ratio, ratioOf } from '../measure.js';

const run = promisify(execFile);
const HERE = fileURLToPath(new URL('.', import.meta.url));
const SUBJECT = '@apoint/client';
const REFERENCE = 'alipay-sdk';

/** The time of an import in a new Node process: as the packages are installed, and bundled to one file as an application is. */
export async function measureColdStart(rounds: number): Promise<Ratio[]> {
  const folder = await mkdtemp(join(tmpdir(), 'apoint-cold-start-'));
  try {
    const bundles = [await bundleOf(SUBJECT, folder), await bundleOf(REFERENCE, folder)] as const;
    return [
      await compare({ what: 'cold start: import of client', target: 2.5 }, [SUBJECT, REFERENCE], rounds),
      await compare({ what: 'cold start: client in one bundled file' }, bundles, rounds),
    ];
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function compare(
  row: { readonly what: string; readonly target?: number },
  [subject, reference]: readonly [string, string],
  rounds: number,
): Promise<Ratio> {
  const subjectTimes: number[] = [];
  const referenceTimes: number[] = [];
  // The first round only fills the caches of the file system.
  for (let round = 0; round <= rounds; round++) {
    const times = [await importTime(reference), await importTime(subject)] as const;
    if (round === 0) continue;
    referenceTimes.push(times[0]);
    subjectTimes.push(times[1]);
  }
  const against = row.target === undefined ? `${REFERENCE} in one` : `import of ${REFERENCE}`;
  return ratioOf({ ...row, against, target: row.target }, subjectTimes, referenceTimes);
}

/** The URL of a module for Node that holds a package and all that it needs. */
async function bundleOf(name: string, folder: string): Promise<string> {
  const file = join(folder, `${name.replace(/\W/g, '-')}.mjs`);
  await build({
    stdin: { contents: `export * from '${name}';`, resolveDir: HERE },
    outfile: file,
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'node',
    // A bundled CommonJS module asks for Node's modules by require, which a module does not have.
    banner: {
      js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
    },
    logLevel: 'error',
  });
  return pathToFileURL(file).href;
}

/** The time in microseconds. */
async function importTime(specifier: string): Promise<number> {
  const program = `const start = performance.now();
    await import('${specifier}');
    console.log(performance.now() - start);
    process.exit();`;
  const { stdout } = await run(process.execPath, ['--input-type=module', '--eval', program], { cwd: HERE });
  return Number(stdout) * 1000;
}
