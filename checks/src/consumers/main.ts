import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { commandLineWithWords, refuse } from '@apoint/tools/command-line';
import { publicDoors } from '../api/doors.js';
import { packAll } from '../packed/pack.js';
import { type Step, steps } from '../release/steps.js';
import { filesUnder, packages } from '../source.js';
import { bundled } from './bundle.js';
import { inAnEditor } from './editor.js';
import { BROWSERS, byImportMap } from './import-map.js';
import { underJest, writeJest } from './jest.js';
import { askNext, buildNext, writeNext } from './next.js';
import { install, projectAt } from './project.js';
import { typesUnder, writeTypeScript } from './typescript.js';
import { EDITOR, NEXT, TOOLS, TYPESCRIPT } from './versions.js';

const USAGE = `Usage: pnpm consumers [--json] [NAME...]
packs every package, and uses the tarballs as others do: under each TypeScript, in Jest, bundled by esbuild, and in route
handlers of Next on both of its runtimes, and without a bundler by browsers, with an import map. With names only those: typescript, jest,
esbuild, browsers, next.`;
const GROUPS = ['typescript', 'jest', 'esbuild', 'browsers', 'next'];

const { values, words } = commandLineWithWords(USAGE, { json: { type: 'boolean', default: false } });
const unknown = words.find((word) => !GROUPS.includes(word));
if (unknown !== undefined) refuse(USAGE, `There is no consumer ${unknown}. There are ${GROUPS.join(', ')}.`);
const wanted = words.length === 0 ? GROUPS : words;

const folder = mkdtempSync(join(tmpdir(), 'apoint-consumers-'));
const [library, application] = [projectAt(join(folder, 'library')), projectAt(join(folder, 'application'))];
let tarballs: ReadonlyMap<string, string> = new Map();

const list: Step[] = [['pack', packed]];
if (wanted.some((name) => name !== 'next')) list.push(['install, with the tools', installLibrary]);
if (wanted.includes('typescript')) {
  for (const version of Object.keys(TYPESCRIPT))
    list.push([`TypeScript ${version}`, () => typesUnder(library, version)]);
  list.push([`an editor with TypeScript ${EDITOR}`, () => inAnEditor(library, EDITOR)]);
}
if (wanted.includes('jest')) list.push(['Jest', () => underJest(library)]);
if (wanted.includes('esbuild')) list.push(['esbuild', () => bundled(library)]);
if (wanted.includes('browsers'))
  for (const name of BROWSERS) list.push([`${name}, by an import map`, () => byImportMap(library, name)]);
if (wanted.includes('next'))
  list.push(
    ['install, with Next', installApplication],
    ['Next builds', () => buildNext(application)],
    ['Next answers on both runtimes', () => askNext(application)],
  );

const results = await steps(list, (text) => process.stderr.write(text)).finally(() =>
  rmSync(folder, { recursive: true, force: true }),
);
const failed = results.filter(({ faults }) => faults.length > 0);
if (values.json) console.log(JSON.stringify({ passed: failed.length === 0, steps: results }, null, 2));
else {
  for (const { name, faults } of failed) console.log(`FAILED ${name}\n${faults.join('\n')}`);
  console.log(`${results.length - failed.length} passed, ${failed.length} failed`);
}
process.exitCode = failed.length === 0 ? 0 : 1;

function packed(): string[] {
  tarballs = packAll(folder);
  return [];
}

function installLibrary(): string[] {
  const compilers = Object.entries(TYPESCRIPT).map(([name, version]) => [
    `typescript-${name}`,
    `npm:typescript@${version}`,
  ]);
  const faults = install(library, tarballs, { ...TOOLS, ...Object.fromEntries(compilers) });
  writeTypeScript(library, entries());
  writeJest(library);
  return faults;
}

function installApplication(): string[] {
  const ours = new Map([...tarballs].filter(([name]) => !/sandbox|issuer|client/.test(name)));
  const faults = install(application, ours, NEXT);
  writeNext(application);
  return faults;
}

/** Everything that users can import. */
function entries(): string[] {
  return packages().flatMap(({ path, manifest }) => {
    const files = ['dist', 'src'].flatMap((part) =>
      filesUnder(join(path, part), '').map((file) => `./${part}/${file}`),
    );
    return publicDoors(manifest.exports, files).map(({ path: door }) => manifest.name + door.slice(1));
  });
}
