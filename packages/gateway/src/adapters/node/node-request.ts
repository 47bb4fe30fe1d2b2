import { ApointError } from '@apoint/primitives/errors';
import type { GatewayRequest } from '../../core/exchange.js';

/** What is used of an `IncomingMessage`. */
export interface NodeRequest {
  readonly method?: string | undefined;
  readonly url?: string | undefined;
  /** Where a framework has changed `url`: the URL as it came. */
  readonly originalUrl?: string | undefined;
  readonly rawHeaders: readonly string[];
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
 * `BODY_ALREADY_PARSED`, and the gateway refuses with that.
 */
export function nodeRequest(request: NodeRequest): GatewayRequest {
  const { method = '', url = '', originalUrl: uri = url, rawHeaders } = request;
  return { method, uri, headers: pairsOf(rawHeaders), body: keptBytes(request) ?? chunksOf(request) };
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

async function* chunksOf(request: NodeRequest): AsyncGenerator<Uint8Array> {
  const error = bodyAlreadyParsed(request);
  if (error) throw error;
  // Most bodies are here by now, and an iterator over the stream costs more than checking their signature.
  if (!request.complete) return yield* request.iterator({ destroyOnReturn: false });
  const whole = request.read();
  if (whole) yield whole;
}

function pairsOf(rawHeaders: readonly string[]): [name: string, value: string][] {
  const pairs: [string, string][] = [];
  for (let i = 0; i + 1 < rawHeaders.length; i += 2)
    pairs.push([rawHeaders[i] as string, rawHeaders[i + 1] as string]);
  return pairs;
}

function keptBytes({ rawBody, body }: NodeRequest): Uint8Array | undefined {
  if (rawBody instanceof Uint8Array) return rawBody;
  return body instanceof Uint8Array ? body : undefined;
}
