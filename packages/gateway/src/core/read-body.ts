import { type BodySource, DEFAULT_MAXIMUM_BODY_BYTES, readBody } from '@apoint/message';
import { ApointError } from '@apoint/primitives/errors';
import { inTime } from './in-time.js';
import type { ReceivingOptions } from './options.js';

const DEFAULT_BODY_TIMEOUT_MILLISECONDS = 10_000;

/** Carries what the source of a body threw without a code: the connection is gone, and nobody is left to answer. */
export class BodyBrokeOff extends Error {}

/**
 * The bytes of a body. What does not come in time is not waited for: the server closes the connection after the refusal, and
 * the reading ends with it.
 *
 * @throws {@link ApointError} `BODY_TOO_LARGE`, `TIMED_OUT`, and what the source gave a code; {@link BodyBrokeOff} around
 * anything else
 */
export async function readBodyWithin(
  source: Uint8Array | BodySource,
  {
    maximumBodyBytes = DEFAULT_MAXIMUM_BODY_BYTES,
    bodyTimeoutMilliseconds = DEFAULT_BODY_TIMEOUT_MILLISECONDS,
  }: ReceivingOptions,
): Promise<Uint8Array> {
  if (!isSource(source)) return source;
  try {
    const late = (): ApointError => timedOut(bodyTimeoutMilliseconds);
    return await inTime(readBody(source, maximumBodyBytes), bodyTimeoutMilliseconds, late);
  } catch (cause) {
    throw ApointError.is(cause) ? cause : new BodyBrokeOff(undefined, { cause });
  }
}

/** What is neither bytes nor a source is refused when it is verified. */
function isSource(body: Uint8Array | BodySource): body is BodySource {
  if (body === null) return true;
  return typeof body === 'object' && ('getReader' in body || Symbol.asyncIterator in body);
}

function timedOut(milliseconds: number): ApointError {
  return new ApointError('TIMED_OUT', `The body did not come within ${milliseconds} ms.`);
}
