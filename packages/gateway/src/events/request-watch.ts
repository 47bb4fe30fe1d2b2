import { HEADER, type HeaderSource, type OpenedRequest } from '@apoint/message';
import type { ApointError } from '@apoint/primitives/errors';
import { randomHex } from '@apoint/primitives/internal/random-hex';
import { startTelling, type Telling } from '@apoint/primitives/internal/telling';
import { isTracerId } from '@apoint/primitives/internal/tracer-id';
import type { GatewayRequest, GatewayResponse, HandlerAnswer } from '../core/exchange.js';
import type { GatewayOptions } from '../core/options.js';
import type { GatewayEvent, GatewayEventBase } from './gateway-event.js';
import { lineOf } from './request-line.js';
import { tolerant } from './tolerant.js';

type Clocks = Pick<GatewayOptions, 'now' | 'monotonicNow'>;

/** Begins to tell of one request. */
export function watchRequest(
  onEvent: NonNullable<GatewayOptions['onEvent']>,
  { now = Date.now, monotonicNow = () => performance.now() }: Clocks,
  tracerId: string,
  headers: HeaderSource | undefined,
): RequestWatch | undefined {
  const common = () => ({ requestId: randomHex(), tracerId });
  const telling = startTelling<GatewayEvent, GatewayEventBase>(
    onEvent,
    { now, monotonicNow: tolerant(monotonicNow) },
    common,
  );
  return telling && new RequestWatch(telling, headers);
}

/** Makes an event of each stage of one request. */
export class RequestWatch {
  readonly #telling: Telling<GatewayEvent, GatewayEventBase>;
  readonly #headers: HeaderSource | undefined;
  #received = false;
  #lookUpMilliseconds = 0;

  constructor(telling: Telling<GatewayEvent, GatewayEventBase>, headers: HeaderSource | undefined) {
    this.#telling = telling;
    this.#headers = headers;
  }

  /** The client is found; told with {@link verified}. */
  found(): void {
    this.#lookUpMilliseconds = this.#telling.elapsed();
  }

  /** Told once: with the body, or without when the request is refused before that is here. */
  received(body: Uint8Array | undefined): void {
    if (this.#received) return;
    this.#received = true;
    this.#telling.tell({
      type: 'request-received',
      bodyBytes: body?.byteLength,
      requestTracerId: requestTracerIdOf(this.#headers),
    });
  }

  verified(request: OpenedRequest, replayError: ApointError | undefined): void {
    const { clientId, method, uri, signature, encrypted, json } = request;
    this.#telling.tell({
      type: 'request-verified',
      clientId,
      method,
      path: uri.replace(/\?.*/, ''),
      algorithm: signature.algorithm,
      keyVersion: signature.keyVersion || undefined,
      encrypted,
      bizNo: bizNoOf(json),
      replayError,
      lookUpMilliseconds: this.#lookUpMilliseconds,
    });
  }

  handled({ result: { resultStatus, resultCode } }: HandlerAnswer): void {
    this.#telling.tell({
      type: 'handler-finished',
      resultStatus,
      // Of an untyped handler's answer, only the status has been checked.
      resultCode: typeof resultCode === 'string' ? resultCode : undefined,
    });
  }

  refused(
    error: ApointError,
    response: GatewayResponse,
    request: GatewayRequest,
    clientId: string | undefined,
    signingError: ApointError | undefined,
  ): void {
    const { code } = error;
    this.#telling.tell({
      type: 'request-refused',
      code,
      ...factsOf(response),
      error,
      signingError,
      clientId,
      ...lineOf(request),
    });
  }

  ready(response: GatewayResponse): void {
    this.#telling.tell({
      type: 'response-ready',
      ...factsOf(response),
      encrypted: HEADER.encrypt in response.headers,
      bodyBytes: response.body.length,
    });
  }
}

function factsOf({ status: httpStatus, headers }: GatewayResponse): { httpStatus: number; signed: boolean } {
  return { httpStatus, signed: HEADER.signature in headers };
}

/** As it is printed in a log without harm. */
const LOGGABLE_BIZ_NO = /^[\x21-\x7E]{1,64}$/;

function bizNoOf(json: unknown): string | undefined {
  const bizNo = typeof json === 'object' && json !== null && 'bizNo' in json ? json.bizNo : undefined;
  return typeof bizNo === 'string' && LOGGABLE_BIZ_NO.test(bizNo) ? bizNo : undefined;
}

/**
 * The `Tracer-Id` of a request: no part of the wire, and looked at for events only. One that is repeated or could not be
 * one of ours is left out.
 */
function requestTracerIdOf(headers: HeaderSource | undefined): string | undefined {
  const name = HEADER.tracerId.toLowerCase();
  const [tracerId, ...others] = linesOf(headers).filter((line) => line?.[0]?.toLowerCase?.() === name);
  return isTracerId(tracerId?.[1]) && others.length === 0 ? tracerId[1] : undefined;
}

/**
 * An iterator gives its lines once, and they are for the verification. That also refuses what is no headers, or cannot be
 * read.
 */
function linesOf(headers: HeaderSource | undefined): (readonly [string, unknown])[] {
  if (typeof headers !== 'object' || headers === null || 'next' in headers) return [];
  try {
    return Symbol.iterator in headers ? [...headers] : Object.entries(headers);
  } catch {
    return [];
  }
}
