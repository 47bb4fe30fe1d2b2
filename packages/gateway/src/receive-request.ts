import { type BodySource, DEFAULT_MAXIMUM_BODY_BYTES, type HeaderSource, readBody } from '@apoint/message';
import { ApointError } from '@apoint/primitives/errors';
import type { GatewayRequest } from './exchange.js';
import { inTime } from './in-time.js';
import type { VerifierOptions } from './options.js';

const DEFAULT_BODY_TIMEOUT_MILLISECONDS = 10_000;

type BodyLimits = Pick<VerifierOptions, 'maximumBodyBytes' | 'bodyTimeoutMilliseconds'>;

/** A request that is here as a whole. */
export interface ReceivedRequest {
  readonly method: string;
  readonly uri: string;
  readonly headers: HeaderSource;
  /** Its bytes, or why there are none. */
  readonly body: Uint8Array | ApointError;
}

/** A request whose bytes came. */
export interface WholeRequest extends ReceivedRequest {
  readonly body: Uint8Array;
}

/**
 * Takes each part of a request once: what is answered is what was verified, whatever a server does to its own object
 * meanwhile. Rejects with what the source of the body throws, unless that has a code.
 */
export async function receiveRequest(request: GatewayRequest, limits: BodyLimits): Promise<ReceivedRequest> {
  // Nothing at all, from a caller without types, is refused like any other body that is none.
  const { method, uri, headers, body: source } = request ?? {};
  const body = await readWithin(source, limits).catch((error: unknown) => {
    if (error instanceof ApointError) return error;
    throw error;
  });
  return { method, uri, headers, body };
}

/**
 * What does not come in time is not waited for: the server closes the connection after the refusal, and the reading ends
 * with it.
 *
 * @throws {@link ApointError} `BODY_TOO_LARGE`, `TIMED_OUT`
 */
async function readWithin(
  body: Uint8Array | BodySource,
  {
    maximumBodyBytes = DEFAULT_MAXIMUM_BODY_BYTES,
    bodyTimeoutMilliseconds: milliseconds = DEFAULT_BODY_TIMEOUT_MILLISECONDS,
  }: BodyLimits,
): Promise<Uint8Array> {
  if (!isSource(body)) return body;
  return inTime(
    () => readBody(body, maximumBodyBytes),
    milliseconds,
    () => timedOut(milliseconds),
  );
}

/** What is neither bytes nor a source is left to the check of the bytes. */
function isSource(body: Uint8Array | BodySource): body is BodySource {
  if (body === null) return true;
  return typeof body === 'object' && ('getReader' in body || Symbol.asyncIterator in body);
}

function timedOut(milliseconds: number): ApointError {
  return new ApointError('TIMED_OUT', `The body did not come within ${milliseconds} ms.`);
}
