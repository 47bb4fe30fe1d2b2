import http, { type IncomingMessage } from 'node:http';
import https from 'node:https';
import { DEFAULT_MAXIMUM_BODY_BYTES, readBody } from '@apoint/message';

/** What a partner answers, before anything of it is believed. */
export interface PartnerAnswer {
  readonly httpStatus: number;
  /** In pairs, so that a header that comes twice is seen. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: Uint8Array<ArrayBuffer>;
}

/** A written message to a partner. */
export interface Posted {
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

/**
 * Sends a request on a connection of its own, so that no connection that a partner has closed meanwhile is used. Names of headers
 * are written as they are given. It follows no redirect: a signed request goes nowhere but to its address.
 */
export function post(
  url: URL,
  { method, headers, body }: Posted,
  signal: AbortSignal,
): Promise<PartnerAnswer> {
  const { request } = url.protocol === 'https:' ? https : http;
  const transport = { host: url.host, connection: 'close', 'content-length': String(body.length) };
  return new Promise((resolve, reject) => {
    const options = { method, headers: { ...transport, ...headers }, agent: false, signal };
    const outgoing = request(url, options, (incoming) => {
      readAnswer(incoming)
        .then(resolve, reject)
        .finally(() => outgoing.destroy());
    });
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}

async function readAnswer(incoming: IncomingMessage): Promise<PartnerAnswer> {
  const { statusCode = 0, rawHeaders } = incoming;
  const body = await readBody(incoming, DEFAULT_MAXIMUM_BODY_BYTES);
  const headers = rawHeaders.flatMap((name, i) => (i % 2 ? [] : [[name, rawHeaders[i + 1] ?? ''] as const]));
  return { httpStatus: statusCode, headers, body };
}
