import type { GatewayEvent, GatewayRequest } from '@apoint/gateway';
import { describe, expect, it } from 'vitest';
import { gatewayOf, requestOf, unreachable } from './ends.js';

/** What the event of a refusal says of the line of a request. */
async function lineOf(changes: Partial<Record<keyof GatewayRequest, unknown>>): Promise<readonly unknown[]> {
  const events: GatewayEvent[] = [];
  const gateway = gatewayOf({ onEvent: (event) => void events.push(event) });
  await gateway.exchange({ ...(await requestOf()), ...changes } as GatewayRequest, unreachable);
  const refused = events.find((event) => event.type === 'request-refused');
  return [refused?.method, refused?.uri, refused?.externalUri];
}

describe('the event of a refusal has method and URI as they came', () => {
  it('with the query', async () => {
    expect(await lineOf({ method: 'PUT', uri: '/a?b=c' })).toEqual(['PUT', '/a?b=c', undefined]);
  });

  it('and what was verified in their place', async () => {
    expect(await lineOf({ uri: '/prod/a', seenUri: '/a' })).toEqual(['POST', '/a', '/prod/a']);
    expect(await lineOf({ uri: '/a', seenUri: '/a' })).toEqual(['POST', '/a', undefined]);
  });

  it('escaped and cut, so that they can be logged', async () => {
    const [method, uri] = await lineOf({ method: 'P\u001b[31m', uri: '/積\r\n\u202e分' });
    expect([method, uri]).toEqual(['P\\u001b[31m', '/\\u7a4d\\u000d\\u000a\\u202e\\u5206']);
    const [long, far] = await lineOf({ method: 'M'.repeat(1000), uri: `/${'x'.repeat(100_000)}` });
    expect([long, far]).toEqual([`${'M'.repeat(16)}…`, `/${'x'.repeat(1023)}…`]);
  });

  it('if they are texts', async () => {
    expect(await lineOf({ method: 5, uri: null })).toEqual([undefined, undefined, undefined]);
  });

  it('nor is a request without anything an error of its own', async () => {
    const events: GatewayEvent[] = [];
    const gateway = gatewayOf({ onEvent: (event) => void events.push(event) });
    const { status } = await gateway.exchange(undefined as unknown as GatewayRequest, unreachable);
    expect([status, events.map(({ type }) => type)]).toEqual([
      500,
      ['request-received', 'request-refused', 'response-ready'],
    ]);
  });
});
