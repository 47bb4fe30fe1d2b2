import { join } from 'node:path';
import type { Project } from './project.js';
import { REQUIRES_ESM } from './versions.js';

/** One way to set up TypeScript. The declarations of others are checked too, unless `skipLibCheck`. */
interface Setting {
  readonly name: string;
  readonly file: string;
  readonly options: Readonly<Record<string, unknown>>;
}

const STRICT = { noEmit: true, strict: true, skipLibCheck: false, target: 'es2022', resolveJsonModule: true };
const NODE_NEXT = { module: 'nodenext', lib: ['es2022'], types: [] };

/** OpenTelemetry's own declarations need the DOM's types or Node's. */
const NEEDS_CONSOLE = /\/opentelemetry'/;

/** Where an older `nodenext` refuses, bundlers and `preserve` allow it. */
const PRESERVED = { module: 'preserve', moduleResolution: 'bundler' };

const settings = (version: string): Setting[] => [
  {
    name: 'without DOM and Node',
    file: 'bare.mts',
    options: { ...NODE_NEXT, exactOptionalPropertyTypes: true },
  },
  { name: 'with DOM', file: 'use.mts', options: { ...NODE_NEXT, lib: ['es2022', 'dom'] } },
  { name: 'require', file: 'use.cts', options: requiring(version) },
  {
    name: "Node's types, undici's fetch",
    file: 'fetch.mts',
    // undici and Node declare some things twice.
    options: { ...NODE_NEXT, types: ['node'], exactOptionalPropertyTypes: true, skipLibCheck: true },
  },
  {
    name: 'DOM and Node, fetch',
    file: 'fetch.mts',
    options: { ...NODE_NEXT, lib: ['es2022', 'dom'], types: ['node'], skipLibCheck: true },
  },
];

function requiring(version: string): Setting['options'] {
  const options = { ...NODE_NEXT, lib: ['es2022', 'dom'], exactOptionalPropertyTypes: true };
  return Number(version) < Number(REQUIRES_ESM) ? { ...options, ...PRESERVED } : options;
}

/** Every entry must compile, in every setting. */
export function writeTypeScript(project: Project, entries: readonly string[]): void {
  const modules = entries.filter((entry) => !entry.endsWith('.json'));
  const imports = modules.map((entry, i) => `import * as e${i} from '${entry}';\nexport { e${i} };\n`);
  project.write('use.mts', imports.join(''));
  project.write('bare.mts', imports.filter((line) => !NEEDS_CONSOLE.test(line)).join(''));
  project.write(
    'use.cts',
    modules.map((entry, i) => `export import e${i} = require('${entry}');\n`).join(''),
  );
  project.write('fetch.mts', FETCHES);
}

/** What TypeScript of one version says against the declarations. */
export function typesUnder(project: Project, version: string): string[] {
  const compiler = join(project.folder, 'node_modules', `typescript-${version}`, 'bin', 'tsc');
  return settings(version).flatMap(({ name, file, options }, number) => {
    const config = `tsconfig.${version}.${number}.json`;
    project.write(config, JSON.stringify({ compilerOptions: { ...STRICT, ...options }, files: [file] }));
    return project
      .run(process.execPath, [compiler, '--project', config, '--pretty', 'false'])
      .map((said) => `${name}:\n${said}`);
  });
}

/** What people give as `fetch`, and as a signal and a URL. */
const FETCHES = `import { type CallOptions, type ClientOptions, createClient } from '@apoint/client';
import { type Dispatcher, fetch as undiciFetch } from 'undici';

type Given = Pick<ClientOptions, 'fetch'>;
export const own: Given = { fetch: undiciFetch };
export const dispatched: Given = {
  fetch: (url, init) => undiciFetch(url, { ...init, dispatcher: {} as Dispatcher }),
};
export const global: Given = { fetch: globalThis.fetch };
export const wrapped: Given = { fetch: (url, init) => fetch(url, init) };
export const answering: Given = { fetch: async () => new Response('{}') };
export const call: CallOptions = { signal: AbortSignal.timeout(1000) };
export const base: Pick<ClientOptions, 'baseUrl'> = { baseUrl: new URL('https://open.example') };
export const client: typeof createClient = createClient;
`;
