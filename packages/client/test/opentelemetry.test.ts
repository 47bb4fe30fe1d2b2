import { type ClientOptions, createClient } from '@apoint/client';
import { type SpanOptions, spansFromEvents } from '@apoint/client/opentelemetry';
import { context, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import {
  BasicTracerProvider,
  InMemorySpanExporter,
  SimpleSpanProcessor,
} from '@opentelemetry/sdk-trace-base';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { REQUEST, SUCCESS } from './support/bodies.js';
import { CLIENT_ID, optionsFor } from './support/clients.js';
import { codeOf } from './support/errors.js';
import { type Keys, makeKeys } from './support/keys.js';
import { type Platform, signed, startPlatform, without } from './support/platform.js';

let keys: Keys;
beforeAll(async () => {
  keys = await makeKeys();
});

let platform: Platform | undefined;
afterEach(async () => {
  await platform?.close();
  trace.disable();
  context.disable();
});

function recorder() {
  const exporter = new InMemorySpanExporter();
  const provider = new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] });
  return { provider, tracer: provider.getTracer('test'), spans: () => exporter.getFinishedSpans() };
}

function clientWith(spanOptions: SpanOptions, options: Partial<ClientOptions>) {
  return createClient({
    ...optionsFor(keys, platform?.url ?? 'https://platform.example'),
    onEvent: spansFromEvents(spanOptions),
    ...options,
  });
}

describe('spansFromEvents', () => {
  it('makes a span of a call, and in it one of each attempt, with attributes and status', async () => {
    platform = await startPlatform(async (received, number) => {
      const answer = await signed(keys, received, SUCCESS);
      return number === 1 ? without({ ...answer, status: 503 }, 'Signature') : answer;
    });
    const { tracer, spans } = recorder();
    await clientWith({ tracer }, {}).issueBenefit(REQUEST);
    const [first, second, call, ...others] = spans();
    expect(others).toEqual([]);
    expect(call).toMatchObject({
      name: 'apoint call',
      status: { code: SpanStatusCode.UNSET },
      attributes: {
        'apoint.client_id': CLIENT_ID,
        'apoint.biz_no': 'order-1',
        'apoint.status': 'issued',
        'apoint.result_code': 'SUCCESS',
        'apoint.tracer_id': 'tracer-1',
        'http.request.method': 'POST',
        'url.path': '/api/open/alipay/v1/promotion/benefit/issue',
      },
      events: [{ name: 'retry-scheduled', attributes: { 'apoint.delay_milliseconds': 0 } }],
    });
    expect(call?.attributes).not.toHaveProperty('apoint.attempt');
    expect(first).toMatchObject({
      name: 'apoint attempt',
      kind: SpanKind.CLIENT,
      status: { code: SpanStatusCode.ERROR, message: 'HEADER_MISSING' },
      attributes: {
        'apoint.attempt': 1,
        'apoint.verified': false,
        'http.response.status_code': 503,
        'error.type': 'HEADER_MISSING',
      },
      events: [{ name: 'attempt-sent' }, { name: 'response-received' }],
    });
    expect(second).toMatchObject({
      status: { code: SpanStatusCode.UNSET },
      attributes: { 'apoint.attempt': 2, 'apoint.verified': true },
    });
    for (const span of [first, second])
      expect(span?.parentSpanContext?.spanId).toBe(call?.spanContext().spanId);
  });

  it('has no times in attributes of spans, and those of stages in span events', async () => {
    platform = await startPlatform((received) => signed(keys, received, SUCCESS));
    const { tracer, spans } = recorder();
    await clientWith({ tracer }, {}).issueBenefit(REQUEST);
    for (const { attributes, events } of spans()) {
      expect(Object.keys(attributes).filter((name) => /milliseconds|time|type/.test(name))).toEqual([]);
      for (const event of events)
        expect(event.attributes?.['apoint.duration_milliseconds']).toEqual(expect.any(Number));
    }
  });

  it('ends both spans of a call that was cut off while it was signed', async () => {
    platform = undefined;
    const { tracer, spans } = recorder();
    const client = clientWith(
      { tracer },
      { signingKey: { algorithm: 'RSA256', sign: () => Promise.reject(new Error('no HSM')) } },
    );
    expect(await codeOf(() => client.issueBenefit(REQUEST))).toBe('SIGNER_FAILED');
    const failed = { status: { code: SpanStatusCode.ERROR, message: 'SIGNER_FAILED' } };
    expect(spans()).toMatchObject([
      { name: 'apoint attempt', ...failed },
      { name: 'apoint call', ...failed, attributes: { 'apoint.status': 'not-sent' } },
    ]);
  });

  it('keeps calls apart that go on at the same time', async () => {
    platform = await startPlatform((received) => signed(keys, received, SUCCESS));
    const { tracer, spans } = recorder();
    const client = clientWith({ tracer }, {});
    await Promise.all(['a', 'b', 'c'].map((bizNo) => client.issueBenefit({ ...REQUEST, bizNo })));
    const calls = spans().filter(({ name }) => name === 'apoint call');
    expect(calls.map(({ attributes }) => attributes['apoint.biz_no']).sort()).toEqual(['a', 'b', 'c']);
    for (const span of spans().filter(({ name }) => name === 'apoint attempt')) {
      const parent = calls.find((call) => call.spanContext().spanId === span.parentSpanContext?.spanId);
      expect(parent?.attributes['apoint.biz_no']).toBe(span.attributes['apoint.biz_no']);
    }
  });

  it('takes the tracer of the registered provider by default', async () => {
    platform = await startPlatform((received) => signed(keys, received, SUCCESS));
    const { provider, spans } = recorder();
    trace.setGlobalTracerProvider(provider);
    await clientWith({}, {}).issueBenefit(REQUEST);
    expect(spans()).toHaveLength(2);
    expect(spans()[0]?.instrumentationScope.name).toBe('@apoint/client');
  });

  it('makes nothing of events of a call that it did not hear begin', () => {
    const { tracer, spans } = recorder();
    const base = { callId: 'x', clientId: 'y', time: 0, durationMilliseconds: 0, totalMilliseconds: 0 };
    const onEvent = spansFromEvents({ tracer });
    onEvent({ ...base, type: 'attempt-started', attempt: 1 });
    onEvent({ ...base, type: 'call-finished', status: 'issued' });
    expect(spans()).toEqual([]);
  });
});
