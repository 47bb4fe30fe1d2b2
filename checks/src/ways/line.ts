import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { WayNumber } from './way.js';

/** Ends a stretch of an exchange and names it: a part of a way, a gap between two ends, or something not to count. */
export type Cut = (stretch: WayNumber | 'between' | 'warm-up') => void;

/** A server on a socket of this process, and the fetch that connects to it. */
export interface Line {
  readonly url: string;
  readonly fetch: typeof fetch;
  readonly close: () => void;
}

/**
 * Opens a line that cuts when the request leaves, when it arrives, when the answer leaves and when it arrives. It delivers the
 * response only after the server has finished, so that only one end runs at a time.
 */
export async function openLine(listener: RequestListener, cut: Cut): Promise<Line> {
  let answered: Promise<unknown> = Promise.resolve();
  const server = createServer((request, response) => {
    answered = once(response, 'close');
    response.end = cutBefore(response.end, () => cut(4));
    cut('between');
    listener(request, response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    fetch: async (...request) => {
      cut(1);
      const response = await fetch(...request);
      await answered;
      cut('between');
      return response;
    },
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

function cutBefore<Method extends (...given: never[]) => unknown>(method: Method, cut: () => void): Method {
  return new Proxy(method, {
    apply: (target, self, given) => {
      cut();
      return Reflect.apply(target, self, given);
    },
  });
}
