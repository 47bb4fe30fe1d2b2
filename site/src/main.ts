import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { commandLine, refuse } from '@apoint/tools/command-line';
import { importMap } from '@apoint/tools/import-map';
import { build } from 'vitepress';
import { notFound } from './not-found.js';
import { BASE_FILE } from './open/built.js';
import { CDN } from './pages/import-map.js';
import { writePages } from './pages/write-pages.js';
import { HTML, SITE } from './paths.js';
import { writeTwins } from './twins.js';

const USAGE = `Usage: pnpm site [--base /PATH/]
writes the site to site/html: the documents, the reference of every package, and a page for each error code. Any file server
can serve it. With --base it is for a server that has it under that path.`;

const { base } = commandLine(USAGE, { base: { type: 'string', default: '/' } });
if (!/^\/(?:[\w.~-]+\/)*$/.test(base)) refuse(USAGE, `${base} is not a path that begins and ends with /.`);

const started = performance.now();
const tell = (line: string): void => console.log(`${String(seconds()).padStart(4)} s  ${line}`);
tell('writing the pages');
const map = await importMap(SITE, CDN);
const count = await writePages(map, tell);
tell(`making HTML of ${count} pages`);
await build(SITE, { base, outDir: HTML });
writeFileSync(join(HTML, '404.html'), notFound(base));
writeTwins(base);
writeFileSync(join(HTML, 'import-map.json'), `${JSON.stringify(map, null, 2)}\n`);
writeFileSync(join(HTML, BASE_FILE), `${base}\n`);
tell(`done: pnpm site:open shows it`);

function seconds(): number {
  return Math.round((performance.now() - started) / 1000);
}
