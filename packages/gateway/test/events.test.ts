import type { GatewayEvent, GatewayOptions, GatewayRequest, GatewayResponse, Handler } from '@apoint/gateway';
import { ApointError } from '@apoint/primitives/errors';
import { describe, expect, it } from 'vitest';
import {
  answerOf,
  bytesOf,
  clientKeys,
  gatewayOf,
  NOW,
  optionsOf,
  REQUEST,
  refusalWith,
  requestOf,
  SUCCESS,
  succeed,
  unreachable,
  unsigned,
  withHeaders,
} from './ends.js';
import { atPlatform, client, toPlatform } from './rsa-ends.js';

const { clientId } = REQUEST;

/** A gateway whose events are kept, with a clock that goes on by 1 ms whenever it is read. */
function watched(options: Partial<GatewayOptions> = {}) {
  const events: GatewayEvent[] = [];
  let moment = 0;
  const gateway = gatewayOf({
    onEvent: (event) => void events.push(event),
    monotonicNow: () => ++moment,
    ...options,
  });
  return { gateway, events, pass: (milliseconds: number) => (moment += milliseconds) };
}

async function eventsOf(
  request: GatewayRequest,
  handler: Handler,
  options: Partial<GatewayOptions> = {},
): Promise<{ events: GatewayEvent[]; response: GatewayResponse }> {
  const { gateway, events } = watched(options);
  const response = await gateway.exchange(request, handler);
  return { events, response };
}

const typesOf = (events: readonly GatewayEvent[]): string[] => events.map(({ type }) => type);

function refusalIn(events: readonly GatewayEvent[]) {
  const refusals = events.filter((event) => event.type === 'request-refused');
  expect(refusals).toHaveLength(1);
  return refusals[0];
}

describe('the events of an exchange', () => {
  it('tell each stage of one that succeeds, in order, and nothing else', async () => {
    const { events, response } = await eventsOf(await requestOf(), succeed);
    const all = { requestId: expect.stringMatching(/^[0-9a-f]{32}$/), tracerId: 'tracer-1', time: NOW };
    expect(events).toEqual([
      { ...all, type: 'request-received', durationMilliseconds: 2, totalMilliseconds: 2, bodyBytes: 29 },
      {
        ...all,
        type: 'request-verified',
        durationMilliseconds: 1,
        totalMilliseconds: 4,
        clientId,
        method: 'POST',
        path: '/api/open/test',
        algorithm: 'ECC224',
        keyVersion: '1',
        encrypted: false,
        bizNo: '1',
        lookUpMilliseconds: 1,
      },
      {
        ...all,
        type: 'handler-finished',
        durationMilliseconds: 1,
        totalMilliseconds: 6,
        resultStatus: 'S',
        resultCode: 'SUCCESS',
      },
      {
        ...all,
        type: 'response-ready',
        durationMilliseconds: 1,
        totalMilliseconds: 8,
        httpStatus: 200,
        signed: true,
        encrypted: false,
        bodyBytes: response.body.length,
      },
    ]);
    expect(new Set(events.map(({ requestId }) => requestId)).size).toBe(1);
  });

  it('have the durations of their stages, and the whole one at the end', async () => {
    const { gateway, events, pass } = watched({
      clients: () => {
        pass(100);
        return { verificationKeys: clientKeys.publicKey };
      },
      createTracerId: () => 'tracer-1',
    });
    const { body, ...request } = await requestOf();
    const slow = (async function* () {
      pass(10);
      yield body;
    })();
    await gateway.exchange({ ...request, body: slow }, () => {
      pass(1000);
      return SUCCESS;
    });
    const durations = events.map(({ durationMilliseconds }) => Math.floor(durationMilliseconds / 10) * 10);
    expect(durations).toEqual([110, 0, 1000, 0]);
    expect(events[1]).toMatchObject({ lookUpMilliseconds: 101 });
    expect(events[3]).toMatchObject({ totalMilliseconds: expect.closeTo(1120, -1.5) });
  });

  it('tell why a request passed without its replay being looked for', async () => {
    const guard = { claim: () => Promise.reject(new Error('down')) };
    const replay = { guard, whenDown: 'allow' } as const;
    const { events } = await eventsOf(await requestOf(), succeed, { replay });
    expect(events[1]).toMatchObject({ replayError: { code: 'REPLAY_STORE_UNAVAILABLE' } });
    const { events: checked } = await eventsOf(await requestOf(), succeed);
    expect(checked[1]).not.toHaveProperty('replayError');
  });

  it('leave out what a listener takes', async () => {
    const durations: number[] = [];
    const { gateway, pass } = watched({
      onEvent: ({ durationMilliseconds }) => {
        durations.push(durationMilliseconds);
        pass(5000);
      },
    });
    await gateway.exchange(await requestOf(), succeed);
    expect(durations.every((duration) => duration < 10)).toBe(true);
    expect(durations).toHaveLength(4);
  });

  it('tell one request from another under the same tracer ID', async () => {
    const { gateway, events } = watched();
    await Promise.all([
      gateway.exchange(await requestOf(), succeed),
      gateway.exchange(await requestOf({ body: '{}' }), succeed),
    ]);
    expect(new Set(events.map(({ requestId }) => requestId)).size).toBe(2);
    expect(events).toHaveLength(8);
  });

  it('say that a message was encrypted, and its bizNo', async () => {
    const request = await requestOf({ encryption: toPlatform });
    const { events } = await eventsOf(request, succeed, {
      clients: { [clientId]: { verificationKeys: clientKeys.publicKey, encryptionKeys: client.publicKey } },
      encryption: atPlatform,
    });
    expect(events[1]).toMatchObject({ type: 'request-verified', encrypted: true, bizNo: '1' });
    expect(events[3]).toMatchObject({ type: 'response-ready', encrypted: true, signed: true });
  });

  it.each([
    '[]',
    'null',
    '{"bizNo":1}',
    '{"bizNo":""}',
    '{"bizNo":"a\\nb"}',
    `{"bizNo":"${'1'.repeat(65)}"}`,
  ])('have no bizNo of %s', async (body) => {
    const { events } = await eventsOf(await requestOf({ body }), succeed);
    expect(events[1]).not.toHaveProperty('bizNo');
  });
});

describe('a refusal', () => {
  const own = new Error('out of order');
  const fail = (): never => {
    throw own;
  };

  it.each<[string, Partial<GatewayOptions>, Handler, string]>([
    ['the handler', {}, fail, 'HANDLER_FAILED'],
    ['the look-up', { clients: fail }, unreachable, 'CLIENT_LOOKUP_FAILED'],
    ['the Signer', { signingKeys: { algorithm: 'RSA256', sign: fail } }, succeed, 'SIGNER_FAILED'],
  ])('has what %s threw as its cause', async (_, options, handler, code) => {
    const { events } = await eventsOf(await requestOf(), handler, options);
    const refused = refusalIn(events);
    expect(refused).toMatchObject({ code, error: { code }, clientId });
    expect(refused?.error.cause).toBe(own);
  });

  it('of one who is not the client has the claimed ID, and is told as it was answered', async () => {
    const forged = { ...(await requestOf()), body: bytesOf('{"bizNo":"9"}') };
    const { events } = await eventsOf(forged, unreachable);
    expect(typesOf(events)).toEqual(['request-received', 'request-refused', 'response-ready']);
    expect(refusalIn(events)).toMatchObject({
      code: 'SIGNATURE_MISMATCH',
      clientId,
      httpStatus: 400,
      signed: false,
    });
    expect(events[2]).toMatchObject({ httpStatus: 400, signed: false });
    expect(JSON.stringify(events)).not.toContain('bizNo');
  });

  it('of a stranger is not signed', async () => {
    const { events } = await eventsOf(await requestOf({ clientId: 'NOBODY' }), unreachable);
    expect(refusalIn(events)).toMatchObject({
      code: 'CLIENT_UNKNOWN',
      clientId: 'NOBODY',
      httpStatus: 401,
      signed: false,
    });
  });

  it('has no Client-Id that is not in the form of one', async () => {
    const { events } = await eventsOf(withHeaders(await requestOf(), { 'Client-Id': 'a b' }), unreachable);
    expect(refusalIn(events)).toMatchObject({ code: 'CLIENT_ID_INVALID', signed: false });
    expect(refusalIn(events)).not.toHaveProperty('clientId');
  });

  it('that could not be signed says why', async () => {
    const signingKeys = { algorithm: 'RSA256' as const, sign: () => Promise.reject(own) };
    const { events } = await eventsOf(await requestOf({ body: '{' }), unreachable, { signingKeys });
    const refused = refusalIn(events);
    expect(refused).toMatchObject({ code: 'JSON_INVALID', signed: false, httpStatus: 400 });
    expect(refused?.signingError?.code).toBe('SIGNER_FAILED');
    expect(refused?.signingError?.cause).toBe(own);
  });

  it('of a replay is told in place of a verified request', async () => {
    const { gateway, events } = watched();
    const request = await requestOf();
    await gateway.exchange(request, succeed);
    events.length = 0;
    await gateway.exchange(request, unreachable);
    expect(typesOf(events)).toEqual(['request-received', 'request-refused', 'response-ready']);
    expect(refusalIn(events)).toMatchObject({ code: 'REQUEST_REPLAYED', clientId, signed: true });
  });

  it('for want of a replay guard has what that threw behind its cause', async () => {
    const replay = { guard: { claim: () => Promise.reject(own) }, whenDown: 'refuse' } as const;
    const { events } = await eventsOf(await requestOf(), unreachable, { replay });
    expect(refusalIn(events)).toMatchObject({ code: 'REPLAY_STORE_UNAVAILABLE' });
    expect(refusalIn(events)?.error.cause).toBe(own);
  });

  it.each<[string, Partial<Record<'Client-Id' | 'Signature', string>>, string]>([
    ['headers', { Signature: 'AAAA' }, 'HEADER_MALFORMED'],
    ['a stranger', { 'Client-Id': 'NOBODY' }, 'CLIENT_UNKNOWN'],
  ])('before the body is read, of %s, is told of like any other', async (_, headers, code) => {
    const { events } = await eventsOf(withHeaders(await requestOf(), headers), unreachable);
    expect(typesOf(events)).toEqual(['request-received', 'request-refused', 'response-ready']);
    expect(events[0]).not.toHaveProperty('bodyBytes');
    expect(refusalIn(events)).toMatchObject({ code, signed: false });
  });

  it('of a body that is too long comes without its length', async () => {
    const body = (async function* () {
      yield new Uint8Array(11);
    })();
    const { events } = await eventsOf({ ...(await requestOf()), body }, unreachable, {
      maximumBodyBytes: 10,
    });
    expect(typesOf(events)).toEqual(['request-received', 'request-refused', 'response-ready']);
    expect(events[0]).not.toHaveProperty('bodyBytes');
    expect(refusalIn(events)).toMatchObject({ code: 'BODY_TOO_LARGE', httpStatus: 413 });
  });

  it('is in JSON without its cause', async () => {
    const { events } = await eventsOf(await requestOf(), fail);
    const text = JSON.stringify(refusalIn(events));
    expect(text).toContain('"code":"HANDLER_FAILED"');
    expect(text).not.toContain('out of order');
  });
});

describe('the Tracer-Id of a request', () => {
  const lines = (headers: GatewayRequest['headers']) => Object.entries(headers) as [string, string][];

  it.each(['ticket/42', 'a'.repeat(256)])('is in the first event: %s', async (tracerId) => {
    const request = withHeaders(await requestOf(), { 'Tracer-Id': tracerId });
    const { events, response } = await eventsOf(request, succeed);
    expect(events[0]).toMatchObject({ requestTracerId: tracerId });
    expect(response.headers['Tracer-Id']).toBe('tracer-1');
    const pairs = await eventsOf({ ...request, headers: lines(request.headers) }, succeed);
    expect(pairs.events[0]).toMatchObject({ requestTracerId: tracerId });
    const fetched = await eventsOf({ ...request, headers: new Headers(lines(request.headers)) }, succeed);
    expect(fetched.events[0]).toMatchObject({ requestTracerId: tracerId });
  });

  it.each(['', 'a b', 'a\r\nb', 'é', 'a'.repeat(257)])(
    'is left out when it could be none: %j',
    async (tracerId) => {
      const { events } = await eventsOf(withHeaders(await requestOf(), { 'Tracer-Id': tracerId }), succeed);
      expect(events[0]).not.toHaveProperty('requestTracerId');
    },
  );

  it('is left out when there are two, and no headers are used up by looking', async () => {
    const request = await requestOf();
    const two: [string, string][] = [...lines(request.headers), ['tracer-id', 'a'], ['Tracer-Id', 'b']];
    expect((await eventsOf({ ...request, headers: two }, succeed)).events[0]).not.toHaveProperty(
      'requestTracerId',
    );
    const { response } = await eventsOf({ ...request, headers: lines(request.headers).values() }, succeed);
    expect(await answerOf(response)).toEqual(SUCCESS);
  });
});

describe('onEvent', () => {
  it.each<[string, GatewayOptions['onEvent']]>([
    [
      'throws',
      () => {
        throw new Error('disk full');
      },
    ],
    ['rejects', () => Promise.reject(new Error('disk full'))],
    ['never ends', () => new Promise(() => undefined)],
    [
      'returns what only looks like a promise',
      () =>
        Object.defineProperty({}, 'then', {
          get: () => {
            throw new Error('disk full');
          },
        }) as Promise<void>,
    ],
  ])('that %s changes no answer', async (_, onEvent) => {
    const gateway = gatewayOf({ onEvent: onEvent as NonNullable<typeof onEvent> });
    expect(await answerOf(await gateway.exchange(await requestOf(), succeed))).toEqual(SUCCESS);
    const refused = await gateway.exchange(await requestOf({ body: '{' }), unreachable);
    expect(await answerOf(refused)).toEqual(refusalWith('JSON_INVALID'));
    const forged = { ...(await requestOf()), body: bytesOf('{}') };
    expect(unsigned(await gateway.exchange(forged, unreachable))).toEqual([
      400,
      refusalWith('SIGNATURE_MISMATCH'),
    ]);
  });

  it('gets no headers that cannot be read, and they are refused as ever', async () => {
    const headers = {
      [Symbol.iterator]() {
        throw new Error('no headers');
      },
    };
    const request = { ...(await requestOf()), headers } as unknown as GatewayRequest;
    const { events, response } = await eventsOf(request, unreachable);
    expect(response.status).toBe(500);
    expect(refusalIn(events)).toMatchObject({ code: 'HANDLER_FAILED' });
  });

  it('is not asked, nor any clock for it, when it is absent', async () => {
    let read = 0;
    const gateway = gatewayOf({ monotonicNow: () => ++read });
    await gateway.exchange(await requestOf(), succeed);
    await gateway.exchange({ ...(await requestOf()), body: bytesOf('{}') }, unreachable);
    expect(read).toBe(0);
  });

  it('takes performance.now for its durations', async () => {
    const { monotonicNow: _, ...options } = optionsOf();
    const durations: number[] = [];
    const gateway = gatewayOf({
      ...options,
      onEvent: ({ durationMilliseconds }) => void durations.push(durationMilliseconds),
    });
    const before = performance.now();
    await gateway.exchange(await requestOf(), succeed);
    const whole = performance.now() - before;
    const sum = durations.reduce((total, one) => total + one, 0);
    expect(sum).toBeGreaterThan(0);
    expect(sum).toBeLessThanOrEqual(whole);
  });

  it('tells a handler that fails in an answer of its own no more than others', async () => {
    const odd = { result: { resultStatus: 'S', resultCode: 5n } } as unknown as typeof SUCCESS;
    const { events } = await eventsOf(await requestOf(), () => odd);
    expect(events[2]).toMatchObject({ type: 'handler-finished', resultStatus: 'S' });
    expect(events[2]).not.toHaveProperty('resultCode');
    expect(refusalIn(events)?.error).toBeInstanceOf(ApointError);
  });
});
