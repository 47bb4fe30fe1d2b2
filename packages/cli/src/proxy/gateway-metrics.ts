import type { GatewayEvent } from '@apoint/gateway';
import { methodName } from './method-name.js';
import type { Metrics } from './metrics.js';

/** What is known of a request before its last event. */
interface Known {
  readonly 'http.request.method'?: string;
  readonly 'error.type'?: string;
  readonly 'apoint.result_status'?: string;
}

/** A listener of a gateway that measures each request and each of its stages. */
export function measureGateway(metrics: Metrics): (event: GatewayEvent) => void {
  const request = metrics.duration('http.server.request.duration', 'Duration of requests on the wire.');
  const stage = metrics.duration('apoint.stage.duration', 'Duration of the stage that ends with an event.');
  const open = new Map<string, Known>();
  const know = (requestId: string, more: Known): unknown =>
    open.set(requestId, { ...open.get(requestId), ...more });
  return (event) => {
    const { requestId, type } = event;
    stage(event.durationMilliseconds, { 'apoint.event': type });
    if (type === 'request-verified') know(requestId, { 'http.request.method': methodName(event.method) });
    if (type === 'handler-finished')
      know(requestId, { 'apoint.result_status': statusName(event.resultStatus) });
    if (type === 'request-refused')
      know(requestId, { 'error.type': event.code, 'http.request.method': methodName(event.method) });
    if (type !== 'response-ready') return;
    const { httpStatus, signed, encrypted } = event;
    request(event.totalMilliseconds, {
      'http.response.status_code': httpStatus,
      ...open.get(requestId),
      'apoint.signed': signed,
      'apoint.encrypted': encrypted,
    });
    open.delete(requestId);
  };
}

/** Whatever an application writes as a status, there are four rows. */
function statusName(status: string): string {
  return /^[SFU]$/.test(status) ? status : '_OTHER';
}
