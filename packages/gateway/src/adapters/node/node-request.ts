import type { HeaderSource } from '@apoint/message';
import { ApointError } from '@apoint/primitives/errors';
import type { GatewayRequest } from '../../core/exchange.js';
import { pathAndQueryOf } from '../request-target.js';

/** What is used of an `IncomingMessage`. */
export interface NodeRequest {
  readonly method?: string | undefined;
  readonly url?: string | undefined;
  /** Where a framework has changed `url`: the URL as it came. */
  readonly originalUrl?: string | undefined;
  /** Empty where something other than a connection has made the request, such as an event of a serverless platform. */
  readonly rawHeaders: readonly string[];
  /** Looked at only then. */
  readonly headers?: Readonly<Record<string, string | readonly string[] | undefined>> | undefined;
  /** The bytes, where a body parser kept them. */
  readonly rawBody?: unknown;
  /** The bytes too, where the parser was one that leaves them as they are. */
  readonly body?: unknown;
  /** Whether it has come as a whole. Test clients, which have no connection, do not say. */
  readonly complete?: boolean;
  readonly readableDidRead: boolean;
  readonly readableEncoding: string | null;
  /** All bytes that wait to be read, in one piece. */
  readonly read: () => Uint8Array | null;
  /** The chunks of the body. */
  readonly iterator: (options: { destroyOnReturn: boolean }) => AsyncIterable<Uint8Array>;
  /** Once the request has been read, or the connection is gone. */
  readonly once: (event: 'close', listener: () => void) => unknown;
  /** Reads on and throws away. */
  readonly resume: () => unknown;
}

/**
 * The parts of a request of `node:http`: URL and headers as they came, repetitions included, and the body where it can be
 * had: from `rawBody` or `body` if they are bytes, or from the stream. If the stream was read before, reading the body throws
 * `BODY_ALREADY_PARSED`, and the gateway refuses with that. The body is taken once, when it is asked for: by then it is mostly
 * here.
 *
 * @example
 * ```ts
 * import { once } from 'node:events';
 * import { createServer } from 'node:http';
 * import type { AddressInfo } from 'node:net';
 * import { createGateway, generateKeyPair } from '@apoint/gateway';
 * import { nodeRequest, sendNodeResponse } from '@apoint/gateway/node';
 * import { writeRequest } from '@apoint/message';
 *
 * const client = await generateKeyPair();
 * const platform = await generateKeyPair();
 * const gateway = createGateway({
 *   clients: { CLIENT_0001: { verificationKeys: client.publicKey } },
 *   signingKeys: platform.privateKey,
 * });
 * const handler = () => ({ result: { resultCode: 'SUCCESS', resultStatus: 'S' } });
 *
 * // What nodeHandler does, with a step of your own in between.
 * const server = createServer(async (request, response) => {
 *   const given = nodeRequest(request);
 *   console.log(given.method, given.uri); // POST /api/open/example
 *   sendNodeResponse(response, await gateway.exchange(given, handler));
 * });
 * server.listen(0, '127.0.0.1');
 * await once(server, 'listening');
 * const { port } = server.address() as AddressInfo;
 *
 * const uri = '/api/open/example';
 * const { headers, body } = await writeRequest({
 *   method: 'POST',
 *   uri,
 *   clientId: 'CLIENT_0001',
 *   body: '{}',
 *   signingKey: client.privateKey,
 * });
 * const sent = { method: 'POST', headers: headers as Record<string, string>, body };
 * const answer = await fetch(`http://127.0.0.1:${port}${uri}`, sent);
 * console.log(answer.status, await answer.text()); // 200 {"result":{"resultCode":"SUCCESS","resultStatus":"S"}}
 * server.close();
 * ```
 */
export function nodeRequest(request: NodeRequest): GatewayRequest {
  const { method = '', url = '', originalUrl: uri = url } = request;
  return {
    method,
    uri: pathAndQueryOf(uri),
    headers: headersOf(request),
    get body() {
      return keptBytes(request) ?? arrivedBytes(request) ?? chunksOf(request);
    },
  };
}

function headersOf({ rawHeaders, headers = {} }: NodeRequest): HeaderSource {
  if (rawHeaders.length === 0) return headers;
  const pairs: [name: string, value: string][] = [];
  for (let i = 0; i + 1 < rawHeaders.length; i += 2)
    pairs.push([rawHeaders[i] as string, rawHeaders[i + 1] as string]);
  return pairs;
}

/**
 * Waits for one turn of the event loop. Most bodies come with their headers, but Node hands over the headers first: after this,
 * such a body is here as a whole.
 */
export function bodyOfThisTurn(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}

/** The error for a request whose exact bytes are gone. */
export function bodyAlreadyParsed(request: NodeRequest): ApointError | undefined {
  const { readableDidRead, readableEncoding } = request;
  if (!(readableDidRead || readableEncoding) || keptBytes(request)) return undefined;
  return new ApointError(
    'BODY_ALREADY_PARSED',
    'A body parser has consumed the bytes that were signed. Mount the gateway before it, or let it keep them: express.raw does, and express.json with the option verify: (request, _response, bytes) => { request.rawBody = bytes; }.',
  );
}

/** A body that is here as a whole is taken in one piece: an iteration over the stream would cost much more. */
function arrivedBytes(request: NodeRequest): Uint8Array | undefined {
  const { complete, readableDidRead, readableEncoding } = request;
  if (!complete || readableDidRead || readableEncoding) return undefined;
  return request.read() ?? new Uint8Array();
}

/** The connection outlives the reading, or no refusal could be sent. */
async function* chunksOf(request: NodeRequest): AsyncGenerator<Uint8Array> {
  const error = bodyAlreadyParsed(request);
  if (error) throw error;
  yield* request.iterator({ destroyOnReturn: false });
}

function keptBytes({ rawBody, body }: NodeRequest): Uint8Array | undefined {
  if (rawBody instanceof Uint8Array) return rawBody;
  return body instanceof Uint8Array ? body : undefined;
}
