import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type HeaderName, type SendOptions, writeResponse } from '@apoint/message';
import type { Keys } from './keys.js';

/** A request as it came over the socket. */
export interface Received {
  readonly method: string;
  readonly uri: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
}

export interface Answer {
  readonly status?: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array | string;
}

/** Answers the request of a number, from 1; or does what it likes to the connection. */
export type Script = (
  received: Received,
  number: number,
  response: ServerResponse,
) => Answer | undefined | Promise<Answer | undefined>;

export interface Platform {
  readonly url: string;
  readonly received: readonly Received[];
  close(): Promise<void>;
}

/** A server on the loopback interface that says what a test wants it to say. */
export async function startPlatform(script: Script): Promise<Platform> {
  const received: Received[] = [];
  const server = createServer(async (request, response) => {
    const body = await bodyOf(request);
    if (!body) return;
    const { method = '', url: uri = '', headers } = request;
    const one = { method, uri, headers, body };
    received.push(one);
    const answer = await script(one, received.length, response);
    if (answer) response.writeHead(answer.status ?? 200, answer.headers).end(answer.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Nothing when the client has gone before its end. */
async function bodyOf(request: IncomingMessage): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  try {
    for await (const chunk of request) chunks.push(chunk as Buffer);
  } catch {
    return undefined;
  }
  return Buffer.concat(chunks);
}

type Signing = Partial<SendOptions> & { readonly time?: string; readonly clientId?: string };

/** An answer as the platform signs it; `body` may also be text that is no JSON. */
export async function signed(
  keys: Keys,
  { method, uri, headers }: Pick<Received, 'method' | 'uri' | 'headers'>,
  body: object | string | Uint8Array,
  options: Signing = {},
): Promise<Answer & { readonly headers: Readonly<Record<HeaderName, string>> }> {
  const { clientId = String(headers['client-id']), ...others } = options;
  const raw = typeof body === 'string' || body instanceof Uint8Array;
  const message = await writeResponse({
    request: { method, uri, clientId },
    signingKey: keys.platform.privateKey,
    tracerId: 'tracer-1',
    ...others,
    body: raw ? body : JSON.stringify(body),
  });
  return { headers: message.headers as Record<HeaderName, string>, body: message.body };
}

export function without(answer: Answer, ...names: readonly HeaderName[]): Answer {
  const kept = Object.entries(answer.headers).filter(([name]) => !names.includes(name as HeaderName));
  return { ...answer, headers: Object.fromEntries(kept) };
}
