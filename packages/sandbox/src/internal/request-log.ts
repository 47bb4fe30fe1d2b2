import type { GatewayEvent, GatewayResponse } from '@apoint/gateway';
import { HEADER } from '@apoint/message';
import type { ApointError } from '@apoint/primitives/errors';
import type { FaultKind } from '../faults.js';
import type { SandboxOptions } from '../options.js';

/** A request to a sandbox, and what became of it. Its JSON is safe to log, but the URI of a refused request has its query. */
export interface AnsweredRequest {
  readonly method: string;
  /** As it came: path and query. */
  readonly uri: string;
  /** The fault that it met. */
  readonly fault?: FaultKind;
  /** As the request claims it; it is proven unless there is `refused`. */
  readonly clientId?: string;
  readonly bizNo?: string;
  readonly encrypted?: boolean;
  /** Absent if the connection was broken before the request was read. */
  readonly httpStatus?: number;
  readonly tracerId?: string;
  /** What the answer said, before a fault changed it. */
  readonly resultCode?: string;
  readonly resultStatus?: string;
  /** Why there was a refusal in place of a result. */
  readonly refused?: ApointError;
  readonly durationMilliseconds?: number;
}

/** Puts together what the events of a gateway tell of one request. */
export interface RequestLog {
  /** For the gateway; absent if nobody listens. */
  readonly onEvent: ((event: GatewayEvent) => void) | undefined;
  answered(answer: GatewayResponse, facts: Known): void;
  dropped(facts: Known): void;
}

type Known = Pick<AnsweredRequest, 'method' | 'uri' | 'fault'>;
type Writable = { -readonly [Member in keyof AnsweredRequest]?: AnsweredRequest[Member] };

/** A request whose body breaks off is told of by no answer, so its events are forgotten some time. */
const MOST_OPEN = 1000;
const TRACER_ID = HEADER.tracerId.toLowerCase();

export function createRequestLog({ onRequest, gateway }: SandboxOptions): RequestLog {
  const own = gateway?.onEvent;
  if (!onRequest) return { onEvent: own, answered: nothing, dropped: nothing };
  const open = new Map<string, Writable>();
  const tell = (request: AnsweredRequest): void => {
    try {
      onRequest(request);
    } catch {
      // A listener changes nothing of a request.
    }
  };
  return {
    onEvent: (event) => {
      const facts = open.get(event.tracerId) ?? {};
      open.set(event.tracerId, Object.assign(facts, factsOf(event)));
      const [oldest] = open.keys();
      if (open.size > MOST_OPEN && oldest !== undefined) open.delete(oldest);
      return own?.(event);
    },
    answered: ({ headers }, known) => {
      const [, tracerId = ''] =
        Object.entries(headers).find(([name]) => name.toLowerCase() === TRACER_ID) ?? [];
      tell({ ...known, ...open.get(tracerId) });
      open.delete(tracerId);
    },
    dropped: tell,
  };
}

function factsOf(event: GatewayEvent): Writable {
  const { tracerId } = event;
  switch (event.type) {
    case 'request-verified': {
      const { clientId, encrypted, bizNo } = event;
      return { tracerId, clientId, encrypted, ...(bizNo === undefined ? {} : { bizNo }) };
    }
    case 'handler-finished': {
      const { resultCode, resultStatus } = event;
      return { resultStatus, ...(resultCode === undefined ? {} : { resultCode }) };
    }
    case 'request-refused':
      return { refused: event.error, ...(event.clientId === undefined ? {} : { clientId: event.clientId }) };
    case 'response-ready':
      return { tracerId, httpStatus: event.httpStatus, durationMilliseconds: event.totalMilliseconds };
    default:
      return { tracerId };
  }
}

function nothing(): void {
  // Nobody listens.
}
