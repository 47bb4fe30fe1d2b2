// Puts the command and all that it imports into dist/bundle, so that npx installs one package. Not minified: it can be read.
// Each command is a file of its own there, too, so that it costs no time until it is called.
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const PACKAGE = fileURLToPath(new URL('..', import.meta.url));
const OUTPUT = 'dist/bundle';
const NOTICES = 'dist/bundle/third-party.txt';

/** What its users install themselves if they want it: the stores of a ledger and of a guard, and what events are bridged to. */
const OPTIONAL = ['@electric-sql/pglite', 'pg', 'redis', 'ioredis', '@opentelemetry/api'];

rmSync(join(PACKAGE, OUTPUT), { recursive: true, force: true });
const { metafile } = await build({
  entryPoints: ['dist/main.js'],
  outdir: OUTPUT,
  absWorkingDir: PACKAGE,
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  external: OPTIONAL,
  // The names of chunks must not depend on the folder that this is built in.
  chunkNames: '[name]-[hash]',
  legalComments: 'inline',
  metafile: true,
  logLevel: 'warning',
});
// @apoint/vectors reads its files from the folder beside its own.
cpSync(join(PACKAGE, '../vectors/vectors'), join(PACKAGE, 'dist/vectors'), { recursive: true });
writeFileSync(join(PACKAGE, NOTICES), notices(Object.keys(metafile.inputs)));

/** Names and licences of the packages of others that are inside. */
function notices(inputs) {
  const folders = new Set(inputs.map(folderOf).filter((folder) => folder !== undefined));
  const parts = [...folders].sort().map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    const file = readdirSync(folder).find((one) => /^licen[cs]e/i.test(one));
    const text = file === undefined ? '' : readFileSync(join(folder, file), 'utf8').trim();
    return `${name} ${version}, ${license}\n\n${text}\n`;
  });
  return ['The command has parts of these packages inside.\n', ...parts].join('\n');
}

/** The folder of a package of somebody else, of which a file is inside. Our own are not under node_modules. */
function folderOf(input) {
  const path = join(PACKAGE, input);
  const at = path.lastIndexOf('node_modules/');
  if (at < 0) return undefined;
  const words = path.slice(at + 'node_modules/'.length).split('/');
  const name = words.slice(0, words[0]?.startsWith('@') ? 2 : 1).join('/');
  return join(path.slice(0, at), 'node_modules', name);
}
