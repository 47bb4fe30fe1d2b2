import { createVerifier, type VerifierOptions } from '@apoint/gateway';
import { expressVerifier } from '@apoint/gateway/express';
import { fastifyVerifier } from '@apoint/gateway/fastify';
import { fetchVerifier } from '@apoint/gateway/fetch';
import { type HonoVerified, honoVerifier } from '@apoint/gateway/hono';
import { koaVerifier } from '@apoint/gateway/koa';
import { nodeVerifier, type VerifyingOptions } from '@apoint/gateway/node';
import { writeRequest } from '@apoint/message';
import { ApointError } from '@apoint/primitives/errors';
import { rsaAes } from '@apoint/rsa-aes-envelope';
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
  CLIENT_ID,
  clientKeys,
  gatewayKeys,
  ISSUE_URI,
  signedHead,
  signedText,
  toGateway,
} from './support/ends.js';
import { breakOff, talk } from './support/socket.js';

const CLOSE = ['Connection: close'];
const BODY = '{"bizNo":"1","text":"積分"}';

/** What an endpoint behind the middleware has of a request. */
interface Passed {
  readonly clientId: string;
  readonly bytes: string;
  readonly json: unknown;
  readonly encrypted: boolean;
}

type Tell = (passed: Passed) => void;

/** What every endpoint tells of `request.verified`, and of what else it finds. */
function passedBy(request: object): Passed {
  const { verified, rawBody, body } = request as { verified: Passed; rawBody: Uint8Array; body: unknown };
  const { clientId, encrypted } = verified;
  return { clientId, encrypted, bytes: Buffer.from(rawBody).toString(), json: body };
}

const codeOf = (error: unknown): string => (error instanceof ApointError ? error.code : String(error));

const expressWith = (framework: typeof express) => (options: VerifyingOptions, tell: Tell) => {
  const app = framework();
  app.use('/api', expressVerifier(options));
  app.use(framework.json());
  app.post('/api/*splat'.replace('splat', framework === express ? 'splat' : ''), (request, response) => {
    tell(passedBy(request));
    response.send('passed');
  });
  app.use((error: unknown, _request: unknown, response: express.Response, _next: unknown) => {
    response.status(418).send(codeOf(error));
  });
  return listenWith(app);
};

/** For each adapter, a server whose endpoint is behind the middleware. */
const SERVERS: Record<string, (options: VerifyingOptions, tell: Tell) => Promise<Running>> = {
  'node:http': (options, tell) => {
    const verify = nodeVerifier(options);
    return listenWith((request, response) =>
      verify(request, response, (error) => {
        if (!error) tell(passedBy(request));
        response.statusCode = error ? 418 : 200;
        response.end(error ? codeOf(error) : 'passed');
      }),
    );
  },
  'Express 5': expressWith(express),
  'Express 4': expressWith(express4 as unknown as typeof express),
  Fastify: async (options, tell) => {
    const app = Fastify();
    app.register(async (scope) => {
      await scope.register(fastifyVerifier(options));
      scope.all('/api/*', async (request) => {
        tell(passedBy(request));
        return 'passed';
      });
    });
    app.setErrorHandler((error, _request, reply) => reply.code(418).send(codeOf(error)));
    const url = await app.listen({ host: '127.0.0.1', port: 0 });
    return { url, close: async () => app.close() };
  },
  Koa: (options, tell) => {
    const app = new Koa();
    app.silent = true;
    app.use(async (context, next) => {
      await next().catch((error: unknown) => {
        context.status = 418;
        context.body = codeOf(error);
      });
    });
    app.use(koaVerifier(options));
    app.use(bodyParser());
    app.use((context) => {
      expect(context.state['verified']).toBe(
        (context.request as unknown as Record<string, unknown>)['verified'],
      );
      tell(passedBy(context.request));
      context.body = 'passed';
    });
    return listenWith(app.callback());
  },
  'Hono on node-server': (options, tell) => {
    const app = new Hono<{ Variables: HonoVerified }>();
    app.use('/api/*', honoVerifier(options));
    app.all('/api/*', async (context) => {
      const verified = context.get('verified');
      const bytes = Buffer.from(await context.req.arrayBuffer()).toString();
      const json = 'json' in verified ? await context.req.json() : undefined;
      tell({ clientId: verified.clientId, encrypted: verified.encrypted, bytes, json });
      return context.text('passed');
    });
    app.onError((error, context) => context.text(codeOf(error), 418));
    return listen(createAdaptorServer({ fetch: app.fetch }) as Parameters<typeof listen>[0]);
  },
  'fetch on node-server': (options, tell) => {
    const verify = fetchVerifier({
      ...options,
      next: async (request, { verified }) => {
        const { clientId, encrypted } = verified;
        const bytes = await request.clone().text();
        tell({ clientId, encrypted, bytes, json: 'json' in verified ? await request.json() : undefined });
        return new Response('passed');
      },
    });
    const fetch = (request: Request) =>
      verify(request).catch((error: unknown) => new Response(codeOf(error), { status: 418 }));
    return listen(createAdaptorServer({ fetch }) as Parameters<typeof listen>[0]);
  },
};

describe.each(Object.entries(SERVERS))('verify and pass on: %s', (name, serve) => {
  let running: Running | undefined;
  afterEach(() => running?.close());

  async function start(options: Partial<VerifyingOptions> = {}, verifying: Partial<VerifierOptions> = {}) {
    const verifier = createVerifier({
      clients: { [CLIENT_ID]: { verificationKeys: clientKeys.publicKey } },
      encryption: rsaAes({ openWith: gatewayKeys.privateKey }),
      ...verifying,
    }) as VerifyingOptions['verifier'];
    const passed: Passed[] = [];
    running = await serve({ verifier, ...options }, (one) => passed.push(one));
    return { url: running.url, passed };
  }

  it('passes on the verified bytes and their JSON', async () => {
    const { url, passed } = await start();
    const { status, body } = await talk(url, await signedText({ body: BODY }, CLOSE));
    expect([status, body]).toEqual([200, expect.stringContaining('passed')]);
    expect(passed).toEqual([{ clientId: CLIENT_ID, encrypted: false, bytes: BODY, json: JSON.parse(BODY) }]);
  });

  it('passes on what an envelope holds', async () => {
    const { url, passed } = await start();
    await talk(url, await signedText({ body: BODY, encryption: toGateway }, CLOSE));
    expect(passed).toEqual([{ clientId: CLIENT_ID, encrypted: true, bytes: BODY, json: JSON.parse(BODY) }]);
  });

  it('passes on an envelope that stays sealed', async () => {
    const { url, passed } = await start({}, { encryption: 'passed-on' });
    await talk(url, await signedText({ body: BODY, encryption: toGateway }, CLOSE));
    expect(passed).toMatchObject([{ clientId: CLIENT_ID, encrypted: true }]);
    expect(passed[0]?.bytes).toMatch(/^[A-Za-z0-9+/]+=*$/);
  });

  it('answers refusals, unsigned, and passes nothing on', async () => {
    const { url, passed } = await start();
    const replayed = await signedText({ body: BODY }, CLOSE);
    await talk(url, replayed);
    const other = replayed.replace('"bizNo":"1"', '"bizNo":"2"');
    for (const [text, httpStatus, code] of [
      [replayed, 400, 'REQUEST_REPLAYED'],
      [other, 400, 'SIGNATURE_MISMATCH'],
      [`GET ${ISSUE_URI} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n`, 400, 'HEADER_MISSING'],
    ] as const) {
      const { status, headers, body } = await talk(url, text);
      expect([status, body]).toEqual([httpStatus, expect.stringContaining(code)]);
      const names = [...headers.keys()].map((header) => header.toLowerCase());
      expect(names).toContain('tracer-id');
      expect(names).not.toContain('signature');
    }
    expect(passed).toHaveLength(1);
  });

  it('hands refusals on, if it is told to', async () => {
    const { url, passed } = await start({ refusals: 'handed-on' });
    const text = (await signedText({ body: BODY }, CLOSE)).replace('"bizNo":"1"', '"bizNo":"2"');
    const { status, body } = await talk(url, text);
    expect([status, body]).toEqual([418, expect.stringContaining('SIGNATURE_MISMATCH')]);
    expect(passed).toEqual([]);
  });

  it('verifies what externalUri says', async () => {
    const { url, passed } = await start({ externalUri: '/prod' });
    const text = (await signedText({ uri: `/prod${ISSUE_URI}` }, CLOSE)).replace(`POST /prod`, 'POST ');
    expect((await talk(url, text)).status).toBe(200);
    expect((await talk(url, await signedText({}, CLOSE))).body).toContain('SIGNATURE_MISMATCH');
    expect(passed).toHaveLength(1);
  });

  it('passes nothing on of a body that breaks off', async () => {
    const { url, passed } = await start();
    await breakOff(url, `${await signedHead(['Content-Length: 2'])}{`);
    expect((await talk(url, await signedText({}, CLOSE))).status).toBe(200);
    expect(passed).toHaveLength(1);
  });

  it('refuses options that are not its own', async () => {
    const verifier = createVerifier({ clients: {} });
    for (const wrong of [
      {},
      { verifier: {} },
      { verifier, refusal: 1 },
      { verifier, refusals: 'ignored' },
      { verifier, externalUri: 'x' },
    ]) {
      const started = async () => serve(wrong as VerifyingOptions, () => undefined);
      await expect(name === 'Fastify' ? fastifyRefusal(wrong) : started()).rejects.toMatchObject({
        code: 'OPTION_INVALID',
      });
    }
  });
});

/** Fastify makes a scope only when it is ready. */
async function fastifyRefusal(options: object): Promise<unknown> {
  return fastifyVerifier(options as VerifyingOptions);
}

it('fetchVerifier passes a request without a body on as one', async () => {
  const verifier = createVerifier({
    clients: { [CLIENT_ID]: { verificationKeys: clientKeys.publicKey } },
    encryption: 'passed-on',
  });
  const line = { method: 'GET', uri: '/a?', clientId: CLIENT_ID };
  const { headers } = await writeRequest({ ...line, body: '', signingKey: clientKeys.privateKey });
  const verify = fetchVerifier({
    verifier,
    next: async (request) => new Response(`${request.method} ${request.url}`),
  });
  const request = new Request('https://gateway.example/a?', { headers: headers as Record<string, string> });
  expect(await (await verify(request)).text()).toBe('GET https://gateway.example/a?');
});
