// A webhook under each framework and runtime, in the very files that the site shows: the platform notifies, and a stranger tries to.
// Next is built and asked by `pnpm consumers`.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { notifyPointsBill } from '@apoint/benefit-issue-types/operations/notify-points-bill';
import { exportPrivateKey, exportPublicKey, generateKeyPair } from '@apoint/gateway';
import { writeRequest } from '@apoint/message';
import { createSandbox } from '@apoint/sandbox';
import { check, failures } from './quickstart/check.js';
import { heading } from './quickstart/print.js';
import { bundledWorker } from './webhooks/run/bundled-worker.js';
import { runtimeProgram } from './webhooks/run/runtime-program.js';
import { type Serving, startServing } from './webhooks/run/serving.js';

const URI = `/my-tag${notifyPointsBill.path}`;
const BILL = {
  userId: '2160220000000001',
  billNo: 'bill-1',
  orderAmount: { currency: 'HKD', value: '1250' },
  payTime: '2023-12-18T02:33:31Z',
  pointsProvider: 'ALIPAYHK',
} as const;

const sandbox = await createSandbox();
const answers = await generateKeyPair();
const stranger = await generateKeyPair();
const secrets = {
  CLIENT_ID: sandbox.clientId,
  PLATFORM_PUBLIC_PEM: await exportPublicKey((await sandbox.requestKeys()).publicKey, 'pem'),
  ANSWERS_PRIVATE_PEM: await exportPrivateKey(answers.privateKey, 'pem'),
};
const folder = await mkdtemp(join(tmpdir(), 'apoint-webhooks-'));
await mkdir(join(folder, 'keys'));
await writeFile(join(folder, 'keys', 'platform.public.pem'), secrets.PLATFORM_PUBLIC_PEM);
await writeFile(join(folder, 'keys', 'answers.private.pem'), secrets.ANSWERS_PRIVATE_PEM, { mode: 0o600 });

await judge('node:http', onNode('node'));
for (const name of ['express', 'fastify', 'hono', 'koa'] as const) await judge(name, onNode(name), '/orders');
await judge('Lambda, by events as API Gateway makes them', onNode('run/api-gateway'));
await judge('Deno', onDeno());
await judge('Workers, on workerd', onWorkerd());

await sandbox.close();
await rm(folder, { recursive: true });
process.exitCode = failures() === 0 ? 0 : 1;

function onNode(name: string): Promise<Serving> {
  const file = fileURLToPath(new URL(`webhooks/${name}.js`, import.meta.url));
  return startServing(process.execPath, [file], {
    cwd: folder,
    env: { ...process.env, ...secrets, PORT: '0' },
  });
}

async function onDeno(): Promise<Serving | undefined> {
  const program = await runtimeProgram('deno');
  if (program === undefined) return undefined;
  const source = fileURLToPath(new URL('../src/webhooks/deno.ts', import.meta.url));
  const words = ['serve', '--host', '127.0.0.1', '--port', '0', '--node-modules-dir=manual', '--no-prompt'];
  const env = { ...process.env, ...secrets, NO_COLOR: '1' };
  return startServing(program, [...words, '--allow-read', '--allow-env', source], { cwd: folder, env });
}

async function onWorkerd(): Promise<Serving | undefined> {
  const program = await runtimeProgram('workerd');
  if (program === undefined) return undefined;
  await bundledWorker(fileURLToPath(new URL('webhooks/worker.js', import.meta.url)), folder, secrets);
  return startServing(program, ['serve', '--control-fd=3', 'config.capnp'], {
    cwd: folder,
    env: process.env,
  });
}

/** @param route - a route of the application that has nothing to do with the gateway */
async function judge(name: string, starting: Promise<Serving | undefined>, route?: string): Promise<void> {
  heading(name);
  const serving = await starting;
  if (serving === undefined) {
    console.log('  its runtime is not here, so this was not tried.');
    check(!process.env['CI'], 'every runtime is there');
    return;
  }
  const { url, stop } = serving;
  const told = { url: url + URI, operation: notifyPointsBill, body: BILL, answerKeys: answers.publicKey };
  const { status } = await sandbox.notify({ ...told, maximumAttempts: 1 });
  check(status === 'delivered', "the platform's bill is taken, and the answer verifies");
  check((await forge(url)) === '400 SIGNATURE_MISMATCH', "a stranger's is refused");
  if (route !== undefined) check((await post(url + route)) === 200, 'the other routes answer as before');
  await stop();
}

/** A bill in the name of the platform, under another key. */
async function forge(url: string): Promise<string> {
  const line = { method: 'POST', uri: URI, clientId: sandbox.clientId };
  const message = { ...line, body: JSON.stringify(BILL), signingKey: stranger.privateKey };
  const { headers, body } = await writeRequest(message);
  const answer = await fetch(url + URI, { method: 'POST', headers: headers as Record<string, string>, body });
  const { result } = (await answer.json()) as { readonly result: { readonly resultMessage: string } };
  return `${answer.status} ${result.resultMessage}`;
}

async function post(url: string): Promise<number> {
  const headers = { 'Content-Type': 'application/json' };
  return (await fetch(url, { method: 'POST', headers, body: '{"order":1}' })).status;
}
