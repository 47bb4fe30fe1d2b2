import type { Server } from 'node:http';
import { expressHandler } from '@apoint/gateway/express';
import { fastifyHandler } from '@apoint/gateway/fastify';
import { honoHandler } from '@apoint/gateway/hono';
import { koaHandler } from '@apoint/gateway/koa';
import { nodeHandler } from '@apoint/gateway/node';
import { claimResponse, writeRequest } from '@apoint/message';
import { ApointError } from '@apoint/primitives/errors';
import { createAdaptorServer } from '@hono/node-server';
import express from 'express';
import express4 from 'express4';
import Fastify from 'fastify';
import { Hono } from 'hono';
import Koa from 'koa';
import bodyParser from 'koa-bodyparser';
import { afterEach, describe, expect, it } from 'vitest';
import { listen, listenWith, type Running } from '../../dist/adapters/listen.js';
import {
  business,
  CLIENT_ID,
  clientKeys,
  gatewayKeys,
  ISSUE_URI,
  issue,
  signedHead,
  signedText,
} from './support/ends.js';
import { talk } from './support/socket.js';

const CLOSE = ['Connection: close'];
/** From the message one has to know what to do. */
const HOW_TO_MOUNT =
  /Mount the gateway before it, or let it keep them: express\.raw .* request\.rawBody = bytes/;

let running: Running;
afterEach(() => running.close());

describe.each([
  ['5', express],
  ['4', express4 as unknown as typeof express],
])('Express %s', (_, framework) => {
  it('behind express.json(): the error says how to mount, next has it, and no handler is called', async () => {
    const app = framework();
    const one = business();
    const errors: unknown[] = [];
    app.use(framework.json());
    app.use('/api', expressHandler(one));
    app.use((error: unknown, _request: unknown, response: express.Response, _next: unknown) => {
      errors.push(error);
      response.status(500).end();
    });
    running = await listenWith(app);
    expect((await talk(running.url, await signedText({}, CLOSE))).status).toBe(500);
    expect(errors).toEqual([expect.any(ApointError)]);
    expect(errors[0]).toMatchObject({
      code: 'BODY_ALREADY_PARSED',
      message: expect.stringMatching(HOW_TO_MOUNT),
    });
    expect(one.calls).toBe(0);
  });

  it('behind express.json(), when the application has no error handler: a 500', async () => {
    const app = framework();
    app.set('env', 'test');
    app.use(framework.json(), expressHandler(business()));
    running = await listenWith(app);
    expect((await talk(running.url, await signedText({}, CLOSE))).status).toBe(500);
    expect(await issue(running.url)).not.toBe('issued');
  });

  it.each(['plain', 'encrypted'] as const)(
    'in front of express.json(): %s, and others are parsed',
    async (mode) => {
      const app = framework();
      app.use('/api', expressHandler(business()));
      app.use(framework.json());
      app.post('/other', (request, response) => void response.json({ got: request.body }));
      running = await listenWith(app);
      expect(await issue(running.url, mode)).toBe('issued');
      expect(await otherOf(running.url)).toEqual({ got: { a: 1 } });
    },
  );

  it.each(['plain', 'encrypted'] as const)('behind express.raw(): %s', async (mode) => {
    const app = framework();
    app.use(framework.raw({ type: () => true }), expressHandler(business()));
    running = await listenWith(app);
    expect(await issue(running.url, mode)).toBe('issued');
  });

  it('behind a parser that keeps the bytes: they are looked at, and not what was parsed', async () => {
    const app = framework();
    const one = business();
    const keep = (request: object, _response: unknown, bytes: Buffer): object =>
      Object.assign(request, { rawBody: Buffer.concat([bytes, Buffer.from(' ')]) });
    app.use(framework.json({ verify: keep }), expressHandler(one));
    running = await listenWith(app);
    expect((await talk(running.url, await signedText({}, CLOSE))).body).toContain('SIGNATURE_MISMATCH');
    expect(one.calls).toBe(0);
  });

  it('a rawBody that is a text is none: it may not be what was signed', async () => {
    const app = framework();
    const keep = (request: object, _response: unknown, bytes: Buffer): object =>
      Object.assign(request, { rawBody: bytes.toString() });
    app.use(framework.json({ verify: keep }), expressHandler(business()));
    app.use((error: { code: string }, _request: unknown, response: express.Response, _next: unknown) => {
      response.status(500).end(error.code);
    });
    running = await listenWith(app);
    expect((await talk(running.url, await signedText({}, CLOSE))).body).toContain('BODY_ALREADY_PARSED');
  });
});

describe('node:http', () => {
  it.each<[string, (request: NodeJS.ReadableStream) => unknown]>([
    [
      'read before',
      async (request) => {
        for await (const _ of request);
      },
    ],
    ['being decoded', (request) => request.setEncoding('utf8')],
  ])('a body that was %s: an unsigned 500', async (_, read) => {
    const one = business();
    const listener = nodeHandler(one);
    running = await listenWith(async (request, response) => {
      await read(request);
      await listener(request, response);
    });
    const { status, headers, body } = await talk(running.url, await signedText({}, CLOSE));
    expect([status, body]).toEqual([500, expect.stringContaining('BODY_ALREADY_PARSED')]);
    expect(headers.has('Signature')).toBe(false);
    expect(one.calls).toBe(0);
  });

  it('a request that is too long is there as long as its refusal lingers', async () => {
    const listener = nodeHandler(business({ maximumBodyBytes: 10 }));
    const gone: boolean[] = [];
    running = await listenWith(async (request, response) => {
      await listener(request, response);
      gone.push(request.destroyed);
    });
    const head = await signedHead(['Content-Length: 1000']);
    await talk(running.url, head + 'x'.repeat(20), (socket) => socket.once('data', () => socket.end()));
    expect(gone).toEqual([false]);
  });

  it('an answer that somebody else has given stays, and the connection is closed', async () => {
    const listener = nodeHandler(business());
    running = await listenWith((request, response) => {
      response.writeHead(202).write('elsewhere');
      void listener(request, response);
    });
    expect((await talk(running.url, await signedText())).status).toBe(202);
    expect(await issue(running.url)).not.toBe('issued');
  });
});

describe('Fastify', () => {
  it('leaves the parsers of the application alone', async () => {
    const app = Fastify();
    app.register(fastifyHandler(business()), { prefix: '/api' });
    app.post('/other', async (request) => ({ got: request.body }));
    running = await listenFastify(app);
    expect(await issue(running.url, 'encrypted')).toBe('issued');
    expect(await otherOf(running.url)).toEqual({ got: { a: 1 } });
  });

  it.each(['application/json', '*'])(
    'does without a parser that the application has for %s',
    async (type) => {
      const app = Fastify();
      app.addContentTypeParser(type, { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
      app.register(fastifyHandler(business()), { prefix: '/api' });
      running = await listenFastify(app);
      expect(await issue(running.url, 'encrypted')).toBe('issued');
    },
  );

  it('behind a hook that reads the body: the error handler has the error', async () => {
    const app = Fastify();
    const one = business();
    app.addHook('preParsing', async (_request, _reply, payload) => {
      payload.resume();
    });
    app.register(fastifyHandler(one), { prefix: '/api' });
    app.setErrorHandler((error: ApointError, _request, reply) => reply.status(500).send(error.toJSON()));
    running = await listenFastify(app);
    const { status, body } = await talk(running.url, await signedText({}, CLOSE));
    expect([status, JSON.parse(body)]).toEqual([
      500,
      { name: 'ApointError', code: 'BODY_ALREADY_PARSED', message: expect.stringMatching(HOW_TO_MOUNT) },
    ]);
    expect(one.calls).toBe(0);
  });

  it('has nothing to complain of, even while a refusal lingers', async () => {
    const complaints: string[] = [];
    const stream = { write: (line: string) => complaints.push(line) };
    const app = Fastify({ logger: { level: 'warn', stream } });
    app.register(fastifyHandler(business({ maximumBodyBytes: 10 })), { prefix: '/api' });
    running = await listenFastify(app);
    const head = await signedHead(['Content-Length: 1000']);
    const answer = await talk(running.url, head + 'x'.repeat(20), (socket) =>
      socket.once('data', () => socket.end()),
    );
    expect([answer.status, complaints]).toEqual([413, []]);
  });

  it('answers what is injected, and does not wait for a connection to end', async () => {
    const app = Fastify();
    app.register(fastifyHandler(business()), { prefix: '/api' });
    const { uri, headers, body } = await signedParts();
    const answer = await app.inject({ method: 'POST', url: uri, headers, payload: Buffer.from(body) });
    expect([answer.statusCode, answer.headers.connection]).toEqual([200, 'keep-alive']);
    running = { url: '', close: async () => undefined };
  });

  it('sees the URI as it came, though the application rewrites it', async () => {
    const app = Fastify({ rewriteUrl: ({ url = '' }) => `/inner${url}` });
    app.register(fastifyHandler(business()), { prefix: '/inner' });
    running = await listenFastify(app);
    expect(await issue(running.url)).toBe('issued');
  });
});

describe('Koa', () => {
  it('behind a body parser: the error says how to mount, the application has it, and no handler is called', async () => {
    const app = new Koa();
    const one = business();
    const errors: unknown[] = [];
    app.use(bodyParser());
    app.use(koaHandler(one));
    app.on('error', (error) => errors.push(error));
    running = await listenWith(app.callback());
    expect((await talk(running.url, await signedText({}, CLOSE))).status).toBe(500);
    expect(errors).toEqual([expect.any(ApointError)]);
    expect(errors[0]).toMatchObject({
      code: 'BODY_ALREADY_PARSED',
      message: expect.stringMatching(HOW_TO_MOUNT),
    });
    expect(one.calls).toBe(0);
  });

  it.each(['plain', 'encrypted'] as const)(
    'in front of a body parser: %s, and others are parsed',
    async (mode) => {
      const app = new Koa();
      const answer = koaHandler(business());
      app.use((context, next) => (context.path.startsWith('/api/') ? answer(context) : next()));
      app.use(bodyParser());
      app.use((context) => {
        context.body = { got: context.request.body };
      });
      running = await listenWith(app.callback());
      expect(await issue(running.url, mode)).toBe('issued');
      expect(await otherOf(running.url)).toEqual({ got: { a: 1 } });
    },
  );

  it('sees the URI as it came, though a router has cut it', async () => {
    const app = new Koa();
    const answer = koaHandler(business());
    app.use((context) => {
      context.path = context.path.replace('/api', '');
      return answer(context);
    });
    running = await listenWith(app.callback());
    expect(await issue(running.url)).toBe('issued');
  });
});

describe('Hono', () => {
  it('behind a middleware that reads the body: the error handler has the error', async () => {
    const app = new Hono();
    const one = business();
    app.use(async (context, next) => {
      await context.req.json();
      await next();
    });
    app.all('/api/*', honoHandler(one));
    app.onError((error, context) => context.json(error, 500));
    running = await listenHono(app);
    const { status, body } = await talk(running.url, await signedText({}, CLOSE));
    expect([status, JSON.parse(body)]).toEqual([
      500,
      expect.objectContaining({ code: 'BODY_ALREADY_PARSED' }),
    ]);
    const direct = await app.fetch(await signedRequest());
    expect([direct.status, await direct.json()]).toEqual([
      500,
      expect.objectContaining({ code: 'BODY_ALREADY_PARSED' }),
    ]);
    expect(one.calls).toBe(0);
  });

  it('a middleware that adds headers of its own leaves the spelling', async () => {
    const app = new Hono();
    app.use(async (context, next) => {
      await next();
      context.header('X-After', '1');
    });
    app.all('/api/*', honoHandler(business()));
    running = await listenHono(app);
    const { headers, body } = await talk(running.url, await signedText({}, CLOSE));
    expect([...headers.keys()]).toEqual(
      expect.arrayContaining(['Client-Id', 'Response-Time', 'Signature', 'Tracer-Id', 'x-after']),
    );
    expect(body).toContain('"resultStatus":"S"');
    expect(await issue(running.url, 'encrypted')).toBe('issued');
  });

  it('protocol 3: answers a Fetch API request where there is no server of Node, signed', async () => {
    const app = new Hono();
    app.all('/api/*', honoHandler(business()));
    const response = await app.fetch(await signedRequest());
    expect(response.status).toBe(200);
    const request = { method: 'POST', uri: ISSUE_URI, clientId: CLIENT_ID };
    const claimed = claimResponse({ request, headers: response.headers });
    const body = new Uint8Array(await response.arrayBuffer());
    const answer = await (await claimed.verify({ body, keys: gatewayKeys.publicKey })).open();
    expect(answer.json).toMatchObject({ result: { resultStatus: 'S' } });
  });

  it('a body that breaks off is answered to no one, and no error of the application', async () => {
    const app = new Hono();
    const one = business();
    app.all('/api/*', honoHandler(one));
    const broken = new ReadableStream({ start: (controller) => controller.error(new Error('reset')) });
    expect((await app.fetch(await signedRequest({ body: broken, duplex: 'half' }))).status).toBe(400);
    expect(one.calls).toBe(0);
  });
});

async function signedParts() {
  const signing = { clientId: CLIENT_ID, signingKey: clientKeys.privateKey };
  const { headers, body } = await writeRequest({ method: 'POST', uri: ISSUE_URI, body: '{}', ...signing });
  return { uri: ISSUE_URI, headers: headers as Record<string, string>, body };
}

async function signedRequest(init: RequestInit & { duplex?: 'half' } = {}): Promise<Request> {
  const { uri, headers, body } = await signedParts();
  return new Request(`https://gateway.example${uri}`, { method: 'POST', headers, body, ...init });
}

function listenHono(app: Hono): Promise<Running> {
  return listen(createAdaptorServer({ fetch: app.fetch }) as Server);
}

async function listenFastify(app: ReturnType<typeof Fastify>): Promise<Running> {
  return {
    url: await app.listen({ host: '127.0.0.1', port: 0 }),
    close: () => app.close() as unknown as Promise<void>,
  };
}

async function otherOf(url: string): Promise<unknown> {
  const headers = { 'Content-Type': 'application/json' };
  return (await fetch(`${url}/other`, { method: 'POST', headers, body: '{"a":1}' })).json();
}
