import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, watch, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startServer } from './server.js';

const PROGRAM = '/usr/sbin/nginx';
const NJS = '/usr/lib/nginx/modules/ngx_http_js_module.so';
const DOCUMENT = new URL('../../auth-request.md', import.meta.url);
const MOST_STARTS = 10;

/** A running proxy on this machine. */
export interface RunningProxy {
  readonly url: string;
  stop(): Promise<void>;
}

/** The paths of Debian's packages `nginx` and `libnginx-mod-http-js`. */
export function isNginxHere(): boolean {
  return existsSync(PROGRAM) && existsSync(NJS);
}

/** Starts nginx with exactly the configuration in auth-request.md, between the two given servers. */
export async function startNginx(authUrl: string, upstreamUrl: string): Promise<RunningProxy> {
  // nginx needs a port number. Another process may take the port meanwhile; then nginx ends, and another port is tried.
  for (let starts = 0; starts < MOST_STARTS; starts++) {
    const proxy = await startOnce(await freePort(), authUrl, upstreamUrl);
    if (proxy) return proxy;
  }
  throw new Error('nginx did not start; what it said is above.');
}

async function startOnce(
  port: number,
  authUrl: string,
  upstreamUrl: string,
): Promise<RunningProxy | undefined> {
  const directory = await mkdtemp(join(tmpdir(), 'apoint-nginx-'));
  const document = await readFile(DOCUMENT, 'utf8');
  const locations = block(document, 'nginx')
    .replace('server {', `server {\n  listen 127.0.0.1:${port};`)
    .replace('http://127.0.0.1:9101', authUrl)
    .replace('http://127.0.0.1:9102', upstreamUrl);
  await writeFile(join(directory, 'apoint.js'), block(document, 'js'));
  await writeFile(join(directory, 'nginx.conf'), around(locations, directory));
  const words = ['-p', directory, '-c', 'nginx.conf', '-e', 'stderr'];
  const over = new AbortController();
  const listens = isWritten(directory, 'nginx.pid', over.signal);
  const nginx = spawn(PROGRAM, words, { stdio: ['ignore', 'inherit', 'inherit'] });
  const ended = once(nginx, 'exit');
  const stop = async (): Promise<void> => {
    nginx.kill();
    await ended;
    await rm(directory, { recursive: true });
  };
  const started = await Promise.race([listens, ended.then(() => false)]);
  over.abort();
  if (started) return { url: `http://127.0.0.1:${port}`, stop };
  await stop();
  return undefined;
}

/** The fenced block in this language. */
function block(document: string, language: string): string {
  const text = document.split(`\`\`\`${language}\n`)[1]?.split('```')[0];
  if (text === undefined) throw new Error(`auth-request.md has no block of ${language}.`);
  return text;
}

/** The usual configuration around the shown part: one process, in the foreground, with all files in one place. */
function around(locations: string, directory: string): string {
  const paths = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${name};`,
  );
  return `load_module ${NJS};
daemon off;
master_process off;
pid nginx.pid;
events {}
http {
access_log off;
js_path ${directory};
${paths.join('\n')}
${locations}
}
`;
}

async function freePort(): Promise<number> {
  const { server, url } = await startServer(() => undefined);
  await new Promise((resolve) => server.close(resolve));
  return Number(new URL(url).port);
}

/** Waits for a file: nginx writes its process ID into one when it listens. */
async function isWritten(directory: string, name: string, signal: AbortSignal): Promise<boolean> {
  try {
    for await (const { filename } of watch(directory, { signal })) if (filename === name) return true;
  } catch (error) {
    if (!signal.aborted) throw error;
  }
  return false;
}
