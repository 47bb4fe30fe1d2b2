import { HEADER, type HeaderSource } from '@apoint/message';
import type { GatewayOptions } from './options.js';
import { randomHex } from './random-hex.js';

const FIT = /^[\x21-\x7E]{1,256}$/;

/**
 * The `Tracer-Id` of an answer: the operator's, or a random one where that fails or would not fit into a header. What a
 * handler has done must not go unanswered for want of an ID.
 */
export function tracerIdOf({ createTracerId }: GatewayOptions): string {
  try {
    const tracerId: unknown = createTracerId?.();
    if (isFit(tracerId)) return tracerId;
  } catch {
    // falls through to the random one
  }
  return randomHex();
}

/**
 * The `Tracer-Id` of a request: no part of the wire, and looked at for events only. One that is repeated or could not be
 * one of ours is none.
 */
export function requestTracerIdOf(headers: HeaderSource): string | undefined {
  const name = HEADER.tracerId.toLowerCase();
  const [tracerId, ...others] = linesOf(headers).filter((line) => line?.[0]?.toLowerCase?.() === name);
  return isFit(tracerId?.[1]) && others.length === 0 ? tracerId[1] : undefined;
}

/** An iterator gives its lines once, and they are for the verification. Of headers that are none it is the judge, too. */
function linesOf(headers: HeaderSource): (readonly [string, unknown])[] {
  if (typeof headers !== 'object' || headers === null || 'next' in headers) return [];
  return Symbol.iterator in headers ? [...headers] : Object.entries(headers);
}

function isFit(value: unknown): value is string {
  return typeof value === 'string' && FIT.test(value);
}
