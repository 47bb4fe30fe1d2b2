import { chmod, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer, type RequestListener } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ISSUE_URI } from '@apoint/benefit-issue-types/endpoint';
import { createGateway, type Handler } from '@apoint/gateway';
import { nodeRequest } from '@apoint/gateway/node';
import { rsaAes } from '@apoint/rsa-aes-envelope';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openJournal } from '../../dist/proxy/journal.js';
import { type OutboundOptions, startOutboundProxy } from '../../dist/proxy/outbound.js';
import {
  type Answer,
  ask,
  CLIENT_ID,
  client,
  deferred,
  gatewayOptions,
  platform,
  sendRaw,
} from './support/ends.js';

const JSON_TYPE = ['Content-Type', 'application/json'];
const ORDER = {
  bizNo: 'order-1',
  providerUserInfo: { id: 'user-1' },
  benefitIssueMode: 'BENEFIT_PRODUCT_ID',
  benefitIssueDetail: {},
};
const SUCCESS = { result: { resultCode: 'SUCCESS', resultStatus: 'S' }, n: 1 };

/** A platform whose answers a test makes; it notes the bodies that it was sent. */
async function startPlatform(handler: Handler = () => SUCCESS, before?: RequestListener) {
  const gateway = createGateway({ ...gatewayOptions, replay: 'unchecked' });
  const got: { readonly uri: string; readonly body: string; readonly encrypted: boolean }[] = [];
  const server = createServer(async (request, response) => {
    before?.(request, response);
    const answer = await gateway.exchange(nodeRequest(request), (opened, context) => {
      got.push({ uri: opened.uri, body: Buffer.from(opened.body).toString(), encrypted: opened.encrypted });
      return handler(opened, context);
    });
    if (response.destroyed) return;
    response.writeHead(answer.status, answer.headers as Record<string, string>).end(answer.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { url: `http://127.0.0.1:${(server.address() as { port: number }).port}`, got };
}

async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'apoint-journal-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  return folder;
}

async function startProxy(baseUrl: string, options: Partial<OutboundOptions> = {}, more: object = {}) {
  const proxy = await startOutboundProxy({
    client: {
      clientId: CLIENT_ID,
      baseUrl,
      signingKey: client.privateKey,
      platformKeys: platform.publicKey,
      retry: 'never',
      ...more,
    },
    journal: await newFolder(),
    ...options,
  });
  onTestFinished(() => proxy.close());
  return proxy;
}

function post(url: string, body: unknown, headers = JSON_TYPE, path: string = ISSUE_URI): Promise<Answer> {
  const text = typeof body === 'string' || body instanceof Uint8Array ? body : JSON.stringify(body);
  return ask(url, 'POST', path, [...headers, 'Content-Length', String(Buffer.byteLength(text))], text);
}

function jsonOf({ body }: Answer) {
  return JSON.parse(body.toString());
}

describe('an order', () => {
  it.each([
    ['plain', {}],
    ['encrypted', { encryption: rsaAes({ sealFor: platform.publicKey, openWith: client.privateKey }) }],
  ])('%s: is sent, and its verified outcome is the answer', async (word, more) => {
    const { url, got } = await startPlatform();
    const proxy = await startProxy(url, {}, more);
    const answer = await post(proxy.url, ORDER);
    expect(answer.status).toBe(200);
    expect(jsonOf(answer)).toMatchObject({
      outcome: 'issued',
      bizNo: 'order-1',
      result: { resultCode: 'SUCCESS' },
      tracerId: expect.stringMatching(/^[0-9a-f]{32}$/),
      attempts: 1,
      response: SUCCESS,
    });
    expect(got).toEqual([{ uri: ISSUE_URI, body: JSON.stringify(ORDER), encrypted: word === 'encrypted' }]);
  });

  it('is stored before its first byte leaves', async () => {
    const folder = await newFolder();
    let stored: unknown;
    const journal = await openJournal(folder, CLIENT_ID);
    const { url } = await startPlatform(async () => {
      stored = await journal.find('order-1');
      return SUCCESS;
    });
    const proxy = await startProxy(url, { journal: folder });
    await post(proxy.url, ORDER);
    expect(stored).toEqual({ bizNo: 'order-1', body: JSON.stringify(ORDER) });
    const [name = ''] = await readdir(folder);
    expect((await stat(join(folder, name))).mode & 0o777).toBe(0o600);
  });

  it('that cannot be stored is not sent', async () => {
    const { url, got } = await startPlatform();
    const folder = join(await newFolder(), 'journal');
    const proxy = await startProxy(url, { journal: folder });
    await rm(folder, { recursive: true });
    const answer = await post(proxy.url, ORDER);
    expect(answer.status).toBe(503);
    expect(jsonOf(answer)).toMatchObject({ outcome: 'not-sent', code: 'STORE_UNAVAILABLE' });
    expect(got).toEqual([]);
  });

  it('with the same bizNo sends the stored bytes, whatever the order of members and the blanks', async () => {
    const { url, got } = await startPlatform();
    const folder = await newFolder();
    const first = await startProxy(url, { journal: folder });
    await post(first.url, ORDER);
    await first.close();
    const second = await startProxy(url, { journal: folder });
    const { bizNo, ...others } = ORDER;
    const answer = await post(second.url, JSON.stringify({ ...others, bizNo }, null, 2));
    expect(jsonOf(answer)).toMatchObject({ outcome: 'issued', bizNo });
    expect(got.map(({ body }) => body)).toEqual([JSON.stringify(ORDER), JSON.stringify(ORDER)]);
  });

  it.each([
    ['another value', { ...ORDER, benefitIssueDetail: { a: 1 } }],
    ['a member more', { ...ORDER, extendInfo: {} }],
    ['a member less', { ...ORDER, benefitIssueMode: undefined }],
  ])('with the same bizNo and other content is refused: %s', async (_, other) => {
    const { url, got } = await startPlatform();
    const proxy = await startProxy(url);
    await post(proxy.url, ORDER);
    const answer = await post(proxy.url, other);
    expect(answer.status).toBe(409);
    expect(jsonOf(answer)).toMatchObject({ outcome: 'not-sent', code: 'ORDER_CONFLICT' });
    expect(got).toHaveLength(1);
  });

  it('that comes twice at once is sent once; another one under its bizNo is refused meanwhile', async () => {
    const arrived = deferred();
    const go = deferred();
    const { url, got } = await startPlatform(async () => {
      arrived.resolve();
      await go.promise;
      return SUCCESS;
    });
    const proxy = await startProxy(url);
    const first = post(proxy.url, ORDER);
    await arrived.promise;
    const second = post(proxy.url, ORDER);
    const other = await post(proxy.url, { ...ORDER, extendInfo: { a: 1 } });
    expect(other.status).toBe(409);
    go.resolve();
    expect([jsonOf(await first).outcome, jsonOf(await second).outcome]).toEqual(['issued', 'issued']);
    expect(new Set(got.map(({ body }) => body)).size).toBe(1);
  });

  it('without a bizNo is refused, and gets a fresh one where that is said', async () => {
    const { url, got } = await startPlatform();
    const { bizNo: _, ...nameless } = ORDER;
    const refusing = await startProxy(url);
    for (const order of [nameless, { ...nameless, bizNo: null }]) {
      const answer = await post(refusing.url, order);
      expect(answer.status).toBe(400);
      expect(jsonOf(answer)).toMatchObject({ outcome: 'not-sent', code: 'REQUEST_INVALID' });
    }
    expect(got).toEqual([]);
    const making = await startProxy(url, { missingBizNo: 'made' });
    const { bizNo } = jsonOf(await post(making.url, nameless));
    expect(bizNo).toMatch(/^[0-9a-f]{32}$/);
    expect(JSON.parse(got[0]?.body ?? '')).toEqual({ ...nameless, bizNo });
  });
});

describe('outcomes', () => {
  const answering = (resultCode: string, resultStatus: string) => () => ({
    result: { resultCode, resultStatus },
  });

  it('rejected is 422', async () => {
    const { url } = await startPlatform(answering('PROCESS_FAIL', 'F'));
    const answer = await post((await startProxy(url)).url, ORDER);
    expect(answer.status).toBe(422);
    expect(jsonOf(answer)).toMatchObject({ outcome: 'rejected', result: { resultCode: 'PROCESS_FAIL' } });
  });

  it('a refusal that may be about a repetition stays unknown, since the bizNo came from outside', async () => {
    const { url } = await startPlatform(answering('PARAM_ILLEGAL', 'F'));
    const { bizNo: _, ...nameless } = ORDER;
    const proxy = await startProxy(url, { missingBizNo: 'made' });
    expect(jsonOf(await post(proxy.url, ORDER))).toMatchObject({
      outcome: 'unknown',
      code: 'RESULT_ABOUT_REPETITION',
    });
    expect(jsonOf(await post(proxy.url, nameless))).toMatchObject({ outcome: 'rejected' });
  });

  it.each<[string, Handler, RequestListener | undefined]>([
    ['the platform says U', answering('UNKNOWN_EXCEPTION', 'U'), undefined],
    ['the code contradicts the status', answering('SUCCESS', 'F'), undefined],
    ['the answer is lost', answering('SUCCESS', 'S'), (_, response) => void response.destroy()],
    [
      'somebody answers F without a signature',
      answering('SUCCESS', 'S'),
      (_, response) => void response.writeHead(200).end(JSON.stringify(answering('PROCESS_FAIL', 'F')())),
    ],
  ])('unknown is 504: %s', async (_, handler, before) => {
    const lost = before && ((...both: Parameters<RequestListener>) => before(...both));
    const { url } = await startPlatform(handler, lost && endingFirst(lost));
    const answer = await post((await startProxy(url)).url, ORDER);
    expect(answer.status).toBe(504);
    expect(jsonOf(answer)).toMatchObject({ outcome: 'unknown', bizNo: 'order-1', code: expect.any(String) });
    expect(jsonOf(answer)).not.toHaveProperty('response');
  });

  it('what fails before a repetition is sent leaves the outcome of the order unknown', async () => {
    const { url } = await startPlatform();
    const folder = await newFolder();
    await post((await startProxy(url, { journal: folder })).url, ORDER);
    const signer = { algorithm: 'RSA256' as const, sign: () => Promise.reject(new Error('no HSM')) };
    const broken = await startProxy(url, { journal: folder }, { signingKey: signer });
    expect(jsonOf(await post(broken.url, ORDER))).toMatchObject({
      outcome: 'unknown',
      code: 'SIGNER_FAILED',
    });
    const other = await post(broken.url, { ...ORDER, bizNo: 'order-2' });
    expect(jsonOf(other)).toMatchObject({ outcome: 'not-sent', code: 'SIGNER_FAILED' });
    for (const name of await readdir(folder)) await writeFile(join(folder, name), 'spoilt');
    const spoilt = await post(broken.url, ORDER);
    expect(spoilt.status).toBe(504);
    expect(jsonOf(spoilt)).toMatchObject({ outcome: 'unknown', code: 'STORE_UNAVAILABLE' });
  });

  it('numbers of the platform come as it wrote them', async () => {
    const { writtenAnswer } = await import('@apoint/gateway');
    const { url } = await startPlatform(() =>
      writtenAnswer(Buffer.from('{"result":{"resultCode":"SUCCESS","resultStatus":"S"},"n":1.50}')),
    );
    const answer = await post((await startProxy(url)).url, ORDER);
    expect(answer.body.toString()).toContain('"n":1.50');
  });
});

/** The listener answers at once; the platform works on, and its answer goes nowhere. */
function endingFirst(listener: RequestListener): RequestListener {
  return (request, response) => {
    listener(request, response);
    Object.defineProperty(response, 'destroyed', { value: true });
  };
}

describe('other operations of the platform', () => {
  it('are called at their own paths, and judged by the verified result', async () => {
    const { url, got } = await startPlatform();
    const proxy = await startProxy(url);
    const answer = await post(proxy.url, { any: 1 }, JSON_TYPE, '/api/open/v2/authorizations/applyToken?x=1');
    expect(answer.status).toBe(200);
    expect(jsonOf(answer)).toMatchObject({ outcome: 'succeeded', response: SUCCESS });
    expect(got).toMatchObject([{ uri: '/api/open/v2/authorizations/applyToken?x=1', body: '{"any":1}' }]);
  });

  it.each([
    `${ISSUE_URI}?`,
    `${ISSUE_URI}?a=1`,
    `${ISSUE_URI}/`,
    ISSUE_URI.replace('/api', '//api'),
    ISSUE_URI.replace('issue', '%69ssue'),
    ISSUE_URI.replace('issue', 'ISSUE'),
    `${ISSUE_URI};a`,
    ISSUE_URI.replace('/open/', '/./open/'),
    ISSUE_URI.replace('/open/', '/x/../open/'),
  ])('another spelling of the path of orders is no way round the journal: %s', async (path) => {
    const { url, got } = await startPlatform();
    const answer = await post((await startProxy(url)).url, ORDER, JSON_TYPE, path);
    expect(answer.status).toBe(400);
    expect(jsonOf(answer)).toMatchObject({ outcome: 'not-sent', code: 'URI_INVALID' });
    expect(got).toEqual([]);
  });
});

describe('who may ask', () => {
  it('listens on this machine only', async () => {
    expect((await startProxy('http://127.0.0.1:9')).url).toMatch(/^http:\/\/127\.0\.0\.1:/);
  });

  it.each([
    ['Origin', ['Origin', 'https://evil.example']],
    ['an opaque Origin', ['Origin', 'null']],
    ['its own Origin', ['Origin', 'http://127.0.0.1']],
    ['Sec-Fetch-Site', ['Sec-Fetch-Site', 'same-origin']],
    ['sec-ch-ua', ['sec-ch-ua', '"x"']],
    ['another Host', ['Host', 'evil.example']],
    ['another Host with the port', ['Host', 'evil.example:80']],
    ['a Host that begins like one of ours', ['Host', '127.0.0.1.evil.example']],
    ['a Host that ends like one of ours', ['Host', 'evil.localhost']],
    ['a Host with a user', ['Host', '127.0.0.1@evil.example']],
    ['an empty Host', ['Host', '']],
  ])('a page in a browser may not: %s', async (_, headers) => {
    const { url, got } = await startPlatform();
    const answer = await post((await startProxy(url)).url, ORDER, [...JSON_TYPE, ...headers]);
    expect(answer.status).toBe(403);
    expect(jsonOf(answer)).toMatchObject({ outcome: 'not-sent', code: 'SENDER_REFUSED' });
    expect(Object.keys(answer.headers).join()).not.toContain('access-control');
    expect(got).toEqual([]);
  });

  it('a preflight is refused', async () => {
    const proxy = await startProxy('http://127.0.0.1:9');
    const answer = await ask(proxy.url, 'OPTIONS', ISSUE_URI, [
      'Origin',
      'x',
      'Access-Control-Request-Method',
      'POST',
    ]);
    expect(answer.status).toBe(403);
  });

  it('a program may, by the fetch of Node', async () => {
    const { url } = await startPlatform();
    const proxy = await startProxy(url);
    const headers = { 'Content-Type': 'application/json' };
    const body = JSON.stringify(ORDER);
    expect((await fetch(proxy.url + ISSUE_URI, { method: 'POST', headers, body })).status).toBe(200);
  });

  it.each(['localhost', 'LOCALHOST:1', '127.0.0.1:8090', '[::1]:80', 'points.internal:8090'])(
    'a program may, by the name %s',
    async (host) => {
      const { url } = await startPlatform();
      const proxy = await startProxy(url, { allowedHosts: ['Points.internal'] });
      expect((await post(proxy.url, ORDER, [...JSON_TYPE, 'Host', host])).status).toBe(200);
    },
  );
});

describe('bad input: a code in words, and nothing is sent', () => {
  const { bizNo: _, ...nameless } = ORDER;

  it.each<[string, unknown, number, string, string[]?]>([
    ['no JSON', 'x', 400, 'JSON_INVALID'],
    ['nothing', '', 400, 'JSON_INVALID'],
    ['a list', '[]', 400, 'REQUEST_INVALID'],
    ['null', 'null', 400, 'REQUEST_INVALID'],
    ['a name twice', '{"bizNo":"1","bizNo":"2"}', 400, 'JSON_DUPLICATE_KEY'],
    ['a number that changes', '{"bizNo":"1","n":9007199254740993}', 400, 'JSON_NUMBER_INEXACT'],
    ['no UTF-8', Uint8Array.of(0x22, 0xff, 0x22), 400, 'TEXT_NOT_UNICODE'],
    ['a byte order mark', `\uFEFF${JSON.stringify(ORDER)}`, 400, 'JSON_BYTE_ORDER_MARK'],
    ['an order that breaks a rule', { bizNo: '1' }, 400, 'REQUEST_INVALID'],
    ['a bizNo that is a number', { ...nameless, bizNo: 1 }, 400, 'REQUEST_INVALID'],
    ['an empty bizNo', { ...nameless, bizNo: '' }, 400, 'REQUEST_INVALID'],
    ['a bizNo that is too long', { ...nameless, bizNo: 'x'.repeat(65) }, 400, 'REQUEST_INVALID'],
    ['half a character', `{"bizNo":"\\ud800"}`, 400, 'REQUEST_INVALID'],
    ['too much', JSON.stringify({ a: 'x'.repeat(1_100_000) }), 413, 'BODY_TOO_LARGE'],
    ['another type', ORDER, 415, 'CONTENT_TYPE_UNSUPPORTED', ['Content-Type', 'text/plain']],
    ['no type', ORDER, 415, 'CONTENT_TYPE_UNSUPPORTED', []],
    ['another charset', ORDER, 415, 'CHARSET_UNSUPPORTED', ['Content-Type', 'application/json; charset=gbk']],
    ['a coding', ORDER, 415, 'CONTENT_ENCODING_UNSUPPORTED', [...JSON_TYPE, 'Content-Encoding', 'gzip']],
  ])('%s', async (_what, body, status, code, headers = JSON_TYPE) => {
    const { url, got } = await startPlatform();
    const answer = await post((await startProxy(url)).url, body, headers);
    expect(jsonOf(answer)).toMatchObject({ outcome: 'not-sent', code });
    expect(answer.status).toBe(status);
    expect(got).toEqual([]);
  });

  it('another method', async () => {
    const answer = await ask((await startProxy('http://127.0.0.1:9')).url, 'PUT', ISSUE_URI, JSON_TYPE, '{}');
    expect(answer).toMatchObject({ status: 405, headers: { allow: 'POST' } });
  });

  it('a body that breaks off: the connection ends, and nothing is stored', async () => {
    const folder = await newFolder();
    const proxy = await startProxy('http://127.0.0.1:9', { journal: folder });
    const head = `POST ${ISSUE_URI} HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nConnection: close\r\n`;
    expect(
      await sendRaw(proxy.url, `${head}Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n{}`),
    ).toMatch(/^HTTP\/1.1 400/);
    expect(await readdir(folder)).toEqual([]);
  });

  it('any bytes as an order', async () => {
    const { url, got } = await startPlatform();
    const proxy = await startProxy(url);
    const check = async (bytes: Uint8Array): Promise<void> => {
      expect(jsonOf(await post(proxy.url, bytes))).toMatchObject({ outcome: 'not-sent' });
    };
    await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 60 }), check), { numRuns: 50 });
    expect(got).toEqual([]);
  });
});

describe('the journal', () => {
  it('keeps orders of any bizNo, each under its own', async () => {
    const journal = await openJournal(await newFolder(), CLIENT_ID);
    const names = ['a', 'A', '../../etc/passwd', 'a/b', '\0', '積分', '.', 'con', ' '];
    for (const bizNo of names)
      expect(await journal.store({ bizNo, body: `{"bizNo":${JSON.stringify(bizNo)}}` })).toBe(true);
    for (const bizNo of names) expect((await journal.find(bizNo))?.bizNo).toBe(bizNo);
    expect(await journal.find('b')).toBeUndefined();
  });

  it('stores one order under a bizNo, whoever is faster', async () => {
    const folder = await newFolder();
    const journals = await Promise.all(Array.from({ length: 8 }, () => openJournal(folder, CLIENT_ID)));
    const stored = await Promise.all(journals.map((one, n) => one.store({ bizNo: '1', body: `${n}` })));
    expect(stored.filter(Boolean)).toHaveLength(1);
    expect((await journals[0]?.find('1'))?.body).toBe(String(stored.indexOf(true)));
    expect(await readdir(folder)).toHaveLength(1);
  });

  it('two clients do not share orders', async () => {
    const folder = await newFolder();
    await (await openJournal(folder, 'A')).store({ bizNo: '1', body: '{}' });
    expect(await (await openJournal(folder, 'B')).find('1')).toBeUndefined();
  });

  it('a file that holds something else is an error, and not an absent order', async () => {
    const folder = await newFolder();
    const journal = await openJournal(folder, CLIENT_ID);
    await journal.store({ bizNo: '1', body: '{}' });
    const [name = ''] = await readdir(folder);
    for (const text of [
      '',
      'null',
      '{}',
      '{"bizNo":"2","body":"{}"}',
      (await readFile(join(folder, name), 'utf8')).slice(0, 9),
    ]) {
      await writeFile(join(folder, name), text);
      await expect(journal.find('1')).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
    }
  });

  it('a folder that is a file is refused', async () => {
    const file = join(await newFolder(), 'file');
    await writeFile(file, '');
    await chmod(file, 0o600);
    await expect(openJournal(file, CLIENT_ID)).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
  });
});

describe('the end', () => {
  it('an order under way gets its outcome, and no other one is taken', async () => {
    const arrived = deferred();
    const go = deferred();
    const { url } = await startPlatform(async () => {
      arrived.resolve();
      await go.promise;
      return SUCCESS;
    });
    const proxy = await startProxy(url);
    const answered = post(proxy.url, ORDER);
    await arrived.promise;
    const closed = proxy.close();
    expect((await ask(proxy.adminUrl ?? '', 'GET', '/healthz')).status).toBe(503);
    await expect(post(proxy.url, ORDER)).rejects.toThrow();
    go.resolve();
    expect(jsonOf(await answered)).toMatchObject({ outcome: 'issued' });
    await closed;
  });
});

it('tells metrics in the terms of OpenTelemetry', async () => {
  const { url } = await startPlatform();
  const proxy = await startProxy(url);
  await post(proxy.url, ORDER);
  const text = (await ask(proxy.adminUrl ?? '', 'GET', '/metrics')).body.toString();
  expect(text).toMatch(
    /^http_client_request_duration_seconds_count\{http_request_method="POST",http_response_status_code="200"\} 1$/m,
  );
  expect(text).toMatch(/^apoint_call_duration_seconds_count\{apoint_status="issued"\} 1$/m);
  expect(text).not.toContain('order-1');
});

it.each([
  ['journal', { journal: '' }],
  ['missingBizNo', { missingBizNo: 'any' }],
  ['allowedHosts', { allowedHosts: ['a b'] }],
  ['allowedHosts', { allowedHosts: ['*'] }],
  ['maximumBodyBytes', { maximumBodyBytes: 0 }],
  ['drainMilliseconds', { drainMilliseconds: -1 }],
  ['admin', { admin: 'public' }],
  ['client', { client: undefined }],
  ['nonsense', { nonsense: true }],
])('a wrong option is refused: %s', async (_, options) => {
  await expect(startProxy('http://127.0.0.1:9', options as object)).rejects.toMatchObject({
    code: 'OPTION_INVALID',
  });
});
