import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { commandLine, refuse } from '@apoint/tools/command-line';
import { importMap } from '@apoint/tools/import-map';
import { build } from 'vitepress';
import { notFound } from './not-found.js';
import { BASE_FILE } from './open/built.js';
import { CDN } from './pages/import-map.js';
import { writePages } from './pages/write-pages.js';
import { HTML, PAGES, SITE } from './paths.js';
import { writeTwins } from './twins.js';
import { releasedMinors, VERSIONS_FILE, versionsModule } from './versions.js';

const USAGE = `Usage: pnpm site [--base /PATH/] [--minor N.N]
writes the site to site/html: the documents, the reference of every package, and a page for each error code. Any file server
can serve it. With --base it is for a server that has it under that path; with --minor it is the site that is kept for a minor
release, for the folder of that name below.`;

const { base: root, minor } = commandLine(USAGE, {
  base: { type: 'string', default: '/' },
  minor: { type: 'string' },
});
if (!/^\/(?:[\w.~-]+\/)*$/.test(root)) refuse(USAGE, `${root} is not a path that begins and ends with /.`);
if (minor !== undefined && !/^\d+\.\d+$/.test(minor))
  refuse(USAGE, `${minor} is not a minor release such as 0.1.`);
const base = minor === undefined ? root : `${root}${minor}/`;

const started = performance.now();
const tell = (line: string): void => console.log(`${String(seconds()).padStart(4)} s  ${line}`);
tell('writing the pages');
const map = await importMap(SITE, CDN);
const count = await writePages(map, tell);
tell(`making HTML of ${count} pages`);
writeFileSync(join(PAGES, 'version.json'), JSON.stringify({ root, minor, file: VERSIONS_FILE }));
await build(SITE, { base, outDir: HTML });
writeFileSync(join(HTML, '404.html'), notFound(base));
writeTwins(base);
writeFileSync(join(HTML, 'import-map.json'), `${JSON.stringify(map, null, 2)}\n`);
writeFileSync(join(HTML, VERSIONS_FILE), versionsModule(releasedMinors()));
writeFileSync(join(HTML, BASE_FILE), `${base}\n${root}\n`);
tell(`done: pnpm site:open shows it`);

function seconds(): number {
  return Math.round((performance.now() - started) / 1000);
}
