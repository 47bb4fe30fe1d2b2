import type { GatewayOptions, Handler } from '@apoint/gateway';
import { type AdapterOptions, fetchHandler } from '@apoint/gateway/fetch';
import { describe, expect, it } from 'vitest';
import {
  answerOf,
  BODY,
  gatewayOf,
  messageOf,
  REQUEST,
  refusalWith,
  SUCCESS,
  succeed,
  unreachable,
} from './ends.js';

const URL_OF_REQUEST = `https://gateway.example${REQUEST.uri}`;

async function fetchRequest(url: string, init: RequestInit = {}): Promise<Request> {
  const { headers, body } = await messageOf();
  return new Request(url, { method: 'POST', headers: headers as Record<string, string>, body, ...init });
}

/** What a gateway answers, by the Fetch API. */
function fetched(
  request: Request,
  handler: Handler,
  options: Partial<GatewayOptions> = {},
): Promise<Response> {
  return fetchHandler({ gateway: gatewayOf(options), handler })(request);
}

async function answerTo(response: Response): Promise<unknown> {
  const body = new Uint8Array(await response.arrayBuffer());
  return answerOf({ status: response.status, headers: Object.fromEntries(response.headers), body });
}

describe('fetchHandler', () => {
  it('takes a Fetch API request and gives a Fetch API response', async () => {
    const response = await fetched(await fetchRequest(URL_OF_REQUEST), (request) => {
      expect(request.json).toEqual(JSON.parse(BODY));
      expect(request).toMatchObject(REQUEST);
      return SUCCESS;
    });
    expect(response).toBeInstanceOf(Response);
    expect(response.status).toBe(200);
    expect(response.headers.get('Tracer-Id')).toBe('tracer-1');
    expect(await answerTo(response)).toEqual(SUCCESS);
  });

  it('protocol 3: the signature covers path and query, not the host', async () => {
    const elsewhere = await fetchRequest(`http://127.0.0.1:8080${REQUEST.uri}`);
    expect(await answerTo(await fetched(elsewhere, succeed))).toEqual(SUCCESS);
    const otherQuery = await fetchRequest('https://gateway.example/api/open/test?order=2');
    const refused = await fetched(otherQuery, unreachable);
    expect(await refused.json()).toEqual(refusalWith('SIGNATURE_MISMATCH'));
  });

  it.each(['/api?', '/?', '/a/b?x=?', '/a?b=https://c/d'])(
    'protocol 3: %s is seen as it is sent',
    async (uri) => {
      const { headers, body } = await messageOf({ uri });
      const init = { method: 'POST', headers: headers as Record<string, string>, body };
      for (const url of [`https://gateway.example${uri}`, `https://gateway.example${uri}#fragment`]) {
        const seen: string[] = [];
        await fetched(new Request(url, init), (request) => {
          seen.push(request.uri);
          return SUCCESS;
        });
        expect(seen).toEqual([uri]);
      }
    },
  );

  it('refuses a body over the limit, and reads no further than that', async () => {
    const seen = { pulled: 0, cancelled: false };
    const endless = new ReadableStream<Uint8Array>(
      {
        pull(controller) {
          seen.pulled++;
          controller.enqueue(new Uint8Array(60));
        },
        cancel() {
          seen.cancelled = true;
        },
      },
      { highWaterMark: 0 },
    );
    const init = { body: endless, duplex: 'half' } as RequestInit;
    const response = await fetched(await fetchRequest(URL_OF_REQUEST, init), unreachable, {
      maximumBodyBytes: 100,
    });
    expect(response.status).toBe(413);
    expect(await response.json()).toEqual(refusalWith('BODY_TOO_LARGE'));
    expect(seen.pulled).toBeLessThan(5);
    expect(seen.cancelled).toBe(true);
  });

  it('takes a body of just the limit', async () => {
    const maximumBodyBytes = new TextEncoder().encode(BODY).length;
    const response = await fetched(await fetchRequest(URL_OF_REQUEST), succeed, { maximumBodyBytes });
    expect(await answerTo(response)).toEqual(SUCCESS);
    const smaller = { maximumBodyBytes: maximumBodyBytes - 1 };
    const refused = await fetched(await fetchRequest(URL_OF_REQUEST), unreachable, smaller);
    expect(refused.status).toBe(413);
  });

  it('answers a request without a body, and without anything', async () => {
    const response = await fetched(new Request('https://gateway.example/'), unreachable);
    expect(response.status).toBe(400);
    expect(await response.json()).toEqual(refusalWith('HEADER_MISSING'));
    expect(response.headers.get('Tracer-Id')).toBe('tracer-1');
  });

  it('answers an empty 400 when the body breaks off: there is no one to read it', async () => {
    const reset = new Error('connection reset');
    const broken = new ReadableStream<Uint8Array>({ start: (controller) => controller.error(reset) });
    const init = { body: broken, duplex: 'half' } as RequestInit;
    const response = await fetched(await fetchRequest(URL_OF_REQUEST, init), unreachable);
    expect([response.status, await response.text()]).toEqual([400, '']);
  });

  it.each<[string, (request: Request) => unknown]>([
    ['read', (request) => request.text()],
    ['being read', (request) => request.body?.getReader()],
  ])('refuses a request whose body was %s before', async (_, read) => {
    const request = await fetchRequest(URL_OF_REQUEST);
    await read(request);
    const response = await fetched(request, unreachable);
    expect([response.status, await response.json()]).toEqual([500, refusalWith('BODY_ALREADY_PARSED')]);
  });

  it.each([
    undefined,
    {},
    { gateway: {}, handler: succeed },
    { gateway: gatewayOf(), handler: 'succeed' },
    { gateway: gatewayOf(), handler: succeed, gateways: [] },
  ])('refuses to be made of %j', (options) => {
    expect(() => fetchHandler(options as AdapterOptions)).toThrow(
      expect.objectContaining({ code: 'OPTION_INVALID' }),
    );
  });
});
