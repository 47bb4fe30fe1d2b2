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

async function answerTo(response: Response): Promise<unknown> {
  const body = new Uint8Array(await response.arrayBuffer());
  return answerOf({ status: response.status, headers: Object.fromEntries(response.headers), body });
}

describe('handle', () => {
  it('takes a Fetch API request and gives a Fetch API response', async () => {
    const response = await gatewayOf().handle(await fetchRequest(URL_OF_REQUEST), (request) => {
      expect(request.json).toEqual(JSON.parse(BODY));
      expect(request).toMatchObject(REQUEST);
      return SUCCESS;
    });
    expect(response).toBeInstanceOf(Response);
    expect(response.status).toBe(200);
    expect(response.headers.get('Tracer-Id')).toBe('tracer-1');
    expect(await answerTo(response)).toEqual(SUCCESS);
  });

  it('WIRE 3: the signature covers path and query, not the host', async () => {
    const elsewhere = await fetchRequest(`http://127.0.0.1:8080${REQUEST.uri}`);
    expect(await answerTo(await gatewayOf().handle(elsewhere, succeed))).toEqual(SUCCESS);
    const otherQuery = await fetchRequest('https://gateway.example/api/open/test?order=2');
    const refused = await gatewayOf().handle(otherQuery, unreachable);
    expect(await refused.json()).toEqual(refusalWith('SIGNATURE_MISMATCH'));
  });

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
    const gateway = gatewayOf({ maximumBodyBytes: 100 });
    const response = await gateway.handle(await fetchRequest(URL_OF_REQUEST, init), unreachable);
    expect(response.status).toBe(413);
    expect(await response.json()).toEqual(refusalWith('BODY_TOO_LARGE'));
    expect(seen.pulled).toBeLessThan(5);
    expect(seen.cancelled).toBe(true);
  });

  it('takes a body of just the limit', async () => {
    const maximumBodyBytes = new TextEncoder().encode(BODY).length;
    const response = await gatewayOf({ maximumBodyBytes }).handle(
      await fetchRequest(URL_OF_REQUEST),
      succeed,
    );
    expect(await answerTo(response)).toEqual(SUCCESS);
    const smaller = gatewayOf({ maximumBodyBytes: maximumBodyBytes - 1 });
    expect((await smaller.handle(await fetchRequest(URL_OF_REQUEST), unreachable)).status).toBe(413);
  });

  it('answers a request without a body, and without anything', async () => {
    const response = await gatewayOf().handle(new Request('https://gateway.example/'), unreachable);
    expect(response.status).toBe(400);
    expect(await response.json()).toEqual(refusalWith('HEADER_MISSING'));
    expect(response.headers.get('Tracer-Id')).toBe('tracer-1');
  });

  it('rejects with the transport’s error when the body breaks off: there is no one to answer', async () => {
    const reset = new Error('connection reset');
    const broken = new ReadableStream<Uint8Array>({ start: (controller) => controller.error(reset) });
    const init = { body: broken, duplex: 'half' } as RequestInit;
    const request = await fetchRequest(URL_OF_REQUEST, init);
    await expect(gatewayOf().handle(request, unreachable)).rejects.toBe(reset);
  });
});
