import type { GatewayOptions, GatewayRequest, Handler } from '@apoint/gateway';
import { spansFromEvents } from '@apoint/gateway/opentelemetry';
import { type Context, context, ROOT_CONTEXT, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import {
  BasicTracerProvider,
  InMemorySpanExporter,
  SimpleSpanProcessor,
} from '@opentelemetry/sdk-trace-base';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { bytesOf, gatewayOf, REQUEST, requestOf, succeed, unreachable } from './ends.js';

afterEach(() => {
  trace.disable();
  context.disable();
});

function recorder() {
  const exporter = new InMemorySpanExporter();
  const provider = new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] });
  return { provider, tracer: provider.getTracer('test'), spans: () => exporter.getFinishedSpans() };
}

async function spansOf(request: GatewayRequest, handler: Handler, options: Partial<GatewayOptions> = {}) {
  const { tracer, spans } = recorder();
  await gatewayOf({ onEvent: spansFromEvents({ tracer }), ...options }).exchange(request, handler);
  return spans();
}

/** A context manager that always has the same one. */
function activate(active: Context): void {
  context.setGlobalContextManager({
    active: () => active,
    with: (_, work, self, ...args) => work.apply(self as never, args),
    bind: (_, target) => target,
    enable: () => context as never,
    disable: () => context as never,
  });
}

describe('spansFromEvents', () => {
  it('makes a span of a request, with attributes and the stages as span events', async () => {
    const [span, ...others] = await spansOf(await requestOf(), succeed);
    expect(others).toEqual([]);
    expect(span).toMatchObject({
      name: 'apoint request',
      kind: SpanKind.SERVER,
      status: { code: SpanStatusCode.UNSET },
      attributes: {
        'apoint.tracer_id': 'tracer-1',
        'apoint.client_id': REQUEST.clientId,
        'apoint.biz_no': '1',
        'apoint.key_version': '1',
        'apoint.result_status': 'S',
        'apoint.signed': true,
        'http.request.method': 'POST',
        'http.response.status_code': 200,
        'url.path': '/api/open/test',
      },
      events: [
        { name: 'request-received' },
        { name: 'request-verified' },
        { name: 'handler-finished' },
        { name: 'response-ready' },
      ],
    });
    expect(span?.attributes).not.toHaveProperty(['apoint.duration_milliseconds']);
    for (const event of span?.events ?? [])
      expect(event.attributes?.['apoint.duration_milliseconds']).toEqual(expect.any(Number));
  });

  it('has a refusal as an error by its code, and nothing of what other code threw', async () => {
    const [forged] = await spansOf({ ...(await requestOf()), body: bytesOf('{}') }, unreachable);
    expect(forged).toMatchObject({
      status: { code: SpanStatusCode.ERROR, message: 'SIGNATURE_MISMATCH' },
      attributes: { 'error.type': 'SIGNATURE_MISMATCH', 'apoint.client_id': REQUEST.clientId },
    });
    const [failed] = await spansOf(await requestOf(), () => Promise.reject(new Error('out of order')));
    expect(failed?.status.message).toBe('HANDLER_FAILED');
    expect(JSON.stringify([failed?.attributes, failed?.events])).not.toContain('out of order');
    expect(Object.keys(failed?.attributes ?? {})).not.toContain('apoint.error');
  });

  it('has the code of why a replay was not looked for', async () => {
    const guard = { claim: () => Promise.reject(new Error('down')) };
    const [span] = await spansOf(await requestOf(), succeed, { replay: { guard, whenDown: 'allow' } });
    expect(span?.attributes).toMatchObject({ 'apoint.replay_error': 'REPLAY_STORE_UNAVAILABLE' });
    expect(span?.status.code).toBe(SpanStatusCode.UNSET);
  });

  it('has the code of why a refusal is not signed', async () => {
    const sign = () => Promise.reject(new Error('no HSM'));
    const [span] = await spansOf(await requestOf({ body: '{' }), unreachable, {
      signingKeys: { algorithm: 'ECC224', sign },
    });
    expect(span?.attributes).toMatchObject({
      'error.type': 'JSON_INVALID',
      'apoint.signing_error': 'SIGNER_FAILED',
    });
  });

  it('hands no error to a tracer, whatever that would make of it', async () => {
    const { tracer } = recorder();
    const given: unknown[] = [];
    const startSpan: typeof tracer.startSpan = (...words) => {
      const span = tracer.startSpan(...words);
      vi.spyOn(span, 'setAttributes').mockImplementation((attributes) => {
        given.push(...Object.values(attributes));
        return span;
      });
      return span;
    };
    const onEvent = spansFromEvents({ tracer: { startSpan, startActiveSpan: tracer.startActiveSpan } });
    await gatewayOf({ onEvent }).exchange(await requestOf(), () => Promise.reject(new Error('out of order')));
    expect(given).toContain('HANDLER_FAILED');
    expect(given.filter((value) => typeof value === 'object')).toEqual([]);
  });

  it('is a part of the span that is active', async () => {
    const { tracer } = recorder();
    const server = tracer.startSpan('server');
    activate(trace.setSpan(ROOT_CONTEXT, server));
    const [span] = await spansOf(await requestOf(), succeed);
    expect(span?.kind).toBe(SpanKind.INTERNAL);
    expect(span?.parentSpanContext?.spanId).toBe(server.spanContext().spanId);
  });

  it('keeps requests apart under one tracer ID', async () => {
    const { tracer, spans } = recorder();
    const gateway = gatewayOf({ onEvent: spansFromEvents({ tracer }) });
    const bodies = ['{"bizNo":"a"}', '{"bizNo":"b"}'];
    await Promise.all(bodies.map(async (body) => gateway.exchange(await requestOf({ body }), succeed)));
    expect(
      spans()
        .map(({ attributes }) => attributes['apoint.biz_no'])
        .sort(),
    ).toEqual(['a', 'b']);
  });

  it('takes the tracer of the registered provider by default', async () => {
    const { provider, spans } = recorder();
    trace.setGlobalTracerProvider(provider);
    await gatewayOf({ onEvent: spansFromEvents() }).exchange(await requestOf(), succeed);
    expect(spans()[0]?.instrumentationScope.name).toBe('@apoint/gateway');
  });

  it('makes nothing of events of a request that it did not hear begin', () => {
    const { tracer, spans } = recorder();
    spansFromEvents({ tracer })({
      type: 'response-ready',
      requestId: 'x',
      tracerId: 'y',
      time: 0,
      durationMilliseconds: 0,
      totalMilliseconds: 0,
      httpStatus: 200,
      signed: true,
      encrypted: false,
      bodyBytes: 0,
    });
    expect(spans()).toEqual([]);
  });
});
