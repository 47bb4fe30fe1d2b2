import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importPrivateKey, importPublicKey } from '@apoint/keys';
import { writeRequest } from '@apoint/message';
import { expect, it } from 'vitest';
import { type AuthorizerOptions, startAuthorizer } from '../../../packages/cli/dist/authorize/authorizer.js';
import { startInboundProxy } from '../../../packages/cli/dist/proxy/inbound.js';
import { startOutboundProxy } from '../../../packages/cli/dist/proxy/outbound.js';
import { testKeyPair } from '../../../test-keys/index.js';
import type { Attack } from './support/wire.js';

const CLIENT_ID = 'CLIENT_0001';
const URI = '/api/open/alipay/v1/promotion/benefit/issue';
const SUCCESS = '{"result":{"resultCode":"SUCCESS","resultStatus":"S"}}';
const [client, platform] = [await pair(0), await pair(1)];
const clients = { [CLIENT_ID]: { verificationKeys: client.publicKey } };

function pair(number: number) {
  return testKeyPair({ importPrivateKey, importPublicKey }, 'P-224', number);
}

/** What a server answers to bytes on a connection until it closes it. */
async function talk(url: string, bytes: string): Promise<string> {
  const { port } = new URL(url);
  const socket = connect(Number(port), '127.0.0.1');
  socket.write(Buffer.from(bytes, 'latin1'));
  const chunks: Buffer[] = [];
  for await (const chunk of socket) chunks.push(chunk);
  return Buffer.concat(chunks).toString('latin1');
}

/** A genuine request, as the lines of its headers and its body. */
async function genuine(more: readonly string[] = []): Promise<string> {
  const line = { method: 'POST', uri: URI, clientId: CLIENT_ID };
  const { headers, body } = await writeRequest({
    ...line,
    body: '{"bizNo":"1"}',
    signingKey: client.privateKey,
  });
  const own = Object.entries(headers as Record<string, string>).map(([name, value]) => `${name}: ${value}`);
  const lines = ['Host: localhost', 'Connection: close', `Content-Length: ${body.length}`, ...own, ...more];
  return `POST ${URI} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n${Buffer.from(body).toString()}`;
}

/** The same in one chunk, with a line behind it. */
async function inChunks(trailer: string): Promise<string> {
  const [head = '', body = ''] = (await genuine()).split('\r\n\r\n');
  const chunked = head.replace(/Content-Length: \d+/, 'Transfer-Encoding: chunked');
  return `${chunked}\r\n\r\n${body.length.toString(16)}\r\n${body}\r\n0\r\n${trailer}\r\n\r\n`;
}

/** What the application behind `apoint proxy inbound` sees of a header: its values, by any name that CGI takes for the same. */
async function seen(bytes: string, name: string, status = 200, answer = SUCCESS): Promise<string> {
  let requests = 0;
  let values: string[] = [];
  const app = createServer((request, response) => {
    requests++;
    const { rawHeaders } = request;
    const same = (at: number): boolean =>
      at % 2 === 0 && rawHeaders[at]?.toLowerCase().replace(/[^a-z0-9]/g, '-') === name;
    values = rawHeaders.flatMap((_, at) => (same(at) ? [rawHeaders[at + 1] as string] : []));
    request.resume();
    response.writeHead(status).end(answer);
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => app.once('listening', resolve));
  const { port } = app.address() as AddressInfo;
  const gateway = { clients, signingKeys: platform.privateKey };
  const proxy = await startInboundProxy({ gateway, to: `http://127.0.0.1:${port}`, admin: 'off' });
  const said = await talk(proxy.url, bytes);
  await proxy.close();
  app.close();
  if (requests === 0) return /"resultMessage":"(\w+)"/.exec(said)?.[1] ?? said.slice(9, 12);
  return /"resultMessage":"(\w+)"/.exec(said)?.[1] ?? `${requests} ${values.join() || 'without it'}`;
}

async function asked(lineIn: AuthorizerOptions['lineIn'], more: readonly string[]): Promise<string> {
  const authorizer = await startAuthorizer({ verifier: { clients }, lineIn, admin: 'off' });
  const said = await talk(authorizer.url, await genuine(more));
  await authorizer.close();
  return /^apoint-refusal: (\w+)/im.exec(said)?.[1] ?? said.slice(9, 12);
}

async function posted(lines: readonly string[], path = URI): Promise<string> {
  const journal = await mkdtemp(join(tmpdir(), 'apoint-attack-'));
  const proxy = await startOutboundProxy({
    client: {
      clientId: CLIENT_ID,
      baseUrl: 'http://127.0.0.1:9',
      signingKey: client.privateKey,
      platformKeys: platform.publicKey,
    },
    journal,
    admin: 'off',
  });
  const head = ['Content-Type: application/json', 'Connection: close', 'Content-Length: 2', ...lines];
  const said = await talk(proxy.url, `POST ${path} HTTP/1.1\r\n${head.join('\r\n')}\r\n\r\n{}`);
  await proxy.close();
  await rm(journal, { recursive: true });
  return /"code":"(\w+)"/.exec(said)?.[1] ?? said.slice(9, 12);
}

const HIDDEN = `POST ${URI} HTTP/1.1\r\nHost: localhost\r\nContent-Length: 2\r\n\r\n{}`;
const framed = (lines: string, body: string): string =>
  `POST ${URI} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n${lines}\r\n\r\n${body}${HIDDEN}`;

const ATTACKS: readonly Attack[] = [
  [
    'A186',
    'a fact for the application, from a stranger',
    '1 CLIENT_0001',
    async () => seen(await genuine(['Apoint-Client-Id: OTHER']), 'apoint-client-id'),
  ],
  [
    'A187',
    'the same with underscores',
    '1 CLIENT_0001',
    async () => seen(await genuine(['Apoint_Client_Id: OTHER']), 'apoint-client-id'),
  ],
  [
    'A188',
    'the same twice, in other letters and with a dot',
    '1 CLIENT_0001',
    async () => seen(await genuine(['APOINT-CLIENT-ID: A', 'apoint.client.id: B']), 'apoint-client-id'),
  ],
  [
    'A189',
    'the fact named in a Connection header',
    '1 CLIENT_0001',
    async () => seen(await genuine(['Connection: apoint-client-id']), 'apoint-client-id'),
  ],
  [
    'A190',
    'a header that names a user to other software',
    '1 without it',
    async () => seen(await genuine(['X-Forwarded-User: admin']), 'x-forwarded-user'),
  ],
  [
    'A191',
    'a request hidden behind a Content-Length and chunks',
    '400',
    () => seen(framed('Content-Length: 5\r\nTransfer-Encoding: chunked', '0\r\n\r\n'), 'host'),
  ],
  [
    'A192',
    'a request hidden behind two Content-Lengths',
    '400',
    () => seen(framed('Content-Length: 0\r\nContent-Length: 9', ''), 'host'),
  ],
  [
    'A193',
    'a request hidden behind chunks in disguise',
    '400',
    () => seen(framed('Transfer-Encoding : chunked', '0\r\n\r\n'), 'host'),
  ],
  [
    'A194',
    'an F from something between proxy and application, with status 502',
    'HANDLER_FAILED',
    async () =>
      seen(await genuine(), 'host', 502, '{"result":{"resultCode":"PROCESS_FAIL","resultStatus":"F"}}'),
  ],
  [
    'A195',
    'an order from a page in a browser',
    'SENDER_REFUSED',
    () => posted(['Host: localhost', 'Origin: null']),
  ],
  [
    'A196',
    'an order from a page whose name was given the address of this machine',
    'SENDER_REFUSED',
    () => posted(['Host: points.evil.example']),
  ],
  [
    'A197',
    'an order by another spelling of its path, to get round the journal',
    'URI_INVALID',
    () => posted(['Host: localhost'], `${URI}?`),
  ],
  [
    'A198',
    'a fact in the question of a gateway',
    'HEADER_RESERVED',
    () => asked('request-line', ['apoint_client_id: OTHER']),
  ],
  [
    'A199',
    'a second URI in the question of a gateway',
    'HEADER_VALUE_INVALID',
    () => asked('request-line', ['X-Original-URI: /other']),
  ],
  ['A200', 'a question without the original line', 'HEADER_MISSING', () => asked('x-forwarded', [])],
  [
    'A201',
    'a question with a body that the gateway has cut',
    'BODY_TOO_LARGE',
    () => asked('request-line', ['X-Envoy-Auth-Partial-Body: true']),
  ],
  [
    'A223',
    'a fact behind a body in chunks',
    '1 CLIENT_0001',
    async () => seen(await inChunks('Apoint-Client-Id: OTHER'), 'apoint-client-id'),
  ],
  [
    'A224',
    'a fact on a line that continues another header',
    '400',
    async () =>
      seen(await genuine(['X-A: b', ' Apoint-Client-Id: OTHER', 'Apoint-Client-Id : OTHER']), 'host'),
  ],
  [
    'A225',
    'a fact in the question of a gateway, with a dot and in capitals',
    'HEADER_RESERVED',
    () => asked('request-line', ['APOINT.ENCRYPTED: true']),
  ],
];

it.each(ATTACKS)('%s %s: %s', async (_, __, code, outcome) => {
  expect(await outcome()).toBe(code);
});
