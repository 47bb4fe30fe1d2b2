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
