import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { type BrowserName, findBrowser } from '@apoint/conformance/runtimes/browser';
import { BROWSER_ENTRIES, importMap } from '@apoint/tools/import-map';
import { saidBy } from '../examples/document-snippets.js';
import { ROOT } from '../source.js';
import type { Project } from './project.js';

export const BROWSERS: readonly BrowserName[] = ['chromium', 'firefox', 'webkit'];

/** The page of the site that shows the program. */
const DOCUMENT = join(ROOT, 'site/content/start/from-a-cdn.md');
const PROGRAM = /^```ts\n([\s\S]*?)^```$/m;
/** One file is another one than the map says. */
const CHANGED = /\/@apoint\/primitives@[^/]+\/dist\/errors\.js$/;

/** Only for hangs. */
const LIMIT_MILLISECONDS = 300_000;

/** Tells the server what the program prints, and what goes wrong. It says in the end that there is no more. */
const REPORTER = `<script>
const said = [];
const report = () => fetch('/report', { method: 'POST', body: JSON.stringify(said) });
console.log = (...words) => said.push(words.join(' '));
const failed = (why) => { said.push('FAILED ' + why); report(); };
addEventListener('error', ({ message, target }) => failed(message ?? target.localName + ' did not load'), true);
addEventListener('unhandledrejection', ({ reason }) => failed(reason));
</script>`;

/**
 * Runs the program that the site shows, without a bundler: from a server that has the packages as a CDN has them, by the import map
 * that the site shows. Once more with a file that was changed on the way, which the browser must not run.
 */
export async function byImportMap(project: Project, name: BrowserName): Promise<string[]> {
  const program = PROGRAM.exec(readFileSync(DOCUMENT, 'utf8'))?.[1] ?? '';
  const [good, changed] = [
    await visit(project, name, program, false),
    await visit(project, name, program, true),
  ];
  const expected = saidBy(program);
  return [
    ...(expected.length > 0 && good.join('\n') === expected.join('\n')
      ? []
      : [`it printed: ${good.join('\n')}`]),
    ...(changed.join() === 'FAILED script did not load'
      ? []
      : [`with a changed file it printed: ${changed.join('\n')}`]),
  ];
}

async function visit(
  project: Project,
  name: BrowserName,
  program: string,
  isChanged: boolean,
): Promise<string[]> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const map = JSON.stringify(await importMap(project.folder, `${url}npm/`));
  const reported = new Promise<string[]>((resolve, reject) => {
    server.on('request', cdn(project, pageOf(map, program), isChanged, resolve));
    AbortSignal.timeout(LIMIT_MILLISECONDS).addEventListener('abort', () =>
      reject(new Error(`${name} says nothing`)),
    );
  });
  const opened = (await findBrowser(name)).open(url);
  try {
    return await Promise.race([reported, opened.ended]);
  } finally {
    await opened.stop();
    server.close();
    server.closeAllConnections();
  }
}

/** All entries of the map are imported, and not only those of the program. */
function pageOf(map: string, program: string): string {
  const entries = BROWSER_ENTRIES.map((entry) => `import '${entry}';`).join('\n');
  return `<!doctype html><meta charset="utf-8"><title>apoint</title>${REPORTER}
<script type="importmap">${map}</script>
<script type="module">${entries}\n${program}\nreport();</script>`;
}

/** Files of packages at \`NAME@VERSION/PATH\`, the page, and the place where it reports. */
function cdn(
  project: Project,
  page: string,
  isChanged: boolean,
  report: (said: string[]) => void,
): RequestListener {
  return async (request, response) => {
    const path = new URL(request.url ?? '', 'http://127.0.0.1').pathname;
    if (path === '/report') report(await bodyOf(request));
    const file = fileAt(project, path);
    if (file === undefined)
      return void response.setHeader('content-type', 'text/html').end(path === '/' ? page : '');
    response.setHeader('content-type', 'text/javascript');
    response.end(isChanged && CHANGED.test(path) ? `${file}\n` : file);
  };
}

function fileAt(project: Project, path: string): string | undefined {
  const [, name = '', version, rest = ''] = /^\/npm\/(@[^/]+\/[^/@]+|[^/@]+)@([^/]+)\/(.+)$/.exec(path) ?? [];
  if (version === undefined) return undefined;
  const read = (file: string): string =>
    readFileSync(join(project.folder, 'node_modules', name, file), 'utf8');
  return JSON.parse(read('package.json')).version === version ? read(rest) : undefined;
}

async function bodyOf(request: IncomingMessage): Promise<string[]> {
  return JSON.parse(await text(request));
}
