// The two proxies of the command behind and in front of real gateways: nginx, HAProxy, Caddy and Apache, with the very
// configurations in examples/gateways. An application that knows plain JSON only issues and receives, plain and encrypted.
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request as startRequest } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient, exportPrivateKey, exportPublicKey, generateKeyPair } from '@apoint/client';
import { writeRequest } from '@apoint/message';
import { rsaAes } from '@apoint/rsa-aes-envelope';
import { createSandbox } from '@apoint/sandbox';
import { startApoint } from './gateways/apoint-process.js';
import { type GatewayKind, KINDS } from './gateways/kinds.js';
import { startPlainApp } from './gateways/plain-app.js';
import { startGateway } from './gateways/start-gateway.js';
import { check, failures } from './quickstart/check.js';
import { heading } from './quickstart/print.js';

const CLIENT_ID = 'DEMO_CLIENT_0001';
const ISSUE = '/api/open/alipay/v1/promotion/benefit/issue';
const client = await generateKeyPair();
const answers = await generateKeyPair();
const envelopes = await generateKeyPair(); // a key for each role
const folder = await mkdtemp(join(tmpdir(), 'apoint-gateways-'));

const missing = KINDS.filter(({ program }) => !existsSync(program));
for (const kind of KINDS) if (!missing.includes(kind)) await runBehind(kind);
for (const { name } of missing) console.log(`\n${name} is not installed, so this was not tried with it.`);
if (process.env['CI']) check(missing.length === 0, 'all four gateways are installed');
await rm(folder, { recursive: true });
process.exitCode = failures() === 0 ? 0 : 1;

async function runBehind(kind: GatewayKind): Promise<void> {
  heading(`${kind.name}, as in examples/gateways/${kind.file}`);
  const app = await startPlainApp();
  const sandbox = await createSandbox();
  const inbound = await startApoint(
    ...['proxy', 'inbound', '--to', app.url, '--client-id', CLIENT_ID],
    ...['--platform-key', await file('client.public', await exportPublicKey(client.publicKey, 'pem'))],
    ...['--key', await file('answers.private', await exportPrivateKey(answers.privateKey, 'pem'))],
    ...['--open-with', await file('envelopes.private', await exportPrivateKey(envelopes.privateKey, 'pem'))],
  );
  const gateway = await startGateway(kind, inbound.url, sandbox.url);
  await receive(gateway.inbound, app);
  await send(gateway.outbound, sandbox);
  await gateway.stop();
  check((await inbound.stop()) === 0, 'apoint proxy inbound ends by SIGTERM');
  await sandbox.close();
  app.close();
}

/** A client outside, the gateway, `apoint proxy inbound`, and the application. */
async function receive(url: string, app: Awaited<ReturnType<typeof startPlainApp>>): Promise<void> {
  const options = {
    clientId: CLIENT_ID,
    baseUrl: url,
    signingKey: client.privateKey,
    platformKeys: answers.publicKey,
    retry: 'never',
  } as const;
  const encryption = rsaAes({ sealFor: envelopes.publicKey, openWith: client.privateKey });
  for (const [word, one] of [
    ['plain', createClient(options)],
    ['encrypted', createClient({ ...options, encryption })],
  ] as const) {
    const issued = await one.issueBenefit(orderOf(`${word}-1`));
    check(issued.status === 'issued', `${word}: the application's S is issued`);
    check(app.last()?.facts['apoint-encrypted'] === String(word === 'encrypted'), `${word}: it was told so`);
    check(app.last()?.facts['apoint-client-id'] === CLIENT_ID, `${word}: it was told by whom`);
    app.answerNext({ result: { resultCode: 'PROCESS_FAIL', resultStatus: 'F' } });
    check((await one.issueBenefit(orderOf(`${word}-2`))).status === 'rejected', `${word}: its F is rejected`);
    app.failNext();
    check((await one.issueBenefit(orderOf(`${word}-3`))).status === 'unknown', `${word}: its 500 is unknown`);
    for (const path of ['/api/a%2Fb//c;d=1/%E7%A9%8D?e=%20+%2B&f=//g?h', '/api/x?a=', '/api/%7Etilde']) {
      const outcome = await one.call({ path, repetition: 'never' }, { bizNo: word });
      check(
        outcome.status === 'succeeded' && app.last()?.url === path,
        `${word}: ${path} arrives as it was signed`,
      );
    }
  }
  await refuse(url, app);
}

/** What is not genuine does not reach the application, whatever the gateway makes of it. */
async function refuse(url: string, app: Awaited<ReturnType<typeof startPlainApp>>): Promise<void> {
  const line = { method: 'POST', uri: '/api/one', clientId: CLIENT_ID };
  const write = (body: string) => writeRequest({ ...line, body, signingKey: client.privateKey });
  const first = await write('{"bizNo":"genuine"}');
  const forged = {
    'Apoint-Client-Id': 'FORGED',
    apoint_client_id: 'FORGED',
    'APOINT-ENCRYPTED': 'FORGED',
    Connection: 'Apoint-Client-Id',
  };
  check((await post(url, first, forged)) === 200, 'a genuine request with forged facts passes');
  check(!JSON.stringify(app.last()).includes('FORGED'), 'without them');
  const seen = app.count();
  await post(url, first);
  check(app.count() === seen, 'a second time it does not');
  check(
    (await post(url, { ...first, body: Buffer.from('{"bizNo":"other"}') })) === 400,
    'another body is refused',
  );
  const second = await write('{"bizNo":"smuggler"}');
  await smuggle(url, second);
  check(app.count() <= seen + 1, 'a request that hides in the body of another does not pass');
  check(
    app.uris().every((uri) => !uri.includes('hidden')),
    'and nothing of it was seen',
  );
}

/** The application's part of `apoint proxy outbound`, the gateway, and the platform. */
async function send(url: string, sandbox: Awaited<ReturnType<typeof createSandbox>>): Promise<void> {
  const { clientId, clientKeys, platformKeys } = sandbox;
  const words = [
    ...[
      'proxy',
      'outbound',
      '--to',
      url,
      '--client-id',
      clientId,
      '--journal',
      await mkdtemp(join(folder, 'journal-')),
    ],
    ...['--key', await file('sandbox.private', await exportPrivateKey(clientKeys.signing.privateKey, 'pem'))],
    ...['--platform-key', await file('sandbox.public', await exportPublicKey(platformKeys.signing, 'pem'))],
  ];
  const sealing = [
    ...['--seal-for', await file('seal.public', await exportPublicKey(platformKeys.encryption, 'pem'))],
    ...[
      '--open-with',
      await file('open.private', await exportPrivateKey(clientKeys.encryption.privateKey, 'pem')),
    ],
  ];
  for (const [word, more] of [
    ['plain', []],
    ['encrypted', sealing],
  ] as const) {
    const outbound = await startApoint(...words, ...more);
    const body = JSON.stringify(orderOf(`sent-${word}`));
    const issue = async (): Promise<unknown> => {
      const headers = { 'Content-Type': 'application/json' };
      const answer = await fetch(outbound.url + ISSUE, { method: 'POST', headers, body });
      return [answer.status, ((await answer.json()) as { readonly outcome: string }).outcome].join(' ');
    };
    check(
      (await issue()) === '200 issued',
      `${word}: plain JSON on this machine is an order at the platform`,
    );
    check((await issue()) === '200 issued', `${word}: asked again, it has the same outcome`);
    sandbox.faults.inject({ kind: 'drop-after-commit' });
    check((await issue()) === '200 issued', `${word}: a lost answer is asked for again`);
    check((await outbound.stop()) === 0, `${word}: apoint proxy outbound ends by SIGTERM`);
  }
  const { issues } = await sandbox.ledger.totals();
  check(issues === 2, 'the platform has issued each order once');
}

function orderOf(bizNo: string) {
  return {
    bizNo,
    bizDate: Date.now(),
    providerUserInfo: { id: 'user-1' },
    benefitIssueMode: 'BENEFIT_PRODUCT_ID' as const,
    benefitIssueDetail: { benefitProductId: 'DEMO' },
  };
}

type Message = Pick<Awaited<ReturnType<typeof writeRequest>>, 'headers' | 'body'>;

/** The HTTP status, by a client that sends what it is told. */
function post(url: string, { headers, body }: Message, more: object = {}): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const lines = { ...headers, ...more, 'Content-Length': body.length };
    const sending = startRequest(
      `${url}/api/one`,
      { method: 'POST', headers: lines, agent: false },
      (answer) => {
        answer.resume().once('end', () => resolve(answer.statusCode));
      },
    );
    sending.once('error', reject);
    sending.end(body);
  });
}

/** Two lengths, one by the header and one by chunks: ends that do not agree would see two requests. */
async function smuggle(url: string, { headers, body }: Message): Promise<void> {
  const { hostname, port } = new URL(url);
  const hidden = 'POST /hidden HTTP/1.1\r\nHost: localhost\r\nContent-Length: 2\r\n\r\n{}';
  const lines = Object.entries(headers as Record<string, string>).map(
    ([name, value]) => `${name}: ${value}\r\n`,
  );
  const chunked = `${body.length.toString(16)}\r\n${Buffer.from(body).toString()}\r\n0\r\n\r\n${hidden}`;
  const socket = connect(Number(port), hostname);
  socket.end(
    `POST /api/one HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nTransfer-Encoding: chunked\r\nContent-Length: ${chunked.length}\r\n${lines.join('')}\r\n${chunked}`,
  );
  try {
    for await (const _ of socket);
  } catch {
    // A gateway may reset the connection of such a client.
  }
}

async function file(name: string, text: string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, text, { mode: 0o600 });
  return path;
}
