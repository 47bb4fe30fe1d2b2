import { setImmediate as turn } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import type { GatewayEvent } from '@apoint/gateway';
import { type AdapterOptions, type ExternalUri, expressHandler } from '@apoint/gateway/express';
import express from 'express';
import { afterEach, describe, expect, it } from 'vitest';
import { listenWith, type Running } from '../../dist/adapters/listen.js';
import { type AdapterServer, SERVERS } from '../../dist/adapters/servers.js';
import { readAnswers } from '../../dist/fuzz-http/read-answers.js';
import {
  type Business,
  business,
  CLIENT_ID,
  clientKeys,
  ISSUE_URI,
  issue,
  signedHead,
  signedText,
  toGateway,
} from './support/ends.js';
import { breakOff, talk } from './support/socket.js';

const SUCCESS = { result: { resultCode: 'SUCCESS', resultStatus: 'S' } };
const CLOSE = ['Connection: close'];
/** The first of these comes before the names are looked at; a framework's own are beside them. */
const SPELT = ['Client-Id', 'Content-Length', 'Content-Type', 'Response-Time', 'Signature', 'Tracer-Id'];

/** Express behind a parser of its own is as good as any, as long as that keeps the bytes. */
const BEHIND_A_PARSER: Record<string, AdapterServer> = {
  'Express 5 behind a parser that keeps the bytes': {
    start: (options) => {
      const app = express();
      app.use(
        express.json({ verify: (request, _response, bytes) => Object.assign(request, { rawBody: bytes }) }),
      );
      app.use('/api', expressHandler(options));
      return listenWith(app);
    },
  },
};

describe.each(Object.entries({ ...SERVERS, ...BEHIND_A_PARSER }))('%s', (name, { start: serve, closing }) => {
  // What a parser in front refuses does not come so far: compressed and encrypted bodies are no JSON to it.
  const parsed = name.includes('parser');
  let running: Running | undefined;
  afterEach(() => running?.close());

  async function start(options: Parameters<typeof business> = []): Promise<Business & { url: string }> {
    const one = business(...options);
    running = await serve(one);
    return Object.assign(one, { url: running.url });
  }

  it.each(parsed ? (['plain'] as const) : (['plain', 'encrypted'] as const))(
    'issues an A.Point, %s',
    async (mode) => {
      const one = await start();
      expect(await issue(one.url, mode)).toBe('issued');
      expect(one.calls).toBe(1);
    },
  );

  it('protocol 2.3: spells header names as the page does, and says how long the body is', async () => {
    const { url } = await start();
    const { status, headers, body } = await talk(url, await signedText({}, CLOSE));
    expect(status).toBe(200);
    expect([...headers.keys()]).toEqual(expect.arrayContaining(SPELT));
    expect(Number(headers.get('Content-Length'))).toBe(body.length);
    expect(body).toContain('"resultStatus":"S"');
  });

  it('protocol 2.3: spells them in lower case for a client that needs it', async () => {
    const { url } = await start([
      { clients: { [CLIENT_ID]: { verificationKeys: clientKeys.publicKey, headerNames: 'lower' } } },
    ]);
    const { status, headers, body } = await talk(url, await signedText({}, CLOSE));
    expect([status, body]).toEqual([200, expect.stringContaining('"resultStatus":"S"')]);
    const own = ['client-id', 'content-type', 'response-time', 'signature', 'tracer-id'];
    expect([...headers.keys()]).toEqual(expect.arrayContaining(own));
  });

  it('protocol 2: takes a request target in absolute form', async () => {
    const { url } = await start();
    const uri = `${ISSUE_URI}?a=b`;
    const text = (await signedText({ uri }, CLOSE)).replace(
      `POST ${uri}`,
      `POST https://other.example${uri}`,
    );
    const { status, body } = await talk(url, text);
    expect([status, body]).toEqual([200, expect.stringContaining('"resultStatus":"S"')]);
  });

  it('protocol 2.3: takes a Content-Type twice, of one media type', async () => {
    const { url } = await start();
    const { status, body } = await talk(
      url,
      await signedText({}, [...CLOSE, 'Content-Type: application/json']),
    );
    expect([status, body]).toEqual([200, expect.stringContaining('"resultStatus":"S"')]);
  });

  it.each<[string, ExternalUri]>([
    ['a text', '/prod/v1'],
    ['a function', (uri) => `/prod/v1${uri}`],
  ])('externalUri, as %s, says what was signed behind what changes the path', async (_, externalUri) => {
    const events: GatewayEvent[] = [];
    const one = business({ onEvent: (event) => void events.push(event) });
    running = await serve({ gateway: one.gateway, handler: one.handler, externalUri });
    const at = async (signed: string): Promise<string> => {
      const text = (await signedText({ uri: signed }, CLOSE)).replace(`POST ${signed}`, `POST ${ISSUE_URI}?`);
      return (await talk(running?.url ?? '', text)).body;
    };
    expect(await at(`/prod/v1${ISSUE_URI}?`)).toContain('"resultStatus":"S"');
    expect(one.calls).toBe(1);
    expect(await at(`${ISSUE_URI}?`)).toContain('SIGNATURE_MISMATCH');
    expect(events.find(({ type }) => type === 'request-refused')).toMatchObject({
      method: 'POST',
      uri: `${ISSUE_URI}?`,
      externalUri: `/prod/v1${ISSUE_URI}?`,
      code: 'SIGNATURE_MISMATCH',
    });
  });

  it.each<[string, unknown]>([
    [
      'throws',
      () => {
        throw new Error('no');
      },
    ],
    ['returns none', () => undefined],
    ['returns no path', () => 'https://host/path'],
  ])('an externalUri that %s refuses, with a code', async (_, externalUri) => {
    const one = business();
    const { gateway, handler } = one;
    running = await serve({ gateway, handler, externalUri } as AdapterOptions);
    const { body } = await talk(running.url, await signedText({}, CLOSE));
    expect(body).toMatch(/OPTION_INVALID|URI_INVALID/);
    expect(one.calls).toBe(0);
  });

  it.runIf(!parsed)('protocol 2.3: the Encrypt header too', async () => {
    const { url } = await start();
    const encrypted = await signedText({ encryption: toGateway }, CLOSE);
    expect([...(await talk(url, encrypted)).headers.keys()]).toContain('Encrypt');
  });

  it('protocol 3: sees the URI exactly as it came', async () => {
    const { url } = await start();
    const uri = '/api/%7e/a/../b%2Fc/%E7%A9%8D?x=%41&&y=~&empty=';
    const { status, body } = await talk(url, await signedText({ uri }, CLOSE));
    expect([status, body]).toEqual([200, expect.stringContaining('"resultStatus":"S"')]);
  });

  it('refuses options that are not those of an adapter', async () => {
    const { gateway, handler } = business();
    const uris = ['', '/', '/prod/', 'prod', '/a?b', '/a b', 'https://host', 5, null];
    const wrongUris = uris.map((externalUri) => ({ gateway, handler, externalUri }));
    for (const wrong of [
      {},
      { ...business(), gateways: [] },
      { ...business(), handler: undefined },
      ...wrongUris,
    ]) {
      const started = async () => serve(wrong as AdapterOptions);
      await expect(started()).rejects.toMatchObject({ code: 'OPTION_INVALID' });
    }
  });

  it('sees a header that is given twice', async () => {
    const one = await start();
    const { status, body } = await talk(one.url, await signedText({}, [...CLOSE, 'client-id: CLIENT_0001']));
    expect([status, body]).toEqual([400, expect.stringContaining('HEADER_REPEATED')]);
    expect(one.calls).toBe(0);
  });

  it('answers two requests on one connection', async () => {
    const one = await start();
    const both = (await signedText()) + (await signedText({ body: '{"bizNo":"2"}' }, CLOSE));
    expect((await talk(one.url, both)).text.match(/"resultStatus":"S"/g)).toHaveLength(2);
    expect(one.calls).toBe(2);
  });

  it('answers in order, and keeps an interim response before the one that it is for', async () => {
    const { url } = await start([
      {},
      async ({ json }) => {
        const { name } = json as { name: string };
        // The first is the last to be done.
        for (let turns = name === '積 1' ? 100 : 0; turns > 0; turns--) await turn();
        return { ...SUCCESS, name };
      },
    ]);
    const requests = [
      await signedText({ body: '{"name":"積 1"}' }),
      await signedText({ body: '{"name":"積 2"}' }, ['Expect: 100-continue']),
      await signedText({ body: '{"name":"積 3"}' }, CLOSE),
    ];
    const { text } = await talk(url, requests.join(''));
    const names = readAnswers(text, false).map(
      ({ body }) => JSON.parse(Buffer.from(body, 'latin1').toString()).name,
    );
    expect(names).toEqual(['積 1', '積 2', '積 3']);
  });

  it('answers one who has closed his half of the connection', async () => {
    const { url } = await start([
      {},
      async () => {
        await turn();
        return SUCCESS;
      },
    ]);
    expect((await talk(url, await signedText(), (socket) => socket.end())).body).toContain(
      '"resultStatus":"S"',
    );
  });

  it('a handler that throws is a signed U', async () => {
    const { url } = await start([
      {},
      () => {
        throw new Error('out of order');
      },
    ]);
    const { status, headers, body } = await talk(url, await signedText({}, CLOSE));
    expect([status, body]).toEqual([200, expect.stringContaining('HANDLER_FAILED')]);
    expect(headers.has('Signature')).toBe(true);
  });

  it('refuses a compressed body, and does not decompress it', async () => {
    const one = await start();
    const bomb = gzipSync(Buffer.alloc(1_000_000));
    const head = await signedHead([...CLOSE, 'Content-Encoding: gzip', `Content-Length: ${bomb.length}`]);
    const { status, body } = await talk(one.url, Buffer.concat([Buffer.from(head), bomb]));
    if (parsed) expect(status).toBe(413);
    else expect([status, body]).toEqual([415, expect.stringContaining('CONTENT_ENCODING_UNSUPPORTED')]);
    expect(one.calls).toBe(0);
  });

  it.runIf(!parsed && closing !== 'own')(
    'refuses a body over the limit, reads no further, and closes',
    async () => {
      const one = await start([{ maximumBodyBytes: 100 }]);
      const head = await signedHead(['Transfer-Encoding: chunked']);
      const endless = `10000\r\n${'x'.repeat(65_536)}\r\n`.repeat(20);
      const { status, headers, body } = await talk(one.url, head + endless, (socket) => socket.end());
      expect([status, body]).toEqual([413, expect.stringContaining('BODY_TOO_LARGE')]);
      expect(headers.get('Connection')).toBe('close');
      expect(one.calls).toBe(0);
      expect(await issue(one.url)).not.toBe('issued');
    },
  );

  it('a body over the limit, however it is announced: no handler, and it goes on', async () => {
    const one = await start([{ maximumBodyBytes: 1000 }]);
    const large = await signedText({ body: `{"x":"${'x'.repeat(300_000)}"}` }, CLOSE);
    expect((await talk(one.url, large)).status).toBe(413);
    expect(one.calls).toBe(0);
    expect(await issue(one.url)).toBe('issued');
  });

  it.runIf(!parsed)('refuses a body that does not come, and closes', async () => {
    const one = await start([{ bodyTimeoutMilliseconds: 50 }]);
    const head = await signedHead(['Content-Length: 2']);
    const { status, body } = await talk(one.url, `${head}{`);
    expect([status, body]).toEqual([408, expect.stringContaining('TIMED_OUT')]);
    expect(one.calls).toBe(0);
  });

  it.each([
    ['a Content-Length that is too long, then the end', 'Content-Length: 9', '{}'],
    ['a Content-Length that is too short', 'Content-Length: 1', '{}'],
    ['no Content-Length that is one', 'Content-Length: 2x', '{}'],
    ['two of them', 'Content-Length: 2\r\nContent-Length: 3', '{}'],
    [
      'both ways of telling the length',
      'Content-Length: 2\r\nTransfer-Encoding: chunked',
      '2\r\n{}\r\n0\r\n\r\n',
    ],
    ['chunks whose size is none', 'Transfer-Encoding: chunked', 'zz\r\n{}\r\n0\r\n\r\n'],
    ['chunks that are longer than they say', 'Transfer-Encoding: chunked', '1\r\n{}\r\n0\r\n\r\n'],
    ['chunks that break off', 'Transfer-Encoding: chunked', '2\r\n{'],
  ])('%s: no handler, no 2xx, and it goes on', async (_, line, rest) => {
    const one = await start();
    const { text } = await talk(one.url, (await signedHead([line])) + rest, (socket) => socket.end());
    expect(text).not.toMatch(/^HTTP\/1\.1 2/);
    expect(one.calls).toBe(0);
    expect(await issue(one.url)).toBe('issued');
  });

  it('chunks are a body like any other', async () => {
    const { url } = await start();
    const head = await signedHead([...CLOSE, 'Transfer-Encoding: chunked']);
    expect((await talk(url, `${head}1\r\n{\r\n1\r\n}\r\n0\r\n\r\n`)).body).toContain('"resultStatus":"S"');
  });

  it('a connection that is reset in the middle of a body: no handler, and it goes on', async () => {
    const one = await start();
    await breakOff(one.url, `${await signedHead(['Content-Length: 2'])}{`);
    expect(await issue(one.url)).toBe('issued');
    expect(one.calls).toBe(1);
  });

  it('a client who is gone before the answer', async () => {
    let answer = (): void => undefined;
    let leave = (): void => undefined;
    const wait = (): Promise<void> => {
      leave();
      return new Promise((resolve) => {
        answer = resolve;
      });
    };
    const one = await start([{}, () => wait().then(() => SUCCESS)]);
    await talk(one.url, await signedText(), (socket) => {
      leave = () => socket.destroy();
    });
    answer();
    leave = () => queueMicrotask(() => answer());
    expect(await issue(one.url)).toBe('issued');
    expect(one.calls).toBe(2);
  });

  it('a request of which nothing is right', async () => {
    const { url } = await start();
    const { status, body } = await talk(
      url,
      `POST ${ISSUE_URI} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n`,
    );
    expect([status, body]).toEqual([400, expect.stringContaining('HEADER_MISSING')]);
  });
});
