import { ownOptions } from '@apoint/primitives/internal/options';
import { attributesOf } from '@apoint/primitives/internal/span-attributes';
import { type Span, SpanKind, SpanStatusCode, type Tracer, trace } from '@opentelemetry/api';
import type { IssuerEvent } from './issuer-event.js';

export type { IssuerEvent };

/** Options of {@link spansFromEvents}. */
export interface SpanOptions {
  /** Default: the tracer of the registered provider for `@apoint/issuer`. */
  readonly tracer?: Tracer | undefined;
}

/**
 * A listener for the option `onEvent`. It makes a span `apoint order` for each attempt of an order, from its lease to the commit of what
 * came of it. All other events of a worker are span events of one span `apoint worker`.
 *
 * @throws {@link ApointError} `OPTION_INVALID`
 * @example
 * ```ts
 * import { createIssuer, fromPglite } from '@apoint/issuer';
 * import { spansFromEvents } from '@apoint/issuer/opentelemetry';
 * import { PGlite } from '@electric-sql/pglite';
 * import { BasicTracerProvider, InMemorySpanExporter, SimpleSpanProcessor } from '@opentelemetry/sdk-trace-base';
 *
 * const exporter = new InMemorySpanExporter(); // yours sends spans somewhere
 * const provider = new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] });
 * const tracer = provider.getTracer('points'); // leave it out to use the registered provider
 *
 * const database = new PGlite();
 * const client = { submit: async () => Promise.reject(new Error('nothing to send in this example')) };
 * const issuer = createIssuer({ database: fromPglite(database), client, onEvent: spansFromEvents({ tracer }) });
 * await issuer.migrate();
 * await issuer.work({ until: 'idle' });
 * console.log(exporter.getFinishedSpans().map(({ name }) => name).join()); // apoint worker
 * await database.close();
 * ```
 */
export function spansFromEvents(options: SpanOptions = {}): (event: IssuerEvent) => void {
  const { tracer = trace.getTracer('@apoint/issuer') } = ownOptions(options, ['tracer']);
  const workers = new Map<string, Span>();
  const orders = new Map<string, Span>();
  return (event) => {
    if (event.type === 'orders-enqueued') return;
    if (event.type === 'worker-started')
      workers.set(event.workerId, tracer.startSpan('apoint worker', { attributes: attributesOf(event) }));
    else if (event.type === 'order-started')
      orders.set(
        idOf(event),
        tracer.startSpan('apoint order', { kind: SpanKind.CLIENT, attributes: attributesOf(event) }),
      );
    else if (event.type === 'order-finished' || event.type === 'lease-lost') endOrder(orders, event);
    else if (event.type === 'worker-stopped') endWorker(workers, event);
    else workers.get(event.workerId)?.addEvent(event.type, attributesOf(event));
  };
}

type Ended = Extract<IssuerEvent, { readonly type: 'order-finished' | 'lease-lost' }>;

function idOf({ workerId, bizNo, attempt }: Pick<Ended, 'workerId' | 'bizNo' | 'attempt'>): string {
  return `${workerId} ${bizNo} ${attempt}`;
}

function endOrder(orders: Map<string, Span>, event: Ended): void {
  const span = orders.get(idOf(event));
  orders.delete(idOf(event));
  span?.setAttributes(attributesOf(event));
  const message = event.type === 'lease-lost' ? event.type : event.code;
  if (message !== undefined) span?.setStatus({ code: SpanStatusCode.ERROR, message });
  span?.end();
}

function endWorker(
  workers: Map<string, Span>,
  event: Extract<IssuerEvent, { readonly type: 'worker-stopped' }>,
): void {
  const span = workers.get(event.workerId);
  workers.delete(event.workerId);
  span?.setAttributes(attributesOf(event));
  if (event.because === 'failed') span?.setStatus({ code: SpanStatusCode.ERROR });
  span?.end();
}
