import type { ClientEvent } from '@apoint/client';
import { methodName } from './method-name.js';
import type { Metrics } from './metrics.js';

/** A listener of a client that measures each call, and each exchange with the platform. */
export function measureClient(metrics: Metrics): (event: ClientEvent) => void {
  const call = metrics.duration('apoint.call.duration', 'Duration of calls, with all their attempts.');
  const exchange = metrics.duration(
    'http.client.request.duration',
    'Duration of exchanges with the platform.',
  );
  const retry = metrics.count('apoint.call.retries', 'Attempts after the first one of a call.');
  const open = new Map<string, string>();
  return (event) => {
    const { type, callId, durationMilliseconds } = event;
    if (type === 'call-started') open.set(callId, methodName(event.method));
    const method = { 'http.request.method': open.get(callId) };
    if (type === 'response-received')
      exchange(durationMilliseconds, { ...method, 'http.response.status_code': event.httpStatus });
    if (type === 'attempt-finished' && event.httpStatus === undefined)
      exchange(durationMilliseconds, { ...method, 'error.type': event.code });
    if (type === 'retry-scheduled') retry({});
    if (type !== 'call-finished') return;
    call(event.totalMilliseconds, { 'apoint.status': event.status, 'error.type': event.code });
    open.delete(callId);
  };
}
