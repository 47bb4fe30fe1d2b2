import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { exportPrivateKey, exportPublicKey, generateKeyPair, type KeyPair } from '@apoint/keys';
import { claimResponse, writeRequest } from '@apoint/message';
import ts from 'typescript';
import { ROOT } from '../source.js';
import type { Project } from './project.js';

/** The route handler that the site shows, with what it imports. */
const FILES = ['next-route', 'gateway-from-secrets', 'handler'];

const RUNTIMES = ['nodejs', 'edge'] as const;
const CLIENT_ID = 'CLIENT_0001';
const BILL = {
  userId: '2160220000000001',
  billNo: 'bill-1',
  orderAmount: { currency: 'HKD', value: '1250' },
  payTime: '2023-12-18T02:33:31Z',
  pointsProvider: 'ALIPAYHK',
};
const READY = /Ready in/;
const PLACE = /Local:\s+(http:\/\/\S+)/;

export function writeNext(project: Project): void {
  for (const name of FILES) project.write(`${name}.js`, transpiled(`examples/src/webhooks/${name}.ts`));
  project.write('app/layout.js', 'export default ({ children }) => <html><body>{children}</body></html>;\n');
  for (const runtime of RUNTIMES)
    project.write(
      `app/${runtime}/route.js`,
      `export { POST } from '../../next-route.js';\nexport const runtime = '${runtime}';\n`,
    );
}

function transpiled(path: string): string {
  const options = { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 };
  return ts.transpile(readFileSync(join(ROOT, path), 'utf8'), {
    ...options,
    rewriteRelativeImportExtensions: true,
  });
}

export function buildNext(project: Project): string[] {
  return project.run(process.execPath, [next(project), 'build']);
}

/** Starts what was built, and sends a signed request to a route handler of each runtime. */
export async function askNext(project: Project): Promise<string[]> {
  const [platform, answers] = [await generateKeyPair(), await generateKeyPair()];
  const env = {
    ...process.env,
    NEXT_TELEMETRY_DISABLED: '1',
    NO_COLOR: '1',
    CLIENT_ID,
    PLATFORM_PUBLIC_PEM: await exportPublicKey(platform.publicKey, 'pem'),
    ANSWERS_PRIVATE_PEM: await exportPrivateKey(answers.privateKey, 'pem'),
  };
  const words = [next(project), 'start', '--port', '0', '--hostname', '127.0.0.1'];
  const server = spawn(process.execPath, words, {
    cwd: project.folder,
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    const url = await placeOf(server);
    const faults = RUNTIMES.map((runtime) => ask(`${url}/${runtime}`, platform, answers));
    return (await Promise.all(faults)).flat();
  } finally {
    server.kill();
    if (server.exitCode === null && server.signalCode === null) await once(server, 'exit');
  }
}

function next({ folder }: Project): string {
  return join(folder, 'node_modules', 'next', 'dist', 'bin', 'next');
}

async function placeOf({ stdout }: { readonly stdout: NodeJS.ReadableStream }): Promise<string> {
  let place: string | undefined;
  for await (const line of createInterface({ input: stdout })) {
    place ??= PLACE.exec(line)?.[1];
    if (place !== undefined && READY.test(line)) return place;
  }
  throw new Error('Next ended before it was ready.');
}

async function ask(url: string, platform: KeyPair, answers: KeyPair): Promise<string[]> {
  const line = { method: 'POST', uri: new URL(url).pathname, clientId: CLIENT_ID };
  const sent = await writeRequest({ ...line, body: JSON.stringify(BILL), signingKey: platform.privateKey });
  const { headers, body } = sent;
  const response = await fetch(url, { method: 'POST', headers: headers as Record<string, string>, body });
  const bytes = new Uint8Array(await response.arrayBuffer());
  const verified = await claimResponse({ request: line, headers: response.headers }).verify({
    body: bytes,
    keys: answers.publicKey,
  });
  const said = JSON.stringify((await verified.open()).json);
  return said.includes('"SUCCESS"') ? [] : [`${url} answered ${response.status}: ${said}`];
}
