import { ownOptions } from '@apoint/primitives/internal/options';
import { attributesOf, stageOf } from '@apoint/primitives/internal/span-attributes';
import { context, type Span, SpanKind, SpanStatusCode, type Tracer, trace } from '@opentelemetry/api';
import type { GatewayEvent } from './gateway-event.js';

export type { GatewayEvent };

/** What spans are made with. */
export interface SpanOptions {
  /** Default: the one that the registered provider has for `@apoint/gateway`. */
  readonly tracer?: Tracer | undefined;
}

/**
 * A listener for the option `onEvent` that makes a span `apoint request` of each request, from the moment at which its body
 * is here, under the span that is active then. What the events say is in its attributes and span events. Of the error of a
 * refusal it has the code; what other code threw stays out of it.
 *
 * @throws {@link ApointError} `OPTION_INVALID`
 * @example
 * ```ts
 * import { createGateway, generateKeyPair } from '@apoint/gateway';
 * import { spansFromEvents } from '@apoint/gateway/opentelemetry';
 * import { BasicTracerProvider, InMemorySpanExporter, SimpleSpanProcessor } from '@opentelemetry/sdk-trace-base';
 *
 * const exporter = new InMemorySpanExporter(); // yours sends spans somewhere
 * const provider = new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] });
 * const tracer = provider.getTracer('points'); // leave it out to use the registered provider
 *
 * const { privateKey } = await generateKeyPair();
 * const gateway = createGateway({ clients: {}, signingKeys: privateKey, onEvent: spansFromEvents({ tracer }) });
 * const request = { method: 'POST', uri: '/', headers: {}, body: new Uint8Array() };
 * await gateway.exchange(request, () => ({ result: { resultCode: 'SUCCESS', resultStatus: 'S' } }));
 * for (const { name, status } of exporter.getFinishedSpans())
 *   console.log(name, status.message); // apoint request HEADER_MISSING
 * ```
 */
export function spansFromEvents(options: SpanOptions = {}): (event: GatewayEvent) => void {
  const names: readonly (keyof SpanOptions)[] = ['tracer'];
  const { tracer = trace.getTracer('@apoint/gateway') } = ownOptions(options, names);
  const open = new Map<string, Span>();
  return (event) => {
    const { type, requestId } = event;
    if (type === 'request-received') open.set(requestId, start(tracer));
    const span = open.get(requestId);
    if (!span) return;
    span.addEvent(type, stageOf(event));
    span.setAttributes(attributesOf(event));
    if (type === 'request-refused') span.setStatus({ code: SpanStatusCode.ERROR, message: event.code });
    if (type !== 'response-ready') return;
    open.delete(requestId);
    span.end();
  };
}

/** Where a server has a span of its own for the request, this is a part of it. */
function start(tracer: Tracer): Span {
  const kind = trace.getSpan(context.active()) ? SpanKind.INTERNAL : SpanKind.SERVER;
  return tracer.startSpan('apoint request', { kind });
}
