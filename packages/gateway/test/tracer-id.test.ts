import { createGateway } from '@apoint/gateway';
import { describe, expect, it } from 'vitest';
import {
  answerOf,
  bytesOf,
  gatewayOf,
  optionsOf,
  requestOf,
  SUCCESS,
  succeed,
  unreachable,
  withHeaders,
} from './ends.js';

const RANDOM = /^[0-9a-f]{32}$/;

describe('protocol 2: Tracer-Id', () => {
  it('is on every answer: accepted, refused with a signature, refused without', async () => {
    const gateway = gatewayOf({ createTracerId: () => 'ticket/42' });
    const request = await requestOf();
    for (const response of [
      await gateway.exchange(request, succeed),
      await gateway.exchange({ ...request, body: bytesOf('{}') }, unreachable),
      await gateway.exchange(withHeaders(request, { 'Client-Id': undefined }), unreachable),
      await gateway.exchange(request, () => Promise.reject(new Error('out of order'))),
    ]) {
      expect(response.headers['Tracer-Id']).toBe('ticket/42');
    }
  });

  it('is the one that the handler gets', async () => {
    let n = 0;
    const gateway = gatewayOf({ createTracerId: () => `ticket-${++n}` });
    const seen: string[] = [];
    for (let i = 0; i < 2; i++) {
      const response = await gateway.exchange(
        await requestOf({ body: `{"bizNo":"${i}"}` }),
        (_request, { tracerId }) => {
          seen.push(tracerId);
          return SUCCESS;
        },
      );
      expect(response.headers['Tracer-Id']).toBe(seen.at(-1));
    }
    expect(seen).toEqual(['ticket-1', 'ticket-2']);
  });

  it('is random where the operator makes none, and another one for each answer', async () => {
    const { createTracerId: _, ...options } = optionsOf();
    const gateway = createGateway(options);
    const request = await requestOf();
    const ids = new Set<string>();
    for (let i = 0; i < 5; i++) {
      const { headers } = await gateway.exchange(request, succeed);
      expect(headers['Tracer-Id']).toMatch(RANDOM);
      ids.add(headers['Tracer-Id'] ?? '');
    }
    expect(ids.size).toBe(5);
  });

  it.each<[string, () => unknown]>([
    [
      'throws',
      () => {
        throw new Error('no more IDs');
      },
    ],
    ['breaks the line', () => 'a\r\nSet-Cookie: b'],
    ['holds what no header can', () => 'a\u010ab'],
    ['is empty', () => ''],
    ['is no text', () => 42],
    ['is a promise', () => Promise.resolve('a')],
    ['is too long', () => 'a'.repeat(257)],
  ])('is random where the operator’s own %s: the answer must not fail for it', async (_, createTracerId) => {
    const gateway = gatewayOf({ createTracerId: createTracerId as () => string });
    const response = await gateway.exchange(await requestOf(), succeed);
    expect(response.headers['Tracer-Id']).toMatch(RANDOM);
    expect(await answerOf(response)).toEqual(SUCCESS);
    const refused = await gateway.exchange({ ...(await requestOf()), headers: {} }, unreachable);
    expect(refused.headers['Tracer-Id']).toMatch(RANDOM);
  });
});
