import { once } from 'node:events';
import { createServer, type IncomingMessage, type RequestListener, request as startRequest } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { createClient } from '@apoint/client';
import type { GatewayOptions } from '@apoint/gateway';
import { importPrivateKey, importPublicKey } from '@apoint/keys';
import { claimResponse, type OutgoingMessage, type WriteRequestOptions, writeRequest } from '@apoint/message';
import { rsaAes } from '@apoint/rsa-aes-envelope';
import { onTestFinished } from 'vitest';
import { testKeyPair } from '../../../../../test-keys/index.js';

export const CLIENT_ID = 'CLIENT_0001';
export const URI = '/api/open/test?order=%2F1&a=//b';
export const SUCCESS = '{"result":{"resultCode":"SUCCESS","resultStatus":"S"},"n":1.50}';

export const client = await pair(0);
export const platform = await pair(1);

function pair(number: number) {
  return testKeyPair({ importPrivateKey, importPublicKey }, 'RSA-2048', number);
}

export const gatewayOptions: GatewayOptions = {
  clients: { [CLIENT_ID]: { verificationKeys: client.publicKey } },
  signingKeys: platform.privateKey,
  encryption: rsaAes({ openWith: platform.privateKey }),
};

let orders = 0;

/** A signed request. No two are the same, or the second one would be a replay. */
export function signed(options: Partial<WriteRequestOptions> & { readonly sealed?: boolean } = {}) {
  const { sealed, ...rest } = options;
  const line = { method: 'POST', uri: URI, clientId: CLIENT_ID };
  const body = `{ "bizNo": "order-${++orders}", "積": 1.0 }`;
  const encryption = sealed ? rsaAes({ sealFor: platform.publicKey }) : undefined;
  return writeRequest({ ...line, body, signingKey: client.privateKey, encryption, ...rest });
}

/** What a server has answered. */
export interface Answer {
  readonly status: number | undefined;
  readonly headers: Record<string, string | string[] | undefined>;
  readonly body: Buffer;
}

/** Sends a message, with further headers as pairs. */
export function send(
  url: string,
  { headers, body }: Pick<OutgoingMessage, 'headers' | 'body'>,
  more: readonly string[] = [],
  uri: string = URI,
): Promise<Answer> {
  const own = Object.entries(headers as Record<string, string>).flat();
  return ask(url, 'POST', uri, [...own, 'Content-Length', String(body.length), ...more], body);
}

/** Sends a request with exactly these headers beside `Host`. */
export async function ask(
  url: string,
  method: string,
  path: string,
  headers: readonly string[] = [],
  body?: Uint8Array | string,
): Promise<Answer> {
  const { hostname, port, host } = new URL(url);
  const named = headers.some((name, at) => at % 2 === 0 && name.toLowerCase() === 'host');
  const all = named ? [...headers] : ['Host', host, ...headers];
  const sending = startRequest({ hostname, port, method, path, headers: all, agent: false });
  sending.end(body);
  const [answer] = (await once(sending, 'response')) as [IncomingMessage];
  return { status: answer.statusCode, headers: answer.headers, body: await bodyOf(answer) };
}

export async function bodyOf(message: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** Sends bytes as they are, and returns all that comes until the other end closes. */
export async function sendRaw(url: string, text: string): Promise<string> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  socket.write(Buffer.from(text, 'latin1'));
  const chunks: Buffer[] = [];
  for await (const chunk of socket) chunks.push(chunk);
  return Buffer.concat(chunks).toString('latin1');
}

/** A request as an application has got it. */
export interface Got {
  readonly method: string | undefined;
  readonly url: string | undefined;
  readonly headers: readonly string[];
  readonly body: string;
}

/** An application that notes what it gets. It ends with the test. */
export async function startApp(answer: RequestListener = succeed): Promise<{ url: string; got: Got[] }> {
  const got: Got[] = [];
  const server = createServer(async (request, response) => {
    const { method, url, rawHeaders } = request;
    got.push({ method, url, headers: rawHeaders, body: (await bodyOf(request)).toString() });
    answer(request, response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, got };
}

export const succeed: RequestListener = (_, response) => {
  response.writeHead(200, { 'Content-Type': 'application/json' }).end(SUCCESS);
};

/** The values of a header, in any spelling that an application could take for it. */
export function valuesOf({ headers }: Got, name: string): string[] {
  const wanted = name.toLowerCase();
  return headers.flatMap((one, at) =>
    at % 2 === 0 && one.toLowerCase().replace(/[^a-z0-9]/g, '-') === wanted
      ? [headers[at + 1] as string]
      : [],
  );
}

/** The answer as a client reads it: verified, opened. Fails if it is not signed. */
export async function read(answer: Answer, uri: string = URI): Promise<string> {
  const request = { method: 'POST', uri, clientId: CLIENT_ID };
  const claimed = claimResponse({ request, headers: answer.headers as Record<string, string> });
  const verified = await claimed.verify({ body: answer.body, keys: platform.publicKey });
  return Buffer.from((await verified.open(rsaAes({ openWith: client.privateKey }))).body).toString();
}

/** The client of the partner, one attempt for each call. */
export function clientOf(baseUrl: string) {
  return createClient({
    clientId: CLIENT_ID,
    baseUrl,
    signingKey: client.privateKey,
    platformKeys: platform.publicKey,
    retry: 'never',
  });
}

/** A promise, and what resolves it. */
export function deferred(): { readonly promise: Promise<void>; readonly resolve: () => void } {
  let resolve: () => void = () => undefined;
  const promise = new Promise<void>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}
