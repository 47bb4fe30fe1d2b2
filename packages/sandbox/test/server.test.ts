import { execFile } from 'node:child_process';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { Server } from 'node:http';
import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { promisify } from 'node:util';
import { createSandbox, ISSUE_URI, type Sandbox, type SandboxOptions } from '@apoint/sandbox';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keyPair, sharedKeys } from './support/keys.js';
import { ask, codeOf, post, REQUEST, requestBytes, verified, written } from './support/partner.js';
import { onQuietPort } from './support/quiet-port.js';
import { rawExchange } from './support/socket.js';

let keys: SandboxOptions;
let sandbox: Sandbox;
beforeAll(async () => {
  keys = await sharedKeys();
  sandbox = await createSandbox(keys);
});
afterAll(() => sandbox.close());

const canConnect = (host: string, port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect({ host, port, timeout: 60_000 }, () => resolve(true));
    const no = (): void => {
      socket.destroy();
      resolve(false);
    };
    socket
      .on('error', no)
      .on('timeout', no)
      .on('connect', () => socket.destroy());
  });

/** Without time-outs the server would keep an idle connection for good: it ends when the sandbox lets it go, or never. */
function keepForGood(message: unknown): void {
  (message as { server: Server }).server.keepAliveTimeout = 0;
}

describe('bodies over the limit', () => {
  it('protocol 2: are refused by an answer with status U, which arrives', async () => {
    const response = await post(sandbox, { ...REQUEST, extendInfo: { text: 'x'.repeat(1_100_000) } });
    expect(response.status).toBe(413);
    expect(await response.json()).toMatchObject({
      result: { resultStatus: 'U', resultMessage: 'BODY_TOO_LARGE' },
    });
    expect(await sandbox.ledger.entries()).toEqual([]);
    expect((await ask(sandbox, REQUEST)).result.resultStatus).toBe('S');
  });

  it('the limit is the one of the gateway', async () => {
    const small = await createSandbox({ ...keys, gateway: { maximumBodyBytes: 100 } });
    expect((await post(small, REQUEST)).status).toBe(413);
    await small.close();
    const large = await createSandbox({ ...keys, gateway: { maximumBodyBytes: 3_000_000 } });
    const request = { ...REQUEST, extendInfo: { text: 'x'.repeat(2_000_000) } };
    expect(await codeOf(large, request)).toBe('SUCCESS');
    await large.close();
  });

  it('a body without end does not keep it from answering', async () => {
    const { headers } = await written(sandbox, REQUEST);
    const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
    const line = `POST ${ISSUE_URI} HTTP/1.1\r\nHost: a\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n`;
    const endless = `\r\n10000\r\n${'x'.repeat(65_536)}${`\r\n10000\r\n${'x'.repeat(65_536)}`.repeat(20)}`;
    const genuine = await rawExchange(sandbox.url, `${line}${lines.join('')}${endless}`);
    expect(genuine).toMatch(/^HTTP\/1\.1 413 /);
    expect(await rawExchange(sandbox.url, `${line}${endless}`)).toMatch(/^HTTP\/1\.1 400 /);
  });
});

describe('garbage on the socket', () => {
  it.each([
    ['no HTTP', 'garbage\r\n\r\n'],
    ['bytes', Buffer.from([0, 255, 13, 10, 13, 10])],
    ['a header without a colon', 'POST / HTTP/1.1\r\nno colon\r\n\r\n'],
    ['headers too long', `POST / HTTP/1.1\r\nX: ${'x'.repeat(40_000)}\r\n\r\n`],
    ['CONNECT', 'CONNECT elsewhere:443 HTTP/1.1\r\nHost: elsewhere\r\n\r\n'],
    ['a whole URL', 'POST http://elsewhere.example/ HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n'],
    ['a URI of another form', 'POST * HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n'],
  ])('%s: no 2xx, and it goes on', async (_name, bytes) => {
    expect(await rawExchange(sandbox.url, bytes)).not.toMatch(/^HTTP\/1\.1 2/);
    expect((await ask(sandbox, REQUEST)).result.resultStatus).toBe('S');
  });

  it('a connection that breaks off in the middle of a request', async () => {
    const socket = connect(Number(new URL(sandbox.url).port), '127.0.0.1');
    await new Promise((resolve) =>
      socket.write(`POST ${ISSUE_URI} HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\n{`, resolve),
    );
    socket.destroy();
    expect((await ask(sandbox, REQUEST)).result.resultStatus).toBe('S');
  });
});

it('listens on 127.0.0.1 and on nothing else', async () => {
  const port = Number(new URL(sandbox.url).port);
  expect(new URL(sandbox.url).hostname).toBe('127.0.0.1');
  expect(await canConnect('127.0.0.1', port)).toBe(true);
  const others = Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ address, internal }) => !internal && !address.startsWith('fe80'));
  for (const { address } of others) expect(await canConnect(address, port)).toBe(false);
  expect(await canConnect('::1', port)).toBe(false);
});

describe('closing', () => {
  it('ends open connections and late answers, frees the port, and may be done twice', async () => {
    const one = await onQuietPort((port) => createSandbox({ ...keys, port }));
    const { port } = new URL(one.url);
    one.faults.inject({ kind: 'delay', milliseconds: 60_000 });
    const idle = connect(Number(port), '127.0.0.1');
    const idleClosed = new Promise((resolve) => idle.on('close', resolve).on('error', () => undefined));
    const late = post(one, REQUEST).then(
      () => 'answered',
      () => 'ended',
    );
    await expect.poll(() => one.faults.waiting.length).toBe(0);
    await one.close();
    await one.close();
    expect(await late).toBe('ended');
    await idleClosed;
    expect(await canConnect('127.0.0.1', Number(port))).toBe(false);
    const again = await createSandbox({ ...keys, port: Number(port) });
    expect(again.url).toBe(one.url);
    await again.close();
  });

  it('may wait for open requests, and lets their connections go', async () => {
    const one = await createSandbox(keys);
    one.faults.inject({ kind: 'delay', milliseconds: 50 });
    subscribe('http.server.request.start', keepForGood);
    const late = rawExchange(one.url, await requestBytes(one, REQUEST));
    await expect.poll(() => one.faults.waiting.length).toBe(0);
    unsubscribe('http.server.request.start', keepForGood);
    await one.close({ openRequests: 'finish' });
    expect(await late).toMatch(/^HTTP\/1\.1 200 .*"resultStatus":"S"/s);
  });

  it('leaves nothing open: a process that is done with it ends by itself', async () => {
    const script = `
      import { createSandbox } from '@apoint/sandbox';
      const sandbox = await createSandbox();
      sandbox.faults.inject({ kind: 'delay', milliseconds: 60_000 });
      const late = fetch(sandbox.url, { method: 'POST', body: '{}' }).catch(() => 'ended');
      while (sandbox.faults.waiting.length > 0) await new Promise(setImmediate);
      await sandbox.close();
      process.stdout.write(await late);
    `;
    const cwd = new URL('..', import.meta.url);
    const run = promisify(execFile)(process.execPath, ['--input-type=module', '-e', script], { cwd });
    expect((await run).stdout).toBe('ended');
  });

  it('a taken port is the error of the system', async () => {
    const port = Number(new URL(sandbox.url).port);
    await expect(createSandbox({ ...keys, port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });
});

describe('options', () => {
  it.each([
    ['port', -1],
    ['port', 65_536],
    ['port', 1.5],
    ['clientId', 'a b'],
    ['clientId', ''],
    ['algorithm', 'RSA'],
    ['totalBudget', Number.NaN],
    ['totalBudget', -1],
    ['currentBudget', '5'],
    ['currentBudget', Number.NaN],
    ['campaign', { from: 2, until: 1 }],
    ['endpoints', { '/api': 'text' }],
    ['totalBudget', 0.5],
    ['totalBudget', Number.POSITIVE_INFINITY],
    ['currentBudget', -1],
    ['ledger', {}],
    ['onFailure', 'log'],
    ['gateway', { maximumBodyBytes: 0 }],
    ['gateway', { freshness: 0 }],
    ['gateway', { responseKey: 'old' }],
    ['envelopes', { answerKey: 'old' }],
    ['envelopes', { responseKey: 'request' }],
  ])('%s: %j is OPTION_INVALID', async (name, value) => {
    await expect(createSandbox({ ...keys, [name]: value })).rejects.toMatchObject({ code: 'OPTION_INVALID' });
  });

  it('keys and Client-Id are those given', async () => {
    const one = await createSandbox({ ...keys, clientId: 'MINE_1' });
    expect(one.clientKeys).toBe(keys.clientKeys);
    expect(one.platformKeys.signing).toBe(keys.platformKeys?.signing.publicKey);
    expect((await verified(one, await post(one, REQUEST))).result.resultCode).toBe('SUCCESS');
    expect(await one.ledger.entries()).toMatchObject([{ clientId: 'MINE_1', bizNo: 'order-1', points: 1 }]);
    await one.close();
  });

  it('generates keys of its own, other ones each time', async () => {
    const [one, two] = await Promise.all([createSandbox(), createSandbox({ algorithm: 'ECC224' })]);
    expect(one.clientKeys.signing).toBe(one.clientKeys.encryption);
    expect(two.clientKeys.signing.publicKey.algorithm).toBe('P-224');
    expect(two.clientKeys.encryption.publicKey.algorithm).toBe('RSA');
    expect(one.platformKeys.signing.fingerprint).not.toBe(one.clientKeys.signing.publicKey.fingerprint);
    await Promise.all([one.close(), two.close()]);
  });

  it('protocol 3.1: keeps a key of its own for requests, which is never that of its answers', async () => {
    const requests = await keyPair('RSA-2048', 2);
    const { platformKeys } = await sharedKeys();
    const given = { ...platformKeys, requests };
    const [one, two] = await Promise.all([
      createSandbox({ ...keys, platformKeys: given }),
      createSandbox({ ...keys, algorithm: 'ECC224' }),
    ]);
    expect(await one.requestKeys()).toBe(requests);
    const made = await two.requestKeys();
    expect(await two.requestKeys()).toBe(made);
    expect(made.publicKey.algorithm).toBe('P-224');
    await Promise.all([one.close(), two.close()]);
    const { signing } = platformKeys;
    for (const wrong of [signing, { ...signing }, {}, { privateKey: signing.publicKey }])
      await expect(
        createSandbox({ ...keys, platformKeys: { ...given, requests: wrong } as never }),
      ).rejects.toMatchObject({ code: 'OPTION_INVALID' });
  });

  it('a function of the options that throws is unknown to the partner, and books nothing', async () => {
    const pointsOf = (): number => {
      throw new Error('mine');
    };
    const told: unknown[] = [];
    const one = await createSandbox({ ...keys, pointsOf, onFailure: (error) => told.push(error) });
    expect((await ask(one, REQUEST)).result).toMatchObject({
      resultStatus: 'U',
      resultMessage: 'HANDLER_FAILED',
    });
    expect(await one.ledger.entries()).toEqual([]);
    expect(told).toEqual([new Error('mine')]);
    await one.close();
  });
});
