import { generateKeyPair } from '@apoint/keys';
import { describe, expect, it } from 'vitest';
import {
  bytesOf,
  codeOf,
  ends,
  REQUEST,
  readBack,
  readBackResponse,
  requestOf,
  responseOf,
  TIME,
  textOf,
  withHeaders,
} from './ends.js';

const SAME_MOMENT = '2026-01-02T03:04:05+00:00';

describe('a request is refused when', () => {
  it.each<[string, Parameters<typeof readBack>[1]]>([
    ['method', { method: 'PUT' }],
    ['path', { uri: '/api/open/other?order=1' }],
    ['query', { uri: '/api/open/test?order=2' }],
    ['query, by its mere order of escapes', { uri: '/api/open/test?%6frder=1' }],
    ['body', { body: bytesOf('{"bizNo":"2","text":"積分"}') }],
    ['body, by one blank', { body: bytesOf('{"bizNo":"1","text":"積分"} ') }],
    ['body, by its loss', { body: new Uint8Array() }],
  ])('protocol 3: its %s is another', async (_, change) => {
    expect(await codeOf(readBack(await requestOf(), change))).toBe('SIGNATURE_MISMATCH');
  });

  it('protocol 3: its time is another, even of the same moment', async () => {
    const request = withHeaders(await requestOf(), { 'Request-Time': SAME_MOMENT });
    expect(await codeOf(readBack(request))).toBe('SIGNATURE_MISMATCH');
  });

  it('protocol 3: its client is another', async () => {
    const request = withHeaders(await requestOf(), { 'Client-Id': 'CLIENT_0002' });
    expect(await codeOf(readBack(request))).toBe('SIGNATURE_MISMATCH');
  });

  it('protocol 4: its body was parsed and written again', async () => {
    const body = '{ "bizNo": "1" }';
    const request = await requestOf({ body });
    const rewritten = bytesOf(JSON.stringify(JSON.parse(body)));
    expect(await codeOf(readBack(request, { body: rewritten }))).toBe('SIGNATURE_MISMATCH');
  });

  it('protocol 3: bytes moved from one field to the next', async () => {
    const time = '2026-01-02T03:04:05.123+08:00';
    const request = withHeaders(await requestOf({ time }), { 'Request-Time': '2026-01-02T03:04:05' });
    const moved = bytesOf(`123+08:00.${textOf(request.body)}`);
    expect(await codeOf(readBack(request, { body: moved }))).toBe('TIME_INVALID');
  });

  it('protocol 4: it is verified with another key, such as one of its own', async () => {
    const { publicKey } = await generateKeyPair({ algorithm: 'P-224' });
    expect(await codeOf(readBack(await requestOf(), { keys: publicKey }))).toBe('SIGNATURE_MISMATCH');
  });

  it('protocol 3: its fields have no form to be signed in', async () => {
    const request = await requestOf();
    expect(await codeOf(readBack(request, { method: 'post' }))).toBe('METHOD_INVALID');
    expect(await codeOf(readBack(request, { uri: 'https://host/path' }))).toBe('URI_INVALID');
    expect(await codeOf(readBack(request, { uri: '/path#fragment' }))).toBe('URI_INVALID');
    const timeless = withHeaders(request, { 'Request-Time': 'yesterday' });
    expect(await codeOf(readBack(timeless))).toBe('TIME_INVALID');
  });
});

describe('the Signature header', () => {
  it.each(['none', 'NONE', 'RS256', 'HS256', 'RSA1'])(
    'protocol 2.1: algorithm=%s is refused',
    async (algorithm) => {
      const request = await requestOf();
      const signature = request.headers.Signature?.replace('ECC224', algorithm);
      const forged = withHeaders(request, { Signature: signature });
      expect(await codeOf(readBack(forged))).toBe('SIGNATURE_ALGORITHM_UNKNOWN');
    },
  );

  it('cannot choose another algorithm than the key has', async () => {
    const request = await requestOf();
    const signature = request.headers.Signature?.replace('ECC224', 'RSA256');
    const forged = withHeaders(request, { Signature: signature });
    expect(await codeOf(readBack(forged))).toBe('SIGNATURE_ALGORITHM_MISMATCH');
    const unnamed = withHeaders(request, { Signature: signature?.replace('algorithm=RSA256,', '') });
    expect(await codeOf(readBack(unnamed))).toBe('SIGNATURE_ALGORITHM_MISMATCH');
  });

  it.each([
    ['signature', 'HEADER_MALFORMED'],
    ['algorithm=ECC224', 'HEADER_PARAMETER_MISSING'],
    ['algorithm=ECC224,keyVersion=1,signature=', 'HEADER_PARAMETER_MISSING'],
    ['algorithm=ECC224,signature=AAAA,signature=AAAA', 'HEADER_DUPLICATE_KEY'],
    ['algorithm=ECC224,signature=%zz', 'PERCENT_INVALID'],
    ['algorithm=ECC224,signature=A', 'BASE64_INVALID'],
    ['algorithm=ECC224,signature=AAAA', 'SIGNATURE_MISMATCH'],
    ['algorithm=ECC224,keyVersion=a b,signature=AAAA', 'HEADER_KEY_VERSION_INVALID'],
    [`algorithm=ECC224,signature=${'A'.repeat(8192)}`, 'HEADER_TOO_LONG'],
  ])('protocol 2.1: %.60s is refused', async (signature, code) => {
    expect(await codeOf(readBack(withHeaders(await requestOf(), { Signature: signature })))).toBe(code);
    expect(await codeOf(readBackResponse(withHeaders(await responseOf(), { Signature: signature })))).toBe(
      code,
    );
  });
});

describe('a response is refused when', () => {
  it.each([
    ['path', { ...REQUEST, uri: '/api/open/other' }],
    ['method', { ...REQUEST, method: 'GET' }],
    ['client', { ...REQUEST, clientId: 'CLIENT_0002' }],
  ])('protocol 3: it answers a request of another %s', async (_, request) => {
    expect(await codeOf(readBackResponse(await responseOf({ request })))).toBe('SIGNATURE_MISMATCH');
  });

  it('protocol 7: one byte of its body or its time was changed', async () => {
    const response = await responseOf({ body: '{"result":{"resultStatus":"S"}}' });
    const forged = bytesOf('{"result":{"resultStatus":"F"}}');
    expect(await codeOf(readBackResponse({ ...response, body: forged }))).toBe('SIGNATURE_MISMATCH');
    const later = withHeaders(response, { 'Response-Time': SAME_MOMENT });
    expect(await codeOf(readBackResponse(later))).toBe('SIGNATURE_MISMATCH');
  });

  it('it is the request, sent back, and the ends have keys of their own', async () => {
    const request = await requestOf();
    const reflected = withHeaders(request, { 'Response-Time': TIME, 'Request-Time': undefined });
    const { publicKey } = await generateKeyPair({ algorithm: 'P-224' });
    const read = readBackResponse(reflected, { keys: publicKey });
    expect(await codeOf(read)).toBe('SIGNATURE_MISMATCH');
  });

  it('its signature is by a key of the wrong kind', async () => {
    const response = await responseOf();
    const keys = ends.privateKey as unknown as typeof ends.publicKey;
    expect(await codeOf(readBackResponse(response, { keys }))).toBe('KEY_USAGE_REFUSED');
  });
});
