import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { commandLine, wholeOf } from '@apoint/tools/command-line';
import { HTML } from '../paths.js';
import { VERSIONS_FILE } from '../versions.js';
import { builtSite } from './built.js';
import { serve } from './serve.js';

const USAGE = `Usage: pnpm site:open [--port N]
serves the site that pnpm site has built, to this machine only, until it is ended with Ctrl+C. Without --port it takes 4173.`;

const options = commandLine(USAGE, { port: { type: 'string', default: '4173' } });
const port = wholeOf(USAGE, options.port);
const built = builtSite();
if (built === undefined) throw new Error('There is no site yet. Run pnpm site first.');
const { base, root } = built;
const versions = readFileSync(join(HTML, VERSIONS_FILE), 'utf8');
const { url } = await serve(HTML, base, { port, beside: { [`${root}${VERSIONS_FILE}`]: versions } });
console.log(`The site is at ${url}`);
