import { HEADER } from '@apoint/message';
import { createSandbox, ISSUE_URI, type Sandbox } from '@apoint/sandbox';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keyPair } from './support/keys.js';
import { ask, codeOf, post, REQUEST, requestBytes, toSandbox, written } from './support/partner.js';
import { rawExchange } from './support/socket.js';

const TRACER = /^[\da-f]{32}$/;

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await createSandbox({
    endpoints: {
      '/api/echo?a=1': ({ json, method }) => ({
        result: { resultCode: 'SUCCESS', resultStatus: 'S' },
        json,
        method,
      }),
    },
  });
});
afterAll(() => sandbox.close());

it('protocol 2.3: headers are spelled as the page spells them, on the bytes of HTTP/1.1', async () => {
  const encrypted = await written(sandbox, REQUEST, { encryption: toSandbox(sandbox) });
  const lines = Object.entries(encrypted.headers).map(
    ([name, value]) => `${name.toLowerCase()}: ${value}\r\n`,
  );
  const head = `POST ${ISSUE_URI} HTTP/1.1\r\nHost: sandbox\r\nConnection: close\r\n${lines.join('')}Content-Length: ${encrypted.body.length}\r\n\r\n`;
  const answer = await rawExchange(sandbox.url, Buffer.concat([Buffer.from(head), encrypted.body]));
  const names = [...answer.matchAll(/^([\w-]+): /gm)].map(([, name]) => name);
  for (const name of [
    HEADER.clientId,
    HEADER.contentType,
    HEADER.signature,
    HEADER.encrypt,
    HEADER.responseTime,
    HEADER.tracerId,
  ]) {
    expect(names.filter((one) => one === name)).toEqual([name]);
  }
  expect(answer).toMatch(/^HTTP\/1\.1 200 OK\r\n/);
  expect(answer).toMatch(/^Signature: algorithm=RSA256,keyVersion=1,signature=[\w%]+\r$/m);
  expect(answer).toMatch(/^Encrypt: algorithm=RSA_AES,keyVersion=1,symmetricKey=[\w%]+\r$/m);
});

it('protocol 2: a header that comes twice is refused', async () => {
  const answer = await rawExchange(
    sandbox.url,
    await requestBytes(sandbox, { ...REQUEST, bizNo: 'twice' }, 'Connection: close\r\nClient-Id: OTHER\r\n'),
  );
  expect(answer).toContain('HEADER_REPEATED');
  expect(await sandbox.ledger.find(sandbox.clientId, 'twice')).toBe(undefined);
});

describe('protocol 2: Tracer-Id is on every response', () => {
  it('a success, a refusal, an error', async () => {
    const responses = [
      await post(sandbox, REQUEST),
      await post(sandbox, { ...REQUEST, bizNo: 'SANDBOX_RISK_REJECT' }),
      await post(sandbox, REQUEST, { clientId: 'SOMEONE_ELSE' }),
      await post(sandbox, 'no JSON'),
      await post(sandbox, REQUEST, { uri: '/nowhere' }),
      await fetch(sandbox.url),
      await fetch(sandbox.url, { method: 'POST', body: 'garbage' }),
      await fetch(sandbox.url, { method: 'HEAD' }),
    ];
    const ids = responses.map(({ headers }) => headers.get('Tracer-Id'));
    for (const id of ids) expect(id).toMatch(TRACER);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('requests that are not in order never get to the ledger', () => {
  it('unknown client, no headers: unsigned, with an HTTP status', async () => {
    const unknown = await post(sandbox, { ...REQUEST, bizNo: 'x' }, { clientId: 'SOMEONE_ELSE' });
    expect(unknown.status).toBe(401);
    expect(unknown.headers.get('Signature')).toBe(null);
    expect((await fetch(sandbox.url)).status).toBe(400);
    expect(await sandbox.ledger.find('SOMEONE_ELSE', 'x')).toBe(undefined);
  });

  it('signed by a stranger, too old, for another path: status U, never F, and unsigned', async () => {
    const stranger = (await keyPair('RSA-2048', 2)).privateKey;
    const wrong = { ...REQUEST, bizNo: 'wrong' };
    const message = await written(sandbox, wrong, { uri: '/other' });
    const init = { method: 'POST', headers: message.headers as Record<string, string>, body: message.body };
    for (const [response, resultMessage] of [
      [await post(sandbox, wrong, { signingKey: stranger }), 'SIGNATURE_MISMATCH'],
      [await post(sandbox, wrong, { time: '2024-05-22T06:42:21+05:30' }), 'TIME_TOO_OLD'],
      [await fetch(`${sandbox.url}${ISSUE_URI}`, init), 'SIGNATURE_MISMATCH'],
    ] as const) {
      expect([response.status, response.headers.get('Signature')]).toEqual([400, null]);
      expect(await response.json()).toMatchObject({ result: { resultStatus: 'U', resultMessage } });
    }
    expect(await sandbox.ledger.find(sandbox.clientId, 'wrong')).toBe(undefined);
  });

  it('no JSON', async () => {
    const { result } = await ask(sandbox, 'no JSON');
    expect(result).toMatchObject({ resultStatus: 'U', resultMessage: 'JSON_INVALID' });
  });
});

describe('interfaces', () => {
  it.each(['/', '/nowhere', `${ISSUE_URI}/`, `${ISSUE_URI}?a=1`, '/constructor'])(
    '%s is none: PARAM_ILLEGAL',
    async (uri) => {
      const before = (await sandbox.ledger.entries()).length;
      const { result } = await ask(sandbox, REQUEST, { uri });
      expect(result).toMatchObject({
        resultCode: 'PARAM_ILLEGAL',
        resultMessage: 'The sandbox has no such interface; add it to the option endpoints.',
      });
      expect((await sandbox.ledger.entries()).length).toBe(before);
    },
  );

  it('the endpoint takes POST only', async () => {
    expect(await codeOf(sandbox, { ...REQUEST, bizNo: 'put' }, { method: 'PUT' })).toBe('PARAM_ILLEGAL');
    expect(await sandbox.ledger.find(sandbox.clientId, 'put')).toBe(undefined);
  });

  it('others are added by their URI with its query', async () => {
    const options = { uri: '/api/echo?a=1', method: 'PUT' };
    expect(await ask(sandbox, { of: 1 }, options)).toMatchObject({ json: { of: 1 }, method: 'PUT' });
    expect(await codeOf(sandbox, {}, { uri: '/api/echo' })).toBe('PARAM_ILLEGAL');
  });
});
