import type { RequestListener } from 'node:http';
import type { Socket } from 'node:net';
import { gzipSync } from 'node:zlib';
import type { ClientOptions } from '@apoint/client';
import type { GatewayOptions } from '@apoint/gateway';
import { nodeHandler } from '@apoint/gateway/node';
import { describe, expect, it } from 'vitest';
import { listenWith } from '../../dist/adapters/listen.js';
import { business, signedHead, signedText } from '../adapters/support/ends.js';
import { talk } from '../adapters/support/socket.js';
import { issued, optionsOf } from './support/client-end.js';
import type { Attack } from './support/wire.js';

const CLOSE = 'Connection: close';
const MEBIBYTE = 1_048_576;
const bomb = gzipSync(Buffer.alloc(4 * MEBIBYTE));

/** What a server with the gateway answers to bytes on a connection: the code it names, or the status, or nothing. */
async function served(
  bytes: string | Uint8Array,
  options: Partial<GatewayOptions> = {},
  then?: (socket: Socket) => void,
): Promise<string> {
  const one = business(options);
  const { url, close } = await listenWith(nodeHandler(one));
  const { text, status } = await talk(url, bytes, then).finally(close);
  if (one.calls > 0) return 'accepted';
  return /"resultMessage":"(\w+)"/.exec(text)?.[1] ?? (text ? `HTTP ${status}` : 'no answer');
}

const end = (socket: Socket) => void socket.end();

async function compressed(): Promise<string> {
  const head = await signedHead([CLOSE, 'Content-Encoding: gzip', `Content-Length: ${bomb.length}`]);
  return served(Buffer.concat([Buffer.from(head), bomb]));
}

async function endless(): Promise<string> {
  const head = await signedHead(['Transfer-Encoding: chunked']);
  const chunks = `10000\r\n${'x'.repeat(65_536)}\r\n`.repeat(20);
  return served(head + chunks, { maximumBodyBytes: 1000 }, end);
}

/** A request with the body `{}`, or what else there is behind the given lines. */
const framed = async (lines: readonly string[], rest = '{}'): Promise<string> =>
  served((await signedHead([CLOSE, ...lines])) + rest, {}, end);

const REQUESTS: readonly Attack[] = [
  ['A110', 'a compressed request of 4 MiB', 'CONTENT_ENCODING_UNSUPPORTED', compressed],
  ['A111', 'an endless request in chunks', 'BODY_TOO_LARGE', endless],
  [
    'A112',
    'a body cut short, and its Content-Length with it',
    'SIGNATURE_MISMATCH',
    () => framed(['Content-Length: 1'], '{'),
  ],
  ['A113', 'a Content-Length too short', 'HTTP 400', () => framed(['Content-Length: 1'])],
  ['A114', 'a Content-Length too long', 'HTTP 400', () => framed(['Content-Length: 9'])],
  ['A115', 'two Content-Lengths', 'HTTP 400', () => framed(['Content-Length: 2', 'Content-Length: 3'])],
  [
    'A116',
    'a Content-Length and chunks',
    'HTTP 400',
    () => framed(['Content-Length: 2', 'Transfer-Encoding: chunked'], '2\r\n{}\r\n0\r\n\r\n'),
  ],
  [
    'A117',
    'chunks longer than they say',
    'HTTP 400',
    () => framed(['Transfer-Encoding: chunked'], '1\r\n{}\r\n0\r\n\r\n'),
  ],
  [
    'A118',
    'a request that does not go on',
    'TIMED_OUT',
    async () => served(`${await signedHead(['Content-Length: 2'])}{`, { bodyTimeoutMilliseconds: 20 }),
  ],
  [
    'A119',
    'headers of 32 KiB',
    'HTTP 431',
    () => framed(['Content-Length: 2', `X-Filler: ${'x'.repeat(32_768)}`]),
  ],
];

/** What the client makes of a server. */
async function answeredBy(listener: RequestListener, options: Partial<ClientOptions> = {}): Promise<string> {
  const { url: baseUrl, close } = await listenWith(listener);
  return issued(optionsOf({ baseUrl, ...options })).finally(close);
}

/** Redirects to itself, and counts how many requests come. */
async function redirected(): Promise<string> {
  let requests = 0;
  const code = await answeredBy((request, response) => {
    requests++;
    response.writeHead(307, { Location: `http://${request.headers.host}/other` }).end();
  });
  return requests === 1 ? code : `${requests} requests`;
}

const RESPONSES: readonly Attack[] = [
  [
    'A120',
    'a compressed response of 4 MiB',
    'BODY_TOO_LARGE',
    () => answeredBy((_, response) => response.writeHead(200, { 'Content-Encoding': 'gzip' }).end(bomb)),
  ],
  [
    'A121',
    'an endless response',
    'BODY_TOO_LARGE',
    () =>
      answeredBy((_, response) => {
        const more = (): void => {
          while (!response.destroyed && response.write('x'.repeat(65_536)));
        };
        response.on('drain', more);
        more();
      }),
  ],
  [
    'A122',
    'a response shorter than it says',
    'NETWORK_FAILED',
    () =>
      answeredBy((_, response) => {
        response.writeHead(200, { 'Content-Length': 9 });
        response.write('{}', () => response.destroy());
      }),
  ],
  [
    'A123',
    'a response that does not go on',
    'TIMED_OUT',
    () => answeredBy((_, response) => response.write('{'), { attemptTimeoutMilliseconds: 20 }),
  ],
  ['A124', 'a redirect', 'HEADER_MISSING', redirected],
];

it('a genuine request passes', async () => {
  expect(await served(await signedText({}, [CLOSE]))).toBe('accepted');
  expect(await framed(['Content-Length: 2'])).toBe('accepted');
});

describe.each([
  ['a server with the gateway', REQUESTS],
  ['a client', RESPONSES],
])('%s', (_, attacks) => {
  it.each(attacks)('%s %s: %s', async (_id, __, code, outcome) => {
    expect(await outcome()).toBe(code);
  });
});
