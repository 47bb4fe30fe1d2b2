import type { GatewayOptions, GatewayRequest } from '@apoint/gateway';
import { ApointError } from '@apoint/primitives/errors';
import { describe, expect, it } from 'vitest';
import {
  answerOf,
  bytesOf,
  gatewayOf,
  keyPair,
  refusalWith,
  requestOf,
  textOf,
  unreachable,
  verify,
  withHeaders,
} from './ends.js';
import { atPlatform, toPlatform } from './rsa-ends.js';

type Case = readonly [code: string, make: () => Promise<GatewayRequest>, options?: Partial<GatewayOptions>];

const sealed = () => requestOf({ encryption: toPlatform });
const encryption = atPlatform;

/** Refused once the request has proved whose it is: the answer is signed, and the HTTP status says nothing. */
const SIGNED: readonly Case[] = [
  ['ENCRYPTION_NOT_CONFIGURED', sealed],
  [
    'ENVELOPE_BODY_INVALID',
    async () => withHeaders(await requestOf(), { Encrypt: 'symmetricKey=AAAA' }),
    { encryption },
  ],
  [
    'ENVELOPE_OPEN_FAILED',
    async () => withHeaders(await sealed(), { Encrypt: 'symmetricKey=AAAA' }),
    { encryption },
  ],
  [
    'ENVELOPE_ALGORITHM_UNKNOWN',
    async () => withHeaders(await sealed(), { Encrypt: 'algorithm=x,symmetricKey=AAAA' }),
    { encryption },
  ],
  ['JSON_INVALID', () => requestOf({ body: 'no JSON' })],
  ['JSON_INVALID', async () => withHeaders(await sealed(), { Encrypt: undefined }), { encryption }],
  ['JSON_BYTE_ORDER_MARK', () => requestOf({ body: '\uFEFF{}' })],
  ['JSON_DUPLICATE_KEY', () => requestOf({ body: '{"a":1,"a":1}' })],
  ['JSON_TOO_DEEP', () => requestOf({ body: '['.repeat(65) + ']'.repeat(65) })],
  ['TEXT_NOT_UNICODE', () => requestOf({ body: Uint8Array.of(0x22, 0xff, 0x22) })],
];

/** Refused before that: the answer is not signed, and the HTTP status is of use. */
const UNSIGNED: readonly (readonly [number, ...Case])[] = [
  [413, 'BODY_TOO_LARGE', () => requestOf(), { maximumBodyBytes: 3 }],
  [400, 'HEADER_MISSING', async () => withHeaders(await requestOf(), { 'Client-Id': undefined })],
  [400, 'HEADER_MISSING', async () => withHeaders(await requestOf(), { 'Request-Time': undefined })],
  [400, 'HEADER_MISSING', async () => withHeaders(await requestOf(), { Signature: undefined })],
  [400, 'HEADER_VALUE_INVALID', async () => withHeaders(await requestOf(), { Signature: 'a\r\nb' })],
  [400, 'CLIENT_ID_INVALID', async () => withHeaders(await requestOf(), { 'Client-Id': 'a.b' })],
  [
    415,
    'CONTENT_TYPE_UNSUPPORTED',
    async () => withHeaders(await requestOf(), { 'Content-Type': 'text/xml' }),
  ],
  [
    415,
    'CHARSET_UNSUPPORTED',
    async () => withHeaders(await requestOf(), { 'Content-Type': 'application/json; charset=GBK' }),
  ],
  [
    415,
    'CONTENT_ENCODING_UNSUPPORTED',
    async () => {
      const request = await requestOf();
      return { ...request, headers: { ...request.headers, 'content-encoding': 'gzip' } };
    },
  ],
  [401, 'CLIENT_UNKNOWN', () => requestOf({ clientId: 'CLIENT_0002' })],
  [500, 'OPTION_INVALID', async () => ({ ...(await requestOf()), body: 'text' as unknown as Uint8Array })],
  [400, 'SIGNATURE_MISMATCH', async () => ({ ...(await requestOf()), body: bytesOf('{}') })],
  [400, 'SIGNATURE_MISMATCH', async () => ({ ...(await requestOf()), uri: '/elsewhere', method: 'PUT' })],
  [400, 'SIGNATURE_MISMATCH', async () => requestOf({ signingKey: (await strangerKeys).privateKey })],
  [
    400,
    'SIGNATURE_ALGORITHM_UNKNOWN',
    async () => withHeaders(await requestOf(), { Signature: 'algorithm=none,signature=AAAA' }),
  ],
  [
    400,
    'SIGNATURE_ALGORITHM_MISMATCH',
    async () => withHeaders(await requestOf(), { Signature: 'signature=AAAA' }),
  ],
  [400, 'HEADER_MALFORMED', async () => withHeaders(await requestOf(), { Signature: 'AAAA' })],
  [
    400,
    'HEADER_DUPLICATE_KEY',
    async () => withHeaders(await requestOf(), { Signature: 'signature=AAAA,signature=AAAA' }),
  ],
  [400, 'URI_INVALID', async () => ({ ...(await requestOf()), uri: 'https://gateway.example/path' })],
  [400, 'TIME_INVALID', async () => withHeaders(await requestOf(), { 'Request-Time': 'today' })],
  [400, 'TIME_TOO_OLD', () => requestOf({ time: '2026-01-02T02:59:04Z' })],
  [400, 'TIME_IN_FUTURE', () => requestOf({ time: '2026-01-02T03:09:06Z' })],
];

function named([code, make, options = {}]: Case) {
  return { code, make, options };
}

const strangerKeys = keyPair('P-224', 2);

describe('a refusal', () => {
  it.each(SIGNED.map(named))(
    '$code is signed, of status U and of HTTP status 200',
    async ({ code, make, options }) => {
      const response = await gatewayOf(options).exchange(await make(), unreachable);
      expect(response.status).toBe(200);
      expect(response.headers['Tracer-Id']).toBe('tracer-1');
      expect(await answerOf(response)).toEqual(refusalWith(code));
    },
  );

  it.each(UNSIGNED.map(([status, ...rest]) => ({ status, ...named(rest) })))(
    'of HTTP status $status for $code is not signed, and of status U',
    async ({ status, code, make, options }) => {
      const response = await gatewayOf(options).exchange(await make(), unreachable);
      expect(response.status).toBe(status);
      expect(JSON.parse(textOf(response.body))).toEqual(refusalWith(code));
      expect(Object.keys(response.headers).sort()).toEqual(['Content-Type', 'Tracer-Id']);
      await expect(verify(response)).rejects.toMatchObject({ code: 'HEADER_MISSING' });
    },
  );

  it('protocol 7: is never F, signed or not: a genuine request may have succeeded', async () => {
    const cases: Case[] = [...SIGNED, ...UNSIGNED.map(([, ...rest]): Case => rest)];
    for (const [, make, options] of cases) {
      const { body } = await gatewayOf(options).exchange(await make(), unreachable);
      const { result } = JSON.parse(textOf(body)) as { result: Record<string, string> };
      expect(result).toMatchObject({ resultCode: 'UNKNOWN_EXCEPTION', resultStatus: 'U' });
      expect(Object.keys(result)).toEqual(['resultCode', 'resultStatus', 'resultMessage']);
    }
  });

  it('says U of what only the handler may refuse with F', async () => {
    const refusing = () => {
      throw new ApointError('REQUEST_INVALID', 'no such benefit');
    };
    const response = await gatewayOf().exchange(await requestOf(), refusing);
    expect(await answerOf(response)).toEqual(refusalWith('HANDLER_FAILED'));
  });

  it('is signed over the line of the request that is refused', async () => {
    const line = { method: 'PUT', uri: '/elsewhere', clientId: 'CLIENT_0001' };
    const response = await gatewayOf().exchange(await requestOf({ ...line, body: '{' }), unreachable);
    expect(await answerOf(response, { request: line })).toEqual(refusalWith('JSON_INVALID'));
  });
});
