import type { Server } from 'node:http';
import { expressHandler } from '@apoint/gateway/express';
import { fastifyHandler } from '@apoint/gateway/fastify';
import { honoHandler } from '@apoint/gateway/hono';
import { koaHandler } from '@apoint/gateway/koa';
import { writeRequest } from '@apoint/message';
import { createAdaptorServer } from '@hono/node-server';
import express from 'express';
import Fastify from 'fastify';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import Koa from 'koa';
import serverless from 'serverless-http';
import { afterEach, describe, expect, it } from 'vitest';
import { listen, type Running } from '../../dist/adapters/listen.js';
import {
  business,
  CLIENT_ID,
  clientKeys,
  ISSUE_URI,
  issue,
  signedHead,
  signedText,
  toGateway,
} from './support/ends.js';
import { talk } from './support/socket.js';

// Gateways inside of what other people have built.

const CLOSE = ['Connection: close'];
let running: Running | undefined;
afterEach(async () => {
  await running?.close();
  running = undefined;
});

describe('an event of a serverless platform, by serverless-http', () => {
  const apps: Record<string, (one: ReturnType<typeof business>) => Parameters<typeof serverless>[0]> = {
    Express: (one) => express().use('/api', expressHandler(one)),
    Koa: (one) => new Koa().use(koaHandler(one)),
  };

  /** As API Gateway writes it, version 2: the stage is in the path, and not in what was signed. */
  async function eventOf(mode: 'plain' | 'encrypted', stage = '') {
    const { headers, body } = await writeRequest({
      method: 'POST',
      uri: `${ISSUE_URI}?a=b`,
      clientId: CLIENT_ID,
      body: '{"text":"積分"}',
      signingKey: clientKeys.privateKey,
      ...(mode === 'encrypted' && { encryption: toGateway }),
    });
    return {
      version: '2.0',
      rawPath: `${stage}${ISSUE_URI}`,
      rawQueryString: 'a=b',
      headers: Object.fromEntries(
        Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]),
      ),
      requestContext: { http: { method: 'POST', path: `${stage}${ISSUE_URI}`, sourceIp: '127.0.0.1' } },
      body: Buffer.from(body).toString('base64'),
      isBase64Encoded: true,
    };
  }

  it.each(Object.entries(apps))('%s: is verified by its headers and its decoded body', async (_, appOf) => {
    for (const mode of ['plain', 'encrypted'] as const) {
      const one = business();
      const answer = (await serverless(appOf(one))(await eventOf(mode), {})) as { statusCode: number };
      expect([answer.statusCode, one.calls]).toEqual([200, 1]);
    }
  });

  it.each(Object.entries(apps))('%s: is refused when its body is another', async (_, appOf) => {
    const one = business();
    const event = { ...(await eventOf('plain')), body: Buffer.from('{}').toString('base64') };
    const answer = (await serverless(appOf(one))(event, {})) as { statusCode: number; body: string };
    expect([answer.statusCode, answer.body, one.calls]).toEqual([
      400,
      expect.stringContaining('SIGNATURE_MISMATCH'),
      0,
    ]);
  });

  it('with a stage in its path is verified by what externalUri makes of it', async () => {
    const { gateway, handler } = business();
    const externalUri = (uri: string): string => uri.replace(/^\/prod/, '');
    const app = express().use(expressHandler({ gateway, handler, externalUri }));
    const answer = (await serverless(app)(await eventOf('plain', '/prod'), {})) as { statusCode: number };
    expect(answer.statusCode).toBe(200);
  });
});

describe('Hono behind bodyLimit', () => {
  async function start(maxSize: number) {
    const one = business();
    const app = new Hono();
    app.use(bodyLimit({ maxSize }));
    app.post('/api/*', honoHandler(one));
    running = await listen(createAdaptorServer({ fetch: app.fetch }) as Server);
    return { one, url: running.url };
  }

  it.each(['plain', 'encrypted'] as const)('issues an A.Point, %s', async (mode) => {
    const { one, url } = await start(10_000);
    for (let i = 0; i < 3; i++) expect(await issue(url, mode)).toBe('issued');
    expect(one.calls).toBe(3);
  });

  it('takes a body in chunks, and keeps the spelling of names', async () => {
    const { url } = await start(10_000);
    const head = await signedHead([...CLOSE, 'Transfer-Encoding: chunked']);
    const { headers, body } = await talk(url, `${head}1\r\n{\r\n1\r\n}\r\n0\r\n\r\n`);
    expect(body).toContain('"resultStatus":"S"');
    expect([...headers.keys()]).toEqual(expect.arrayContaining(['Signature', 'Response-Time']));
  });

  it('leaves what is too long to it', async () => {
    const { one, url } = await start(1);
    expect((await talk(url, await signedText({}, CLOSE))).status).toBe(413);
    expect(one.calls).toBe(0);
  });
});

describe('Fastify with the whole path as prefix', () => {
  it.each([ISSUE_URI, `${ISSUE_URI}/`, `${ISSUE_URI}?a=b`, `${ISSUE_URI}/deeper`])(
    'answers %s',
    async (uri) => {
      const app = Fastify();
      app.register(fastifyHandler(business()), { prefix: ISSUE_URI });
      const url = await app.listen({ host: '127.0.0.1', port: 0 });
      running = { url, close: async () => app.close() };
      const { status, body } = await talk(url, await signedText({ uri }, CLOSE));
      expect([status, body]).toEqual([200, expect.stringContaining('"resultStatus":"S"')]);
    },
  );

  it('answers everything without a prefix', async () => {
    const app = Fastify();
    app.register(fastifyHandler(business()));
    const url = await app.listen({ host: '127.0.0.1', port: 0 });
    running = { url, close: async () => app.close() };
    for (const uri of ['/', '/a', '/?a'])
      expect((await talk(url, await signedText({ uri }, CLOSE))).status).toBe(200);
  });
});
