import type { ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import type { GatewayResponse } from '@apoint/gateway';
import { sendNodeResponse } from '@apoint/gateway/node';
import { encodeUtf8 } from '@apoint/primitives/utf8';
import type { Fault } from './faults.js';

type Headers = Record<string, string>;

const PROXY_PAGE =
  '<html><head><title>502 Bad Gateway</title></head><body><h1>502 Bad Gateway</h1></body></html>\n';

/** Sends an answer, changed by the fault if there is one. */
export async function sendResponse(
  response: ServerResponse,
  answer: GatewayResponse,
  fault?: Fault,
): Promise<void> {
  const headers = answer.headers as Headers;
  switch (fault?.kind) {
    case 'delay':
      await wait(fault.milliseconds, undefined, { ref: false });
      return sendNodeResponse(response, answer);
    case 'drop-after-commit':
      return void response.destroy();
    case 'unsigned':
      return sendNodeResponse(response, { ...answer, headers: without(headers, 'Signature') });
    case 'badly-signed':
      return sendNodeResponse(response, {
        ...answer,
        headers: { ...headers, Signature: spoil(headers['Signature']) },
      });
    case 'truncated':
      return truncate(response, answer);
    case 'http-502-html':
      return sendNodeResponse(response, {
        status: 502,
        headers: { 'Content-Type': 'text/html', 'Tracer-Id': headers['Tracer-Id'] ?? '' },
        body: encodeUtf8(PROXY_PAGE),
      });
    default:
      return sendNodeResponse(response, answer);
  }
}

/** Announces the length of the whole body, sends half of it and then breaks the connection. */
function truncate(response: ServerResponse, { status, headers, body }: GatewayResponse): void {
  response.writeHead(status, { ...(headers as Headers), 'Content-Length': body.length });
  response.write(body.subarray(0, Math.floor(body.length / 2)), () => response.destroy());
}

function without(headers: Headers, name: string): Headers {
  return Object.fromEntries(Object.entries(headers).filter(([key]) => key !== name));
}

/** Changes the first base64 letter of the value, escaped or not: still canonical base64, but a wrong signature. */
function spoil(header: string = ''): string {
  return header.replace(
    /signature=(%[\dA-F]{2}|.)/,
    (_, letter: string) => `signature=${letter === 'A' ? 'B' : 'A'}`,
  );
}
