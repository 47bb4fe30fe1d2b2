import type { GatewayEvent } from '@apoint/gateway';
import { methodName } from './method-name.js';
import type { Metrics } from './metrics.js';

/** What is known of a request before its last event. */
interface Known {
  method?: string;
  error?: string;
  status?: string;
}

type Observe = (milliseconds: number) => void;

/** A listener of a gateway that measures each request and each of its stages. */
export function measureGateway(metrics: Metrics): (event: GatewayEvent) => void {
  const request = metrics.duration('http.server.request.duration', 'Duration of requests on the wire.');
  const stage = metrics.duration('apoint.stage.duration', 'Duration of the stage that ends with an event.');
  const stages = remembering((type: string) => stage.of({ 'apoint.event': type }));
  const requests = new Map<string, Observe>();
  const open = new Map<string, Known>();
  return (event) => {
    const { requestId, type } = event;
    stages(type)(event.durationMilliseconds);
    let known = open.get(requestId);
    if (!known) {
      known = {};
      open.set(requestId, known);
    }
    if (type === 'request-verified') known.method = methodName(event.method);
    else if (type === 'handler-finished') known.status = statusName(event.resultStatus);
    else if (type === 'request-refused') {
      known.error = event.code;
      known.method = methodName(event.method);
    } else if (type === 'response-ready') {
      open.delete(requestId);
      const { httpStatus, signed, encrypted } = event;
      const { method, error, status } = known;
      const key = `${httpStatus} ${error} ${method} ${status} ${signed} ${encrypted}`;
      let observe = requests.get(key);
      if (!observe) {
        observe = request.of({
          'http.response.status_code': httpStatus,
          'error.type': error,
          'http.request.method': method,
          'apoint.result_status': status,
          'apoint.signed': signed,
          'apoint.encrypted': encrypted,
        });
        requests.set(key, observe);
      }
      observe(event.totalMilliseconds);
    }
  };
}

function remembering(make: (type: string) => Observe): (type: string) => Observe {
  const made = new Map<string, Observe>();
  return (type) => {
    const observe = made.get(type) ?? make(type);
    made.set(type, observe);
    return observe;
  };
}

/** Whatever an application writes as a status, there are four rows. */
function statusName(status: string): string {
  return /^[SFU]$/.test(status) ? status : '_OTHER';
}
