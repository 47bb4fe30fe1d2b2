import type { ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import type { GatewayResponse } from '@apoint/gateway';
import type { Fault } from './faults.js';

type Headers = Record<string, string>;

const PROXY_PAGE =
  '<html><head><title>502 Bad Gateway</title></head><body><h1>502 Bad Gateway</h1></body></html>\n';

/** Sends an answer as it is, or as the fault has it. */
export async function sendResponse(
  response: ServerResponse,
  answer: GatewayResponse,
  fault?: Fault,
): Promise<void> {
  const headers = answer.headers as Headers;
  switch (fault?.kind) {
    case 'delay':
      await wait(fault.milliseconds, undefined, { ref: false });
      return write(response, answer.status, headers, answer.body);
    case 'drop-after-commit':
      return void response.destroy();
    case 'unsigned':
      return write(response, answer.status, without(headers, 'Signature'), answer.body);
    case 'badly-signed':
      return write(
        response,
        answer.status,
        { ...headers, Signature: spoil(headers['Signature']) },
        answer.body,
      );
    case 'truncated':
      return truncate(response, answer);
    case 'http-502-html':
      return write(
        response,
        502,
        { 'Content-Type': 'text/html', 'Tracer-Id': headers['Tracer-Id'] ?? '' },
        PROXY_PAGE,
      );
    default:
      return write(response, answer.status, headers, answer.body);
  }
}

function write(response: ServerResponse, status: number, headers: Headers, body: Uint8Array | string): void {
  response.writeHead(status, { ...headers, 'Content-Length': Buffer.byteLength(body) });
  response.end(body);
}

/** Promises the whole body, sends half of it and breaks off once that half is out. */
function truncate(response: ServerResponse, { status, headers, body }: GatewayResponse): void {
  response.writeHead(status, { ...(headers as Headers), 'Content-Length': body.length });
  response.write(body.subarray(0, Math.floor(body.length / 2)), () => response.destroy());
}

function without(headers: Headers, name: string): Headers {
  return Object.fromEntries(Object.entries(headers).filter(([key]) => key !== name));
}

/** Another base64 letter, escaped or not, at the start of the value: still canonical, no longer the signature. */
function spoil(header: string = ''): string {
  return header.replace(
    /signature=(%[\dA-F]{2}|.)/,
    (_, letter: string) => `signature=${letter === 'A' ? 'B' : 'A'}`,
  );
}
