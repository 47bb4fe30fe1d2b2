import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

/** A file server on this machine, and the address of what it serves. */
export interface Served {
  readonly server: Server;
  readonly url: string;
}

/** Serves a folder under a path, on the loopback interface only, and nothing cleverer than files and some texts beside it. */
export async function serve(
  folder: string,
  base: string,
  {
    port = 0,
    beside = {},
  }: { readonly port?: number; readonly beside?: Readonly<Record<string, string>> } = {},
): Promise<Served> {
  const server = createServer((request, response) => {
    const { url: target = '/' } = request;
    if (Object.hasOwn(beside, target)) {
      response
        .writeHead(200, { 'Content-Type': TYPES[extname(target)] ?? 'text/html; charset=utf-8' })
        .end(beside[target]);
      return;
    }
    const file = fileOf(folder, base, target);
    if (file === undefined) {
      response.writeHead(404, { 'Content-Type': 'text/plain' }).end('There is no such file.\n');
      return;
    }
    response.writeHead(200, { 'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream' });
    createReadStream(file).pipe(response);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${base}` };
}

function fileOf(folder: string, base: string, target: string): string | undefined {
  const path = pathOf(target);
  if (!path?.startsWith(base)) return undefined;
  // Normalised behind a `/`, no path leads above the folder.
  const file = join(folder, normalize(`/${path.slice(base.length)}`));
  const page = file.endsWith('/') ? `${file}index.html` : file;
  return existsSync(page) && statSync(page).isFile() ? page : undefined;
}

function pathOf(target: string): string | undefined {
  try {
    return decodeURIComponent(new URL(target, 'http://127.0.0.1').pathname);
  } catch {
    return undefined;
  }
}
