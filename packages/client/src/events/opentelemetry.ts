import { ownOptions } from '@apoint/primitives/internal/options';
import { attributesOf, stageOf } from '@apoint/primitives/internal/span-attributes';
import { context, type Span, SpanKind, SpanStatusCode, type Tracer, trace } from '@opentelemetry/api';
import type { ClientEvent } from './client-event.js';

export type { ClientEvent };

/** Options of {@link spansFromEvents}. */
export interface SpanOptions {
  /** Default: the tracer of the registered provider for `@apoint/client`. */
  readonly tracer?: Tracer;
}

/** The open spans of a call. */
interface OpenSpans {
  readonly call: Span;
  attempt?: Span;
}

/**
 * A listener for the option `onEvent`. It makes a span `apoint call` for each call, under the span that is active when the call
 * begins, and inside it a span `apoint attempt` for each attempt. The members of the events become attributes and span events.
 *
 * @throws {@link ApointError} `OPTION_INVALID`
 * @example
 * ```ts
 * import { createClient } from '@apoint/client';
 * import { spansFromEvents } from '@apoint/client/opentelemetry';
 * import { createSandbox } from '@apoint/sandbox';
 * import { BasicTracerProvider, InMemorySpanExporter, SimpleSpanProcessor } from '@opentelemetry/sdk-trace-base';
 *
 * const exporter = new InMemorySpanExporter(); // yours sends spans somewhere
 * const provider = new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] });
 * const tracer = provider.getTracer('points'); // leave it out to use the registered provider
 *
 * const sandbox = await createSandbox();
 * const client = createClient({
 *   clientId: sandbox.clientId,
 *   baseUrl: sandbox.url,
 *   signingKey: sandbox.clientKeys.signing.privateKey,
 *   platformKeys: sandbox.platformKeys.signing,
 *   onEvent: spansFromEvents({ tracer }),
 * });
 * await client.issueBenefit({
 *   providerUserInfo: { id: 'user-1' },
 *   benefitIssueMode: 'BENEFIT_PRODUCT_ID',
 *   benefitIssueDetail: {},
 * });
 * const names = exporter.getFinishedSpans().map(({ name }) => name);
 * console.log(names.join()); // apoint attempt,apoint call
 * await sandbox.close();
 * ```
 */
export function spansFromEvents(options: SpanOptions = {}): (event: ClientEvent) => void {
  const { tracer = trace.getTracer('@apoint/client') } = ownOptions(options, ['tracer']);
  const open = new Map<string, OpenSpans>();
  return (event) => {
    if (event.type === 'call-started')
      open.set(event.callId, { call: tracer.startSpan('apoint call', { attributes: attributesOf(event) }) });
    const spans = open.get(event.callId);
    if (!spans) return;
    if (event.type === 'attempt-started') spans.attempt = startAttempt(tracer, spans.call, event);
    else if (event.type === 'attempt-finished') end(spans.attempt, event);
    else if (event.type === 'call-finished') finish(open, spans, event);
    else
      (event.type === 'retry-scheduled' ? spans.call : spans.attempt)?.addEvent(event.type, stageOf(event));
  };
}

function startAttempt(tracer: Tracer, call: Span, event: ClientEvent): Span {
  const options = { kind: SpanKind.CLIENT, attributes: attributesOf(event) };
  return tracer.startSpan('apoint attempt', options, trace.setSpan(context.active(), call));
}

/** Also ends the span of an attempt that was cut off during signing, because it has no `attempt-finished` event. */
function finish(
  open: Map<string, OpenSpans>,
  { call, attempt }: OpenSpans,
  event: ClientEvent & { readonly code?: string },
): void {
  open.delete(event.callId);
  if (attempt?.isRecording()) end(attempt, event);
  end(call, event);
}

function end(span: Span | undefined, event: ClientEvent & { readonly code?: string }): void {
  span?.setAttributes(attributesOf(event));
  if (event.code) span?.setStatus({ code: SpanStatusCode.ERROR, message: event.code });
  span?.end();
}
