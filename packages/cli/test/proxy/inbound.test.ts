import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type InboundOptions, startInboundProxy } from '../../dist/proxy/inbound.js';
import {
  ask,
  CLIENT_ID,
  deferred,
  gatewayOptions,
  read,
  SUCCESS,
  send,
  sendRaw,
  signed,
  startApp,
  URI,
  valuesOf,
} from './support/ends.js';

const UNKNOWN = {
  result: { resultCode: 'UNKNOWN_EXCEPTION', resultStatus: 'U', resultMessage: 'HANDLER_FAILED' },
};

async function startProxy(to: string, options: Partial<InboundOptions> = {}) {
  const proxy = await startInboundProxy({ gateway: gatewayOptions, to, ...options });
  onTestFinished(() => proxy.close());
  return proxy;
}

describe.each([
  ['plain', false],
  ['encrypted', true],
])('a genuine request, %s', (_, sealed) => {
  it('reaches the application as its verified bytes and facts, and the answer goes back signed byte by byte', async () => {
    const app = await startApp();
    const { url } = await startProxy(app.url);
    const body = '{ "bizNo": "1", "amount": 1.0 }';
    const message = await signed({ sealed, body });
    const answer = await send(url, message);
    expect(answer.status).toBe(200);
    expect('encrypt' in answer.headers).toBe(sealed);
    expect(await read(answer)).toBe(SUCCESS);
    const [got, ...others] = app.got;
    expect(others).toEqual([]);
    expect(got).toMatchObject({ method: 'POST', url: URI, body });
    if (!got) return;
    expect(valuesOf(got, 'apoint-client-id')).toEqual([CLIENT_ID]);
    expect(valuesOf(got, 'apoint-request-time')).toEqual([message.headers['Request-Time']]);
    expect(valuesOf(got, 'apoint-key-version')).toEqual(['1']);
    expect(valuesOf(got, 'apoint-algorithm')).toEqual(['RSA256']);
    expect(valuesOf(got, 'apoint-encrypted')).toEqual([String(sealed)]);
    expect(valuesOf(got, 'apoint-replay')).toEqual(['checked']);
    expect(valuesOf(got, 'apoint-tracer-id')).toEqual([answer.headers['tracer-id']]);
    expect(valuesOf(got, 'content-type')).toEqual(['application/json; charset=UTF-8']);
    for (const name of ['signature', 'encrypt', 'client-id', 'request-time'])
      expect(valuesOf(got, name)).toEqual([]);
  });
});

describe('a request that is not genuine never reaches the application', () => {
  it.each([
    ['a changed body', (m: Awaited<ReturnType<typeof signed>>) => ({ ...m, body: Buffer.from('{}') }), 400],
    [
      'no signature',
      (m: Awaited<ReturnType<typeof signed>>) => ({ ...m, headers: { ...m.headers, Signature: '' } }),
      400,
    ],
    [
      'a stranger',
      (m: Awaited<ReturnType<typeof signed>>) => ({ ...m, headers: { ...m.headers, 'Client-Id': 'NOBODY' } }),
      401,
    ],
  ])('%s', async (_, change, status) => {
    const app = await startApp();
    const { url } = await startProxy(app.url);
    const answer = await send(url, change(await signed()) as never);
    expect(answer.status).toBe(status);
    expect(answer.headers['signature']).toBeUndefined();
    expect(JSON.parse(answer.body.toString()).result.resultStatus).toBe('U');
    expect(app.got).toEqual([]);
  });

  it('a replay: the answer is a signed U', async () => {
    const app = await startApp();
    const { url } = await startProxy(app.url);
    const message = await signed();
    expect(await read(await send(url, message))).toBe(SUCCESS);
    expect(JSON.parse(await read(await send(url, message))).result).toMatchObject({
      resultStatus: 'U',
      resultMessage: 'REQUEST_REPLAYED',
    });
    expect(app.got).toHaveLength(1);
  });
});

describe('headers of strangers', () => {
  const FORGED = [
    'Apoint-Client-Id',
    'apoint-client-id',
    'APOINT_CLIENT_ID',
    'apoint_client-id',
    'Apoint.Client.Id',
    '_Apoint_Client_Id',
    'Apoint-Encrypted',
    'Apoint-Anything',
    'X-Forwarded-User',
    'Cookie',
  ];

  it.each(FORGED)('%s does not reach the application', async (name) => {
    const app = await startApp();
    const { url } = await startProxy(app.url);
    await read(await send(url, await signed(), [name, 'forged', name, 'again']));
    expect(app.got[0]?.headers).not.toContain('forged');
    expect(app.got[0]?.headers).not.toContain('again');
    expect(valuesOf(app.got[0] as never, 'apoint-client-id')).toEqual([CLIENT_ID]);
  });

  it('those of traces go on, and those that are said', async () => {
    const app = await startApp();
    const { url } = await startProxy(app.url, { passHeaders: ['X-Forwarded-For'] });
    const more = ['traceparent', '00-1-2-01', 'x-forwarded-for', '10.0.0.1', 'X-Forwarded-For', '10.0.0.2'];
    await read(await send(url, await signed(), [...more, 'X_Forwarded_For', 'forged']));
    const [got] = app.got;
    expect(valuesOf(got as never, 'traceparent')).toEqual(['00-1-2-01']);
    expect(valuesOf(got as never, 'x-forwarded-for').join()).toBe('10.0.0.1,10.0.0.2');
  });

  it.each([
    'Connection',
    'Transfer-Encoding',
    'content_length',
    'Host',
    'Upgrade',
    'TE',
    'Expect',
    'Keep-Alive',
  ])('the option cannot pass %s', async (name) => {
    const starting = startInboundProxy({
      gateway: gatewayOptions,
      to: 'http://127.0.0.1:9',
      passHeaders: [name],
    });
    await expect(starting).rejects.toMatchObject({ code: 'OPTION_INVALID' });
  });

  it.each(['Apoint-Client-Id', 'apoint_x', '-Apoint', 'Signature', 'client_id', 'a b', ''])(
    'nor can it pass %j',
    async (name) => {
      const starting = startInboundProxy({
        gateway: gatewayOptions,
        to: 'http://127.0.0.1:9',
        passHeaders: [name],
      });
      await expect(starting).rejects.toMatchObject({ code: 'OPTION_INVALID' });
    },
  );

  it('what a Connection header names is not passed on by it', async () => {
    const app = await startApp();
    const { url } = await startProxy(app.url);
    await read(await send(url, await signed(), ['Connection', 'apoint-client-id, close']));
    expect(valuesOf(app.got[0] as never, 'apoint-client-id')).toEqual([CLIENT_ID]);
  });
});

describe('request smuggling', () => {
  it.each([
    ['two lengths', 'Content-Length: 2\r\nContent-Length: 40\r\n\r\n{}'],
    ['a length and chunks', 'Content-Length: 40\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n'],
    ['chunks in disguise', 'Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n'],
    ['a blank before the colon', 'Content-Length : 2\r\n\r\n{}'],
    ['a folded header', 'X-A: b\r\n Content-Length: 2\r\n\r\n'],
    ['a bare line feed', 'X-A: b\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n'],
    ['no host twice', 'Host: a\r\nContent-Length: 2\r\n\r\n{}'],
  ])('%s: neither the request nor what hides in it reaches the application', async (_, rest) => {
    const app = await startApp();
    const { url } = await startProxy(app.url);
    const hidden = 'POST /hidden HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}';
    const said = await sendRaw(url, `POST / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n${rest}${hidden}`);
    expect(said).toMatch(/^HTTP\/1\.1 4\d\d /);
    expect(said).not.toMatch(/HTTP\/1\.1 200/);
    expect(app.got).toEqual([]);
  });

  it('the body goes on with its own length, however it came', async () => {
    const app = await startApp();
    const { url } = await startProxy(app.url);
    const { headers, body } = await signed();
    const own = Object.entries(headers as Record<string, string>).flat();
    const answer = await ask(url, 'POST', URI, [...own, 'Transfer-Encoding', 'chunked'], body);
    expect(await read(answer)).toBe(SUCCESS);
    expect(valuesOf(app.got[0] as never, 'content-length')).toEqual([String(body.length)]);
    expect(valuesOf(app.got[0] as never, 'transfer-encoding')).toEqual([]);
  });
});

const REJECTED = '{"result":{"resultCode":"PROCESS_FAIL","resultStatus":"F"}}';

describe('an application that fails: the client is told U, signed, and never F', () => {
  it.each<[string, Parameters<typeof startApp>[0]]>([
    ['answers 500 with F', (_, response) => void response.writeHead(500).end(REJECTED)],
    ['answers 404 with F', (_, response) => void response.writeHead(404).end(REJECTED)],
    ['answers 400 with S', (_, response) => void response.writeHead(400).end(SUCCESS)],
    ['answers 201', (_, response) => void response.writeHead(201).end(SUCCESS)],
    ['answers 204', (_, response) => void response.writeHead(204).end()],
    ['answers 302', (_, response) => void response.writeHead(302, { Location: '/' }).end(REJECTED)],
    ['answers no JSON', (_, response) => void response.writeHead(200).end('<html>')],
    ['answers nothing', (_, response) => void response.writeHead(200).end()],
    ['answers no result', (_, response) => void response.writeHead(200).end('{"ok":true}')],
    ['names something twice', (_, response) => void response.end(REJECTED.replace('{', '{"a":1,"a":2,'))],
    [
      'answers a number that changes',
      (_, response) => void response.end(REJECTED.replace('{', '{"a":1e400,')),
    ],
    [
      'compresses',
      (_, response) => void response.writeHead(200, { 'Content-Encoding': 'gzip' }).end(REJECTED),
    ],
    [
      'breaks off within its answer',
      (_, response) => {
        response.writeHead(200, { 'Content-Length': REJECTED.length + 1 }).write(REJECTED);
        response.destroy();
      },
    ],
    ['breaks off without one', (_, response) => void response.destroy()],
    ['answers too much', (_, response) => void response.end(`${REJECTED}${' '.repeat(2_000_000)}`)],
    [
      'switches the protocol',
      (request) =>
        void request.socket.end('HTTP/1.1 101 Switching\r\nUpgrade: x\r\nConnection: upgrade\r\n\r\n'),
    ],
  ])('it %s', async (_, answer) => {
    const app = await startApp(answer);
    const { url } = await startProxy(app.url);
    for (const sealed of [false, true]) {
      const answered = await send(url, await signed({ sealed }));
      expect(answered.status).toBe(200);
      expect(JSON.parse(await read(answered))).toEqual(UNKNOWN);
    }
    expect(app.got).toHaveLength(2);
  });

  it('it does not answer in time', async () => {
    const app = await startApp(() => undefined);
    const { url } = await startProxy(app.url, { timeoutMilliseconds: 1 });
    expect(JSON.parse(await read(await send(url, await signed())))).toEqual(UNKNOWN);
  });

  it('it begins an answer and does not end it in time', async () => {
    const app = await startApp((_, response) => void response.writeHead(200).write('{'));
    const { url } = await startProxy(app.url, { timeoutMilliseconds: 50 });
    expect(JSON.parse(await read(await send(url, await signed())))).toEqual(UNKNOWN);
  });

  it('it is not there', async () => {
    const { url } = await startProxy(await urlOfNobody());
    expect(JSON.parse(await read(await send(url, await signed())))).toEqual(UNKNOWN);
  });

  it('its own F and U are passed on: they are answers', async () => {
    const app = await startApp((_, response) => void response.end(REJECTED));
    const { url } = await startProxy(app.url);
    expect(await read(await send(url, await signed()))).toBe(REJECTED);
  });
});

describe('what comes is bounded', () => {
  it('a body that is too long does not reach the application', async () => {
    const app = await startApp();
    const { url } = await startProxy(app.url, { gateway: { ...gatewayOptions, maximumBodyBytes: 100 } });
    const answer = await send(url, await signed({ body: `{"a":"${'x'.repeat(100)}"}` }));
    expect(answer.status).toBe(413);
    expect(app.got).toEqual([]);
  });

  it('a request of a GET is refused, whatever it asks for', async () => {
    const app = await startApp();
    const { url } = await startProxy(app.url);
    expect((await ask(url, 'GET', '/healthz')).status).toBe(400);
    expect((await ask(url, 'GET', '/metrics')).status).toBe(400);
    expect(app.got).toEqual([]);
  });
});

describe('health and metrics', () => {
  it('are on a port of their own, on this machine', async () => {
    const app = await startApp();
    const { url, adminUrl = '' } = await startProxy(app.url);
    expect(adminUrl).toMatch(/^http:\/\/127\.0\.0\.1:/);
    expect(adminUrl).not.toBe(url);
    expect(await ask(adminUrl, 'GET', '/healthz')).toMatchObject({ status: 200 });
    expect((await ask(adminUrl, 'GET', '/other')).status).toBe(404);
    expect((await ask(adminUrl, 'POST', '/healthz')).status).toBe(404);
    expect((await ask(adminUrl, 'GET', '/metrics', ['Origin', 'https://evil.example'])).status).toBe(403);
    expect((await ask(adminUrl, 'GET', '/metrics', ['Host', 'evil.example'])).status).toBe(403);
  });

  it('are on the port of the proxy if that is said, or nowhere', async () => {
    const app = await startApp();
    const same = await startProxy(app.url, { admin: 'same-port' });
    expect(same.adminUrl).toBe(same.url);
    expect((await ask(same.url, 'GET', '/healthz')).body.toString()).toBe('{"status":"ok"}\n');
    expect(await read(await send(same.url, await signed()))).toBe(SUCCESS);
    expect((await startProxy(app.url, { admin: 'off' })).adminUrl).toBeUndefined();
  });

  it('tell what came of requests, in the terms of OpenTelemetry', async () => {
    const app = await startApp();
    const { url, adminUrl = '' } = await startProxy(app.url);
    await send(url, await signed());
    await send(url, { ...(await signed()), body: new Uint8Array(2) });
    const text = (await ask(adminUrl, 'GET', '/metrics')).body.toString();
    expect(text).toContain('# TYPE http_server_request_duration_seconds histogram');
    expect(text).toMatch(
      /^http_server_request_duration_seconds_count\{http_response_status_code="200",http_request_method="POST",apoint_result_status="S",apoint_signed="true",apoint_encrypted="false"\} 1$/m,
    );
    expect(text).toMatch(/_count\{http_response_status_code="400",error_type="SIGNATURE_MISMATCH",.*\} 1$/m);
    expect(text).toMatch(/^http_server_active_requests \d+$/m);
    expect(text).not.toContain(CLIENT_ID);
  });
});

describe('the end', () => {
  it('what has come is answered, what comes is not taken, and health says so', async () => {
    let finish: () => void = () => undefined;
    const asked = deferred();
    const app = await startApp((_, response) => {
      finish = () => response.end(SUCCESS);
      asked.resolve();
    });
    const proxy = await startProxy(app.url);
    const answered = send(proxy.url, await signed());
    await asked.promise;
    const closed = proxy.close();
    expect((await ask(proxy.adminUrl ?? '', 'GET', '/healthz')).status).toBe(503);
    await expect(ask(proxy.url, 'POST', '/')).rejects.toThrow();
    finish();
    const answer = await answered;
    expect(await read(answer)).toBe(SUCCESS);
    expect(answer.headers['connection']).toBe('close');
    await closed;
  });

  it('what does not end in time is cut off', async () => {
    const asked = deferred();
    const app = await startApp(() => asked.resolve());
    const proxy = await startProxy(app.url, { drainMilliseconds: 1 });
    const answered = send(proxy.url, await signed()).catch(() => 'cut off');
    await asked.promise;
    await proxy.close();
    expect(await answered).toBe('cut off');
  });
});

it.each([
  ['to', { to: 'http://127.0.0.1:1/path' }],
  ['to', { to: 'ftp://127.0.0.1' }],
  ['to', { to: 'http://user:secret@127.0.0.1' }],
  ['timeoutMilliseconds', { timeoutMilliseconds: 0 }],
  ['maximumAnswerBytes', { maximumAnswerBytes: -1 }],
  ['drainMilliseconds', { drainMilliseconds: 0.5 }],
  ['admin', { admin: { port: 70_000 } }],
  ['listen', { listen: { hots: '127.0.0.1' } }],
  ['externalUri', { externalUri: 'prod/' }],
  ['clients', { gateway: {} }],
  ['gateway', { gateway: undefined }],
  ['nonsense', { nonsense: 1 }],
])('a wrong option is refused: %s', async (_, options) => {
  const starting = startInboundProxy({
    gateway: gatewayOptions,
    to: 'http://127.0.0.1:9',
    ...(options as object),
  });
  await expect(starting).rejects.toMatchObject({ code: 'OPTION_INVALID' });
});

it('a port that is taken is refused, and nothing is left open', async () => {
  const taken = createServer().listen(0, '127.0.0.1');
  await once(taken, 'listening');
  const { port } = taken.address() as AddressInfo;
  const starting = startInboundProxy({ gateway: gatewayOptions, to: 'http://127.0.0.1:9', listen: { port } });
  await expect(starting).rejects.toMatchObject({ code: 'OPTION_INVALID' });
  taken.close();
});

async function urlOfNobody(): Promise<string> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return `http://127.0.0.1:${port}`;
}
