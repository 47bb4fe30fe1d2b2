import { type BodySource, DEFAULT_MAXIMUM_BODY_BYTES, readBody } from '@apoint/message';
import { ApointError } from '@apoint/primitives/errors';
import { isReadable, optionInvalid } from '@apoint/primitives/internal/options';
import type { BodyRoom } from './body-room.js';
import { inTime } from './in-time.js';
import type { ReceivingOptions } from './options.js';

const DEFAULT_BODY_TIMEOUT_MILLISECONDS = 10_000;

/** Carries what the source of a body threw without a code: the connection is gone, and nobody is left to answer. */
export class BodyBrokeOff extends Error {}

/**
 * The bytes of a body, which takes its memory from the room. What does not come in time is not waited for: the server closes the connection after the refusal, and
 * the reading ends with it.
 *
 * @throws {@link ApointError} `OPTION_INVALID`, `BODY_TOO_LARGE`, `GATEWAY_BUSY`, `TIMED_OUT`, and what the source gave a code;
 * {@link BodyBrokeOff} around anything else
 */
export async function readBodyWithin(
  body: Uint8Array | BodySource,
  {
    maximumBodyBytes = DEFAULT_MAXIMUM_BODY_BYTES,
    bodyTimeoutMilliseconds = DEFAULT_BODY_TIMEOUT_MILLISECONDS,
  }: Pick<ReceivingOptions, 'maximumBodyBytes' | 'bodyTimeoutMilliseconds'>,
  room: BodyRoom,
): Promise<Uint8Array> {
  if (ArrayBuffer.isView(body)) {
    if (isReadable(body)) return new Uint8Array(body.buffer, body.byteOffset, body.byteLength);
    throw bodyInvalid();
  }
  if (!isSource(body)) throw bodyInvalid();
  try {
    const late = (): ApointError => timedOut(bodyTimeoutMilliseconds);
    return await inTime(readInto(room, body, maximumBodyBytes), bodyTimeoutMilliseconds, late);
  } catch (cause) {
    throw ApointError.is(cause) ? cause : new BodyBrokeOff(undefined, { cause });
  }
}

/** The room is free again when the reading has ended, which is later than a refusal for a body that came too slowly. */
async function readInto(room: BodyRoom, source: BodySource, maximumBytes: number): Promise<Uint8Array> {
  let taken = 0;
  try {
    return await readBody(source, maximumBytes, (bytes) => {
      room.take(bytes);
      taken += bytes;
    });
  } finally {
    room.giveBack(taken);
  }
}

function isSource(body: BodySource): boolean {
  if (body === null) return true;
  return typeof body === 'object' && ('getReader' in body || Symbol.asyncIterator in body);
}

function bodyInvalid(): ApointError {
  return optionInvalid('body', 'bytes in a Uint8Array, or what they come from');
}

function timedOut(milliseconds: number): ApointError {
  return new ApointError('TIMED_OUT', `The body did not come within ${milliseconds} ms.`);
}
