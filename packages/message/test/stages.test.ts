import { inspect } from 'node:util';
import { canonicalRequest } from '@apoint/canonical-request';
import { createKeyRing } from '@apoint/keys';
import {
  type AnsweredRequest,
  type ClaimedRequest,
  claimRequest,
  claimResponse,
  type HeaderSource,
  parseVerifiedJson,
  type VerifiedBytes,
  type VerifiedRequest,
  type VerifiedResponse,
  type VerifyMessageOptions,
  writeRequest,
  writeResponse,
} from '@apoint/message';
import { describe, expect, expectTypeOf, it } from 'vitest';
import {
  BODY,
  bytesOf,
  codeOf,
  ends,
  NOW,
  REQUEST,
  readBack,
  readBackResponse,
  requestOf,
  responseOf,
  TIME,
  textOf,
  verifyBack,
  verifyBackResponse,
} from './ends.js';
import { encryption } from './rsa-ends.js';

const { method, uri } = REQUEST;

async function claimed(): Promise<ClaimedRequest> {
  const { headers } = await requestOf({ encryption, agentToken: 'token-1' });
  return claimRequest({ method, uri, headers });
}

/** All stages of a request and a response, encrypted and with all there is to hide. */
async function stages(): Promise<object[]> {
  const request = await requestOf({ encryption, agentToken: 'token-1' });
  const response = await responseOf({ encryption });
  return [
    await claimed(),
    await verifyBack(request),
    await readBack(request, { encryption }),
    claimResponse({ request: REQUEST, headers: response.headers }),
    await verifyBackResponse(response),
    await readBackResponse(response, { encryption }),
    await readBack(await requestOf({ agentToken: 'token-1' })),
  ];
}

describe('the stages of a request', () => {
  it('a claim tells what the headers say, parsed', async () => {
    const claim = await claimed();
    expect(claim).toMatchObject({ ...REQUEST, encrypted: true, agentToken: 'token-1' });
    expect(claim.time).toEqual({ text: TIME, epochMilliseconds: NOW });
    expect(claim.signature).toMatchObject({ algorithm: 'ECC224', keyVersion: '1' });
    expect(claim).not.toHaveProperty('open');
    expect(claim).not.toHaveProperty('body');
  });

  it('verifying adds the content, the bytes, and the version of the key that verified', async () => {
    const { headers, body } = await requestOf();
    const unversioned = headers.Signature?.replace('keyVersion=1,', '') ?? '';
    const claim = claimRequest({ method, uri, headers: { ...headers, Signature: unversioned } });
    expect(claim.signature.keyVersion).toBeUndefined();
    const keys = createKeyRing({ keys: { '1': ends.privateKey as never, '3': ends.publicKey } });
    const verified = await claim.verify({ body, keys, now: () => NOW });
    expect(verified.signature).toMatchObject({ algorithm: 'ECC224', keyVersion: '3' });
    expect(verified.content).toEqual(canonicalRequest({ ...REQUEST, time: TIME, body: BODY }));
    expect(textOf(verified.body)).toBe(BODY);
    expect(verified).not.toHaveProperty('json');
  });

  it('opening adds the JSON, and keeps the rest', async () => {
    const verified = await verifyBack(await requestOf({ agentToken: 'token-1' }));
    const opened = await verified.open();
    expect(opened.json).toEqual(JSON.parse(BODY));
    expect(opened.body).toBe(verified.body);
    expect(opened.signature).toBe(verified.signature);
    expect(opened).toMatchObject({ ...REQUEST, agentToken: 'token-1', encrypted: false });
    expect(opened.contentEncryptionKey).toBeUndefined();
  });

  it('a body that is not encrypted and no JSON is told by its own code', async () => {
    for (const [body, code] of [
      ['', 'JSON_INVALID'],
      ['{"a":1,"a":1}', 'JSON_DUPLICATE_KEY'],
      ['\uFEFF{}', 'JSON_BYTE_ORDER_MARK'],
      [Uint8Array.of(0xff), 'TEXT_NOT_UNICODE'],
    ] as const) {
      expect(await codeOf(readBack(await requestOf({ body })))).toBe(code);
      expect(await codeOf(readBackResponse(await responseOf({ body })))).toBe(code);
    }
  });

  it('a response is signed over the request that it answers', async () => {
    const verified = await verifyBackResponse(await responseOf());
    expect(verified.content).toEqual(canonicalRequest({ ...REQUEST, time: TIME, body: BODY }));
  });

  it('a request that was received can be answered as it is', async () => {
    const request = await readBack(await requestOf());
    const answer = await writeResponse({ request, time: TIME, body: BODY, signingKey: ends.privateKey });
    await expect(readBackResponse(answer)).resolves.toMatchObject(REQUEST);
  });

  it('are told apart by the types', () => {
    expectTypeOf<VerifiedResponse>().not.toExtend<VerifiedRequest>();
    expectTypeOf<VerifiedRequest>().not.toExtend<VerifiedResponse>();
    expectTypeOf<ClaimedRequest>().not.toHaveProperty('open');
  });
});

describe('a stage', () => {
  it('cannot be changed', async () => {
    for (const stage of await stages()) {
      expect(Object.isFrozen(stage)).toBe(true);
      for (const name of ['encrypted', 'body', 'json', 'signature', 'agentToken', 'more'])
        expect(() => Object.assign(stage, { [name]: 'other' })).toThrow(TypeError);
    }
  });

  it('cannot be imitated: it opens what was verified, whatever is put in its place', async () => {
    const verified = await verifyBack(await requestOf());
    const imitation = Object.create(verified, { body: { value: bytesOf('{}') } }) as VerifiedRequest;
    expect(textOf((await imitation.open()).body)).toBe(BODY);
    const copy = { ...verified, open: verified.open, body: bytesOf('{}') };
    expect(textOf((await copy.open()).body)).toBe(BODY);
    expect(() => parseVerifiedJson(copy.body as VerifiedBytes)).toThrow(
      expect.objectContaining({ code: 'BYTES_NOT_VERIFIED' }),
    );
    expect(() => Object.assign(verified, { body: bytesOf('{}') })).toThrow(TypeError);
  });

  it('shows no body, no token and no key', async () => {
    const secrets = ['積分', 'bizNo', 'token-1', [...bytesOf(BODY)].slice(0, 6).join(',')];
    for (const stage of await stages()) {
      const shown = [
        JSON.stringify(stage),
        inspect(stage, { depth: null }),
        JSON.stringify({ ...stage }),
        String(stage),
      ];
      for (const text of shown) {
        for (const secret of secrets) expect(text.replace(/\s/g, '')).not.toContain(secret);
      }
      expect(JSON.parse(shown[0] ?? '')).toMatchObject({ ...REQUEST, time: { text: TIME } });
    }
  });
});

describe('options', () => {
  it('that nobody reads are refused, wherever they are given', async () => {
    const { headers, body } = await requestOf();
    const odd = { verificationKeys: ends.publicKey };
    const sending = { time: TIME, body: BODY, signingKey: ends.privateKey };
    expect(() => claimRequest({ method, uri, headers, ...odd })).toThrow(
      expect.objectContaining({ code: 'OPTION_INVALID' }),
    );
    expect(() => claimResponse({ request: REQUEST, headers, ...odd })).toThrow(
      expect.objectContaining({ code: 'OPTION_INVALID' }),
    );
    const claim = claimRequest({ method, uri, headers });
    expect(await codeOf(claim.verify({ body, keys: ends.publicKey, ...odd }))).toBe('OPTION_INVALID');
    expect(await codeOf(writeRequest({ ...REQUEST, ...sending, ...odd }))).toBe('OPTION_INVALID');
    expect(await codeOf(writeResponse({ request: REQUEST, ...sending, ...odd }))).toBe('OPTION_INVALID');
    const sealFor = { sealFor: ends.publicKey };
    expect(await codeOf(writeRequest({ ...REQUEST, ...sending, ...sealFor }))).toBe('OPTION_INVALID');
  });

  it('that are no object are refused', async () => {
    const nothing = undefined as never;
    for (const make of [claimRequest, claimResponse]) {
      expect(() => make(nothing)).toThrow(expect.objectContaining({ code: 'OPTION_INVALID' }));
    }
    expect(await codeOf((await claimed()).verify(nothing))).toBe('OPTION_INVALID');
    expect(await codeOf(writeRequest(nothing))).toBe('OPTION_INVALID');
    expect(await codeOf(writeResponse(nothing))).toBe('OPTION_INVALID');
  });

  it.each([[undefined], [null], ['Client-Id: A'], [1]])('headers are no %j', (value) => {
    const headers = value as unknown as HeaderSource;
    expect(() => claimRequest({ method, uri, headers })).toThrow(
      expect.objectContaining({ code: 'OPTION_INVALID' }),
    );
  });

  it('a response needs the request that it answers', async () => {
    const request = undefined as unknown as AnsweredRequest;
    expect(await codeOf(verifyBackResponse(await responseOf(), { request: null as never }))).toBe(
      'METHOD_INVALID',
    );
    expect(await codeOf(writeResponse({ request, body: BODY, signingKey: ends.privateKey }))).toBe(
      'METHOD_INVALID',
    );
  });

  it('keys that are none are refused', async () => {
    const { headers, body } = await requestOf();
    for (const keys of [undefined, null, {}, 'PEM']) {
      const options = { body, keys, now: () => NOW } as unknown as VerifyMessageOptions;
      expect(await codeOf(claimRequest({ method, uri, headers }).verify(options))).toBe('KEY_HANDLE_INVALID');
    }
  });

  it.each([[null], [1], [{ a: 1 }], [[1, 2]]])('a body to send is no %j', async (value) => {
    const body = value as unknown as string;
    expect(await codeOf(requestOf({ body }))).toBe('OPTION_INVALID');
    expect(await codeOf(requestOf({ body, encryption }))).toBe('OPTION_INVALID');
  });

  it('the bytes that are sealed are read at once', async () => {
    const body = bytesOf(BODY);
    const pending = requestOf({ body, encryption });
    body.fill(0x20);
    expect(textOf((await readBack(await pending, { encryption })).body)).toBe(BODY);
  });
});

describe('bytes', () => {
  const views: [string, (bytes: Uint8Array<ArrayBuffer>) => ArrayBufferView][] = [
    ['a Buffer', (bytes) => Buffer.from(bytes)],
    ['a DataView', (bytes) => new DataView(bytes.buffer)],
    ['words of 16 bits', (bytes) => new Uint16Array(bytes.buffer)],
    [
      'shared memory',
      (bytes) => {
        const shared = new Uint8Array(new SharedArrayBuffer(bytes.length));
        shared.set(bytes);
        return shared;
      },
    ],
    ['a part of a larger buffer', (bytes) => Uint8Array.from([1, ...bytes, 2]).subarray(1, bytes.length + 1)],
  ];

  it.each(views)('may come as %s', async (_, view) => {
    const body = '{"even":"number"}.'.slice(0, -1).padEnd(18);
    const message = await requestOf({ body });
    const given = view(message.body) as Uint8Array;
    const { body: read } = await verifyBack(message, { body: given });
    expect(textOf(read)).toBe(body);
    expect(read.buffer).toBeInstanceOf(ArrayBuffer);
    expect(textOf((await requestOf({ body: view(bytesOf(body)) as Uint8Array })).body)).toBe(body);
    const sealed = await requestOf({ body: view(bytesOf(body)) as Uint8Array, encryption });
    expect(textOf((await readBack(sealed, { encryption })).body)).toBe(body);
  });

  it('in shared memory may change while the signature is looked at', async () => {
    const { headers, body } = await requestOf();
    const shared = new Uint8Array(new SharedArrayBuffer(body.length));
    shared.set(body);
    const pending = claimRequest({ method, uri, headers }).verify({
      body: shared,
      keys: ends.publicKey,
      now: () => NOW,
    });
    shared.fill(0x20);
    expect(textOf((await pending).body)).toBe(BODY);
  });
});
