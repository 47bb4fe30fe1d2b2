import { HEADER, type HeaderName, type HeaderSource } from '@apoint/message';
import { describe, expect, it } from 'vitest';
import { codeOf, readBack, readBackResponse, refusalOf, requestOf, responseOf, withHeaders } from './ends.js';
import { encryption } from './rsa-ends.js';

const NEEDED_IN_REQUEST = [HEADER.clientId, HEADER.contentType, HEADER.requestTime, HEADER.signature];
const NEEDED_IN_RESPONSE = [HEADER.responseTime, HEADER.signature];

/** All that would let one header become two, or be read differently by two readers. */
const UNFIT = [
  '\r\nX: y',
  '\n',
  '\r',
  '\0',
  '\x01',
  '\x0b',
  '\x1f',
  '\x7f',
  '\x85',
  '\x9f',
  '\u010a',
  '\u{1f600}',
];

describe('headers of a request', () => {
  it.each(NEEDED_IN_REQUEST)('protocol 2: %s is required', async (name) => {
    const request = withHeaders(await requestOf(), { [name]: undefined });
    const refusal = await refusalOf(readBack(request));
    expect(refusal.code).toBe('HEADER_MISSING');
    expect(refusal.message).toContain(name);
  });

  it.each(NEEDED_IN_REQUEST)('an empty %s is as good as none', async (name) => {
    const request = withHeaders(await requestOf(), { [name]: '' });
    expect(await codeOf(readBack(request))).toBe('HEADER_MISSING');
  });

  const once = NEEDED_IN_REQUEST.filter((name) => name !== HEADER.contentType);

  it.each([...once, HEADER.agentToken])('%s twice is refused', async (name) => {
    const request = await requestOf({ agentToken: 'token' });
    await refusedWhenRepeated(request.headers, name, (headers) => readBack(request, { headers }));
  });

  it('Encrypt twice is refused', async () => {
    const request = await requestOf({ encryption });
    await refusedWhenRepeated(request.headers, HEADER.encrypt, (headers) =>
      readBack(request, { headers, encryption }),
    );
  });

  it.each([...NEEDED_IN_REQUEST, HEADER.agentToken, HEADER.encrypt])(
    'a character that no header can hold is refused in %s',
    async (name) => {
      const request = await requestOf({ agentToken: 'token' });
      for (const unfit of UNFIT) {
        const spoilt = withHeaders(request, { [name]: `${request.headers[name] ?? ''}${unfit}` });
        expect(await codeOf(readBack(spoilt))).toBe('HEADER_VALUE_INVALID');
      }
    },
  );

  it.each(['', ' CLIENT', 'CLIENT.1', 'CLIENT 1', 'ÇLIENT', 'C'.repeat(65), 'C, C'])(
    'protocol 3: the Client-Id %j is refused',
    async (clientId) => {
      const request = withHeaders(await requestOf(), { 'Client-Id': clientId });
      expect(await codeOf(readBack(request))).toBe(clientId ? 'CLIENT_ID_INVALID' : 'HEADER_MISSING');
    },
  );

  it('a Headers object joins repetitions, and the joined values are refused as well', async () => {
    const request = await requestOf();
    for (const name of once) {
      const headers = new Headers(Object.entries(request.headers));
      headers.append(name, request.headers[name] ?? '');
      await expect(readBack(request, { headers })).rejects.toMatchObject({ name: 'ApointError' });
    }
  });
});

describe('headers of a response', () => {
  it.each(NEEDED_IN_RESPONSE)('protocol 7: a response without %s is refused', async (name) => {
    const response = withHeaders(await responseOf(), { [name]: undefined });
    expect(await codeOf(readBackResponse(response))).toBe('HEADER_MISSING');
    const emptied = withHeaders(await responseOf(), { [name]: '' });
    expect(await codeOf(readBackResponse(emptied))).toBe('HEADER_MISSING');
  });

  it('protocol 7: a response with neither is refused, whatever status it claims', async () => {
    for (const resultStatus of ['S', 'F', 'U']) {
      const body = JSON.stringify({ result: { resultStatus } });
      const bare = withHeaders(await responseOf({ body }), {
        Signature: undefined,
        'Response-Time': undefined,
      });
      expect(await codeOf(readBackResponse(bare))).toBe('HEADER_MISSING');
    }
  });

  it('a Request-Time does not stand in for a Response-Time', async () => {
    const response = await responseOf();
    const renamed = withHeaders(response, {
      'Response-Time': undefined,
      'Request-Time': response.headers['Response-Time'],
    });
    expect(await codeOf(readBackResponse(renamed))).toBe('HEADER_MISSING');
  });

  it.each([...NEEDED_IN_RESPONSE, HEADER.contentType])('%s twice is refused', async (name) => {
    const response = await responseOf();
    await refusedWhenRepeated(response.headers, name, (headers) => readBackResponse(response, { headers }));
  });

  it.each([...NEEDED_IN_RESPONSE, HEADER.contentType, HEADER.encrypt])(
    'a character that no header can hold is refused in %s',
    async (name) => {
      const response = await responseOf();
      for (const unfit of UNFIT) {
        const spoilt = withHeaders(response, { [name]: `${response.headers[name] ?? ''}${unfit}` });
        expect(await codeOf(readBackResponse(spoilt))).toBe('HEADER_VALUE_INVALID');
      }
    },
  );
});

describe('header injection on the way out', () => {
  it.each(UNFIT)('%j gets into no header', async (unfit) => {
    expect(await codeOf(requestOf({ agentToken: `a${unfit}` }))).toBe('HEADER_VALUE_INVALID');
    expect(await codeOf(responseOf({ tracerId: `a${unfit}` }))).toBe('HEADER_VALUE_INVALID');
    expect(await codeOf(requestOf({ clientId: `a${unfit}` }))).toBe('CLIENT_ID_INVALID');
    expect(await codeOf(requestOf({ time: `2026-01-02T03:04:05Z${unfit}` }))).toBe('TIME_INVALID');
    expect(await codeOf(requestOf({ method: `POST${unfit}` }))).toBe('METHOD_INVALID');
    expect(await codeOf(requestOf({ keyVersion: `1${unfit}` }))).toBe('HEADER_KEY_VERSION_INVALID');
  });

  it.each(['\r\n', '\n', '\0', '\x7f', '\x85', ' '])('%j gets into no URI', async (unfit) => {
    expect(await codeOf(requestOf({ uri: `/a${unfit}HTTP/1.1` }))).toBe('URI_INVALID');
  });

  it('a tab and Latin-1 letters are no injection', async () => {
    const request = await requestOf({ agentToken: 'a\tb é' });
    expect((await readBack(request)).agentToken).toBe('a\tb é');
  });
});

/** Repeats a header in the same and in another case, as pairs and as an object. */
async function refusedWhenRepeated(
  headers: Partial<Record<HeaderName, string>>,
  name: HeaderName,
  read: (headers: HeaderSource) => Promise<unknown>,
): Promise<void> {
  const value = headers[name] ?? '';
  for (const again of [name, name.toLowerCase(), name.toUpperCase()]) {
    expect(await codeOf(read([...Object.entries(headers), [again, value]]))).toBe('HEADER_REPEATED');
    expect(await codeOf(read([[again, 'other'], ...Object.entries(headers)]))).toBe('HEADER_REPEATED');
  }
  expect(await codeOf(read({ ...headers, [name.toLowerCase()]: value }))).toBe('HEADER_REPEATED');
  expect(await codeOf(read({ ...headers, [name]: [value, value] }))).toBe('HEADER_REPEATED');
}
