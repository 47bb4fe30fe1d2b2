import type { AddressInfo } from 'node:net';
import { createServer, type Socket } from 'node:net';
import { gzipSync } from 'node:zlib';
import type { ClientOptions, IssueOutcome } from '@apoint/client';
import fc from 'fast-check';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { REQUEST, SUCCESS } from './support/bodies.js';
import { clientOf, encryptionOf } from './support/clients.js';
import { type Keys, makeKeys } from './support/keys.js';
import { type Script, signed, startPlatform } from './support/platform.js';

let keys: Keys;
const closers: (() => Promise<unknown>)[] = [];
beforeAll(async () => {
  keys = await makeKeys();
});
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

async function issue(script: Script, options: Partial<ClientOptions> = {}): Promise<IssueOutcome> {
  const platform = await startPlatform(script);
  closers.push(platform.close);
  return clientOf(keys, platform.url, { retry: 'never', ...options }).issueBenefit(REQUEST);
}

/** A server that writes bytes of its own to the socket as soon as a request begins. */
async function issueRaw(write: (socket: Socket) => void, options: Partial<ClientOptions> = {}) {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket.on('error', () => undefined));
    socket.once('data', () => write(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closers.push(async () => {
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => server.close(resolve));
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return clientOf(keys, url, { retry: 'never', ...options }).issueBenefit(REQUEST);
}

it.each<[string, (whole: Response) => object]>([
  ['a stream', (whole) => ({ body: whole.body })],
  ['no stream, as React Native has them', (whole) => ({ arrayBuffer: () => whole.arrayBuffer() })],
])('reads a response with %s', async (_, bodyOf) => {
  const fetchLike = async (...given: Parameters<typeof fetch>): Promise<object> => {
    const whole = await fetch(...given);
    return { status: whole.status, headers: whole.headers, ...bodyOf(whole) };
  };
  const options = { fetch: fetchLike as unknown as ClientOptions['fetch'] };
  expect(await issue((received) => signed(keys, received, SUCCESS), options)).toMatchObject({
    status: 'issued',
  });
  expect(
    await issue((received) => signed(keys, received, SUCCESS), { ...options, maximumResponseBytes: 10 }),
  ).toMatchObject({
    status: 'unknown',
    error: { code: 'BODY_TOO_LARGE' },
  });
});

it('needs no URL.canParse, which browsers from before 2023 lack', async () => {
  const { canParse } = URL;
  Object.defineProperty(URL, 'canParse', { value: undefined, configurable: true });
  try {
    expect(await issue((received) => signed(keys, received, SUCCESS))).toMatchObject({ status: 'issued' });
    expect(() => clientOf(keys, 'no URL')).toThrow(/baseUrl/);
  } finally {
    Object.defineProperty(URL, 'canParse', { value: canParse, configurable: true, writable: true });
  }
});

const unknown = (code: string) => ({ status: 'unknown', error: { code } });

describe('a signed body that is not what it should be is unknown', () => {
  it.each([
    ['empty', '', 'JSON_INVALID'],
    ['no JSON', '{"result":', 'JSON_INVALID'],
    ['not UTF-8', new Uint8Array([0x7b, 0xff, 0x7d]), 'TEXT_NOT_UNICODE'],
    ['with a byte order mark', `\uFEFF${JSON.stringify(SUCCESS)}`, 'JSON_BYTE_ORDER_MARK'],
    ['a name twice', '{"result":{},"result":{}}', 'JSON_DUPLICATE_KEY'],
    ['too deep', '['.repeat(100), 'JSON_TOO_DEEP'],
    ['null', 'null', 'RESPONSE_INVALID'],
    ['an array', JSON.stringify([SUCCESS]), 'RESPONSE_INVALID'],
    ['without a result', '{}', 'RESPONSE_INVALID'],
    [
      'with a wrong benefitValueInfo',
      JSON.stringify({ ...SUCCESS, benefitValueInfo: 1 }),
      'RESPONSE_INVALID',
    ],
  ])('%s', async (_name, body, code) => {
    expect(await issue((received) => signed(keys, received, body))).toMatchObject(unknown(code));
  });

  it('of another charset', async () => {
    const outcome = await issue(async (received) => {
      const answer = await signed(keys, received, SUCCESS);
      return { ...answer, headers: { ...answer.headers, 'Content-Type': 'application/json; charset=GBK' } };
    });
    expect(outcome).toMatchObject(unknown('CHARSET_UNSUPPORTED'));
  });
});

describe('an answer from something else than the platform is unknown', () => {
  it.each([
    ['HTML of a proxy', { status: 502, headers: { 'Content-Type': 'text/html' }, body: '<h1>502</h1>' }],
    ['nothing', { status: 204, headers: {}, body: '' }],
    ['an empty 200', { headers: {}, body: '' }],
    ['JSON that nobody signed', { headers: {}, body: JSON.stringify(SUCCESS) }],
  ])('%s', async (_name, answer) => {
    const outcome = await issue(() => answer);
    expect(outcome).toMatchObject({ ...unknown('HEADER_MISSING'), unverifiedText: answer.body });
  });

  it('bytes that are no text are kept as text for the log', async () => {
    const outcome = await issue(() => ({ headers: {}, body: new Uint8Array([0x41, 0xff, 0x42]) }));
    expect(outcome).toMatchObject({ ...unknown('HEADER_MISSING'), unverifiedText: 'A\uFFFDB' });
  });

  it.each([301, 302, 303, 307, 308])('a redirect %i is not followed', async (status) => {
    const elsewhere = await startPlatform((received) => signed(keys, received, SUCCESS));
    closers.push(elsewhere.close);
    const outcome = await issue(() => ({ status, headers: { Location: elsewhere.url }, body: '' }));
    expect(outcome).toMatchObject({ ...unknown('HEADER_MISSING'), attempts: [{ httpStatus: status }] });
    expect(elsewhere.received).toEqual([]);
  });

  it('garbage on the socket', async () => {
    const outcome = await issueRaw((socket) => socket.end('garbage\r\n\r\n'));
    expect(outcome).toMatchObject({ ...unknown('NETWORK_FAILED'), attempts: [{ number: 1 }] });
    expect(outcome).not.toHaveProperty('tracerId');
  });

  it('a port where nobody listens', async () => {
    // Its port is taken on another address of this machine, so that nobody gets it meanwhile.
    const platform = await startPlatform(() => undefined);
    const nobody = platform.url.replace('127.0.0.1', '127.0.0.2');
    const outcome = await clientOf(keys, nobody).issueBenefit(REQUEST);
    await platform.close();
    expect(outcome.attempts.map(({ error }) => error?.code)).toEqual(Array(4).fill('NETWORK_FAILED'));
  });
});

describe('the size of a response', () => {
  const small = { maximumResponseBytes: 1000 };

  it('one byte too many is too many', async () => {
    const length = Buffer.byteLength(JSON.stringify(SUCCESS));
    const answer: Script = (received) => signed(keys, received, SUCCESS);
    expect((await issue(answer, { maximumResponseBytes: length })).status).toBe('issued');
    expect(await issue(answer, { maximumResponseBytes: length - 1 })).toMatchObject(
      unknown('BODY_TOO_LARGE'),
    );
  });

  it('a stream without end is read to the limit and closed', async () => {
    let sent = 0;
    let closed = false;
    const outcome = await issueRaw((socket) => {
      socket.on('close', () => {
        closed = true;
      });
      socket.write('HTTP/1.1 200 OK\r\nTracer-Id: long-1\r\nTransfer-Encoding: chunked\r\n\r\n');
      const more = (): void => {
        if (socket.destroyed) return;
        sent += 1000;
        socket.write(`3e8\r\n${'x'.repeat(1000)}\r\n`, () => setImmediate(more));
      };
      more();
    }, small);
    expect(outcome).toMatchObject({ ...unknown('BODY_TOO_LARGE'), tracerId: 'long-1' });
    await expect.poll(() => closed).toBe(true);
    expect(sent).toBeLessThan(10_000_000);
  });

  it('a Content-Length that promises more than comes is NETWORK_FAILED', async () => {
    const outcome = await issueRaw((socket) =>
      socket.end('HTTP/1.1 200 OK\r\nContent-Length: 900\r\n\r\n{"result"'),
    );
    expect(outcome).toMatchObject(unknown('NETWORK_FAILED'));
  });

  it('a Content-Length that promises little does not lift the limit, nor lengthen the body', async () => {
    const outcome = await issueRaw(
      (socket) => socket.write(`HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n${'x'.repeat(5000)}`),
      small,
    );
    expect(outcome).toMatchObject({ status: 'unknown' });
    if (outcome.status === 'unknown') expect(outcome.unverifiedText ?? '').not.toContain('xxxxxx');
  });

  it('a body that grows when it is decompressed is cut off as well', async () => {
    const body = gzipSync(Buffer.alloc(5_000_000));
    const outcome = await issue(() => ({ headers: { 'Content-Encoding': 'gzip' }, body }), small);
    expect(outcome).toMatchObject(unknown('BODY_TOO_LARGE'));
  });
});

it('a body that fetch decompresses is verified as decompressed', async () => {
  const outcome = await issue(async (received) => {
    const { headers, body } = await signed(keys, received, SUCCESS);
    return { headers: { ...headers, 'Content-Encoding': 'gzip' }, body: gzipSync(body) };
  });
  expect(outcome.status).toBe('issued');
});

it('a body that comes byte by byte is put together', async () => {
  const outcome = await issue(async (received, _, response) => {
    const { headers, body } = await signed(keys, received, SUCCESS);
    response.writeHead(200, headers);
    for (const byte of body as Uint8Array) response.write(new Uint8Array([byte]));
    response.end();
    return undefined;
  });
  expect(outcome.status).toBe('issued');
});

describe('a fetch that is out of its mind never makes the call throw', () => {
  const broken = new ReadableStream({ start: (controller) => controller.error('broken') });
  const fetches: Record<string, () => unknown> = {
    'throws at once': () => {
      throw new TypeError('now');
    },
    'rejects with no error': () => Promise.reject(undefined),
    'rejects with a text': () => Promise.reject('text'),
    'gives nothing': async () => undefined,
    'gives null': async () => null,
    'gives an empty object': async () => ({}),
    'gives a body that breaks': async () => new Response(broken),
    'gives a body of texts': async () => ({ status: 200, headers: new Headers(), body: ['text'] }),
    'gives Response.error()': async () => Response.error(),
  };

  it.each(Object.keys(fetches))('%s', async (name) => {
    const fetch = fetches[name] as unknown as typeof globalThis.fetch;
    const client = clientOf(keys, 'https://platform.example', { fetch });
    const outcome = await client.issueBenefit(REQUEST);
    expect(outcome.status).toBe('unknown');
    expect(outcome.attempts).toHaveLength(4);
    for (const { error } of outcome.attempts) expect(error?.name).toBe('ApointError');
  });
});

it('no bytes that nobody signed decide anything, nor make the call throw', async () => {
  const headers = fc.dictionary(
    fc.constantFrom(
      'signature',
      'response-time',
      'encrypt',
      'client-id',
      'content-type',
      'retry-after',
      'tracer-id',
    ),
    fc.oneof(
      fc.stringMatching(/^[ -~]{0,30}$/),
      fc.constantFrom('2026-01-02T03:04:05Z', 'algorithm=RSA256,keyVersion=1,signature=AAAA', '{}'),
    ),
  );
  const bodies = fc.oneof(
    fc.uint8Array(),
    fc.json().map((text) => Buffer.from(text)),
    fc.constant(Buffer.from(JSON.stringify(SUCCESS))),
  );
  const statuses = fc.constantFrom(200, 201, 302, 400, 500);
  await fc.assert(
    fc.asyncProperty(headers, bodies, statuses, async (given, body, status) => {
      const fetch = async (): Promise<Response> =>
        new Response(Uint8Array.from(body), { status, headers: given as Record<string, string> });
      const encryption = encryptionOf(keys, { requestKeyAnswers: 'allowed' });
      const options = { fetch, encryption, retry: 'never', freshness: 'unchecked' } as const;
      const outcome = await clientOf(keys, 'https://platform.example', options).issueBenefit(REQUEST);
      expect(outcome.status).toBe('unknown');
    }),
    { numRuns: 100 },
  );
});
