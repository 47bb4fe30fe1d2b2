import type { PrivateKey } from '@apoint/keys';
import { createSandbox, type Fault, FaultQueue, type Sandbox } from '@apoint/sandbox';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { keyPair } from './support/keys.js';
import { ask, post, REQUEST, requestBytes, verified } from './support/partner.js';
import { rawExchange } from './support/socket.js';

let sandbox: Sandbox;
let number = 0;
let request: typeof REQUEST;
beforeAll(async () => {
  sandbox = await createSandbox();
});
afterAll(() => sandbox.close());
beforeEach(() => {
  number += 1;
  request = { ...REQUEST, bizNo: `order-${number}` };
  sandbox.faults.clear();
});

const issues = async (): Promise<number> =>
  (await sandbox.ledger.entries()).filter(({ bizNo }) => bizNo === request.bizNo).length;

async function postUnder(fault: Fault): Promise<Response> {
  sandbox.faults.inject(fault);
  return post(sandbox, request);
}

it('delay: the answer comes late, and whole', async () => {
  const startedAt = performance.now();
  const response = await postUnder({ kind: 'delay', milliseconds: 30 });
  expect((await verified(sandbox, response)).result.resultStatus).toBe('S');
  expect(performance.now() - startedAt).toBeGreaterThanOrEqual(29);
});

it('drop-before-commit: no answer, and nothing issued', async () => {
  await expect(postUnder({ kind: 'drop-before-commit' })).rejects.toThrow();
  expect(await issues()).toBe(0);
});

it('drop-after-commit: no answer, and issued', async () => {
  await expect(postUnder({ kind: 'drop-after-commit' })).rejects.toThrow();
  expect(await issues()).toBe(1);
});

it('unsigned: the answer without its Signature', async () => {
  const response = await postUnder({ kind: 'unsigned' });
  expect(response.headers.get('Signature')).toBe(null);
  expect(response.headers.get('Response-Time')).not.toBe(null);
  await expect(verified(sandbox, response)).rejects.toMatchObject({ code: 'HEADER_MISSING' });
  expect(await issues()).toBe(1);
});

it('badly-signed: a signature of the right form that does not hold', async () => {
  const response = await postUnder({ kind: 'badly-signed' });
  expect(response.headers.get('Signature')).toMatch(/^algorithm=RSA256,keyVersion=1,signature=[AB]/);
  await expect(verified(sandbox, response)).rejects.toMatchObject({ code: 'SIGNATURE_MISMATCH' });
  expect(await issues()).toBe(1);
});

it.each([0x00, 0x30, 0xfb, 0xff])(
  'badly-signed: a signature that begins with the byte %i keeps its form',
  async (first) => {
    const signature = new Uint8Array(256).fill(first);
    // A Signer in place of the key, so that the first letter of the base64, escaped or not, is known.
    const signer = { algorithm: 'RSA256', sign: async () => signature } as unknown as PrivateKey;
    const { signing, encryption } = sandbox.clientKeys;
    const platformKeys = { signing: { ...signing, privateKey: signer }, encryption };
    const other = await createSandbox({ clientKeys: sandbox.clientKeys, platformKeys });
    other.faults.inject({ kind: 'badly-signed' });
    const header = (await post(other, request)).headers.get('Signature') ?? '';
    await other.close();
    const text = decodeURIComponent(header.slice('algorithm=RSA256,keyVersion=1,signature='.length));
    const bytes = Buffer.from(text, 'base64');
    expect(bytes.toString('base64')).toBe(text);
    expect(bytes).toHaveLength(256);
    expect(bytes.equals(signature)).toBe(false);
  },
);

it('badly-signed: an ECC224 signature as well', async () => {
  const signing = await keyPair('P-224', 0);
  const { encryption } = sandbox.clientKeys;
  const both = { signing, encryption };
  const curve = await createSandbox({ clientKeys: both, platformKeys: both });
  curve.faults.inject({ kind: 'badly-signed' });
  const response = await post(curve, request);
  await expect(verified(curve, response)).rejects.toMatchObject({ code: 'SIGNATURE_MISMATCH' });
  await curve.close();
});

it('truncated: the whole length is promised, and half of the body comes', async () => {
  sandbox.faults.inject({ kind: 'truncated' });
  // On a socket: whether fetch looks at the head before the connection breaks is a matter of time.
  const answer = await rawExchange(sandbox.url, await requestBytes(sandbox, request));
  const [head = '', body = ''] = answer.split('\r\n\r\n');
  const promised = Number(/^Content-Length: (\d+)$/m.exec(head)?.[1]);
  expect(promised).toBeGreaterThan(0);
  expect(body).toHaveLength(Math.floor(promised / 2));
  expect(await issues()).toBe(1);
});

it('UNKNOWN_EXCEPTION: signed, while the request was carried out', async () => {
  const answer = await verified(sandbox, await postUnder({ kind: 'UNKNOWN_EXCEPTION' }));
  expect(answer.result).toMatchObject({ resultCode: 'UNKNOWN_EXCEPTION', resultStatus: 'U' });
  expect(await issues()).toBe(1);
  expect((await ask(sandbox, request)).result.resultStatus).toBe('S');
  expect(await issues()).toBe(1);
});

it('http-502-html: a page of a proxy, while the request was carried out', async () => {
  const response = await postUnder({ kind: 'http-502-html' });
  expect(response.status).toBe(502);
  expect(response.headers.get('Content-Type')).toBe('text/html');
  expect(response.headers.get('Tracer-Id')).toMatch(/^[\da-f]{32}$/);
  expect(response.headers.get('Signature')).toBe(null);
  expect(await response.text()).toContain('<h1>502 Bad Gateway</h1>');
  expect(await issues()).toBe(1);
});

it('faults are spent one for each request, in their order, and can be cleared', async () => {
  const unsigned: Fault = { kind: 'unsigned' };
  sandbox.faults.inject(unsigned, { kind: 'http-502-html' });
  sandbox.faults.inject(unsigned);
  expect(sandbox.faults.waiting.map(({ kind }) => kind)).toEqual(['unsigned', 'http-502-html', 'unsigned']);
  expect((await post(sandbox, request)).headers.get('Signature')).toBe(null);
  expect((await post(sandbox, request)).status).toBe(502);
  sandbox.faults.clear();
  expect(sandbox.faults.waiting).toEqual([]);
  expect((await ask(sandbox, request)).result.resultStatus).toBe('S');
});

it('the queue cannot be changed through what it hands out', () => {
  const queue = new FaultQueue();
  queue.inject({ kind: 'unsigned' });
  (queue.waiting as Fault[]).pop();
  expect([queue.take(), queue.take()]).toEqual([{ kind: 'unsigned' }, undefined]);
});
