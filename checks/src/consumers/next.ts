import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { exportPrivateKey, exportPublicKey, generateKeyPair, type KeyPair } from '@apoint/keys';
import { claimResponse, writeRequest } from '@apoint/message';
import type { Project } from './project.js';

const ANSWER = `import { createGateway, importPrivateKey, importPublicKey } from '@apoint/gateway';
import { fetchHandler } from '@apoint/gateway/fetch';

let made;

/** The keys come from the environment, so the gateway is made at the first request and not while Next builds. */
export async function answer(request) {
  made ??= makeHandler();
  return (await made)(request);
}

async function makeHandler() {
  const gateway = createGateway({
    clients: { CLIENT_0001: { verificationKeys: await importPublicKey(process.env.CLIENT_KEY) } },
    signingKeys: await importPrivateKey(process.env.GATEWAY_KEY),
  });
  const handler = ({ json }) => ({ result: { resultCode: 'SUCCESS', resultStatus: 'S', resultMessage: json.bizNo } });
  return fetchHandler({ gateway, handler });
}
`;

const RUNTIMES = ['nodejs', 'edge'] as const;
const READY = /Ready in/;
const PLACE = /Local:\s+(http:\/\/\S+)/;

export function writeNext(project: Project): void {
  project.write('answer.js', ANSWER);
  project.write('app/layout.js', 'export default ({ children }) => <html><body>{children}</body></html>;\n');
  for (const runtime of RUNTIMES)
    project.write(
      `app/${runtime}/route.js`,
      `import { answer } from '../../answer.js';\n\nexport const runtime = '${runtime}';\nexport const POST = answer;\n`,
    );
}

export function buildNext(project: Project): string[] {
  return project.run(process.execPath, [next(project), 'build']);
}

/** Starts what was built, and sends a signed request to a route handler of each runtime. */
export async function askNext(project: Project): Promise<string[]> {
  const [client, gateway] = [await generateKeyPair(), await generateKeyPair()];
  const env = {
    ...process.env,
    NEXT_TELEMETRY_DISABLED: '1',
    NO_COLOR: '1',
    CLIENT_KEY: await exportPublicKey(client.publicKey, 'base64'),
    GATEWAY_KEY: await exportPrivateKey(gateway.privateKey, 'base64'),
  };
  const words = [next(project), 'start', '--port', '0', '--hostname', '127.0.0.1'];
  const server = spawn(process.execPath, words, {
    cwd: project.folder,
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    const url = await placeOf(server);
    const answers = RUNTIMES.map((runtime) => ask(`${url}/${runtime}`, client, gateway));
    return (await Promise.all(answers)).flat();
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

async function ask(url: string, client: KeyPair, gateway: KeyPair): Promise<string[]> {
  const line = { method: 'POST', uri: new URL(url).pathname, clientId: 'CLIENT_0001' };
  const sent = await writeRequest({ ...line, body: '{"bizNo":"order-1"}', signingKey: client.privateKey });
  const { headers, body } = sent;
  const response = await fetch(url, { method: 'POST', headers: headers as Record<string, string>, body });
  const bytes = new Uint8Array(await response.arrayBuffer());
  const verified = await claimResponse({ request: line, headers: response.headers }).verify({
    body: bytes,
    keys: gateway.publicKey,
  });
  const said = JSON.stringify((await verified.open()).json);
  return said.includes('order-1') ? [] : [`${url} answered ${response.status}: ${said}`];
}
