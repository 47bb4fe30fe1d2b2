import { HEADER, type HeaderSource } from '@apoint/message';
import type { ApointError } from '@apoint/primitives/errors';
import type { GatewayResponse, HandlerAnswer, HandlerRequest } from './exchange.js';
import type {
  HandlerFinished,
  RequestReceived,
  RequestRefused,
  RequestVerified,
  ResponseReady,
} from './gateway-event.js';
import { requestTracerIdOf } from './tracer-id.js';
import type { Told } from './watch-request.js';

/** As it is printed in a log without harm. */
const LOGGABLE_BIZ_NO = /^[\x21-\x7E]{1,64}$/;

export function requestReceived(
  headers: HeaderSource,
  body: Uint8Array | ApointError,
): Told<RequestReceived> {
  const requestTracerId = requestTracerIdOf(headers);
  return {
    type: 'request-received',
    ...(ArrayBuffer.isView(body) ? { bodyBytes: body.byteLength } : {}),
    ...(requestTracerId ? { requestTracerId } : {}),
  };
}

export function requestVerified(
  { clientId, method, uri, signature, encrypted, json, replayError }: HandlerRequest,
  lookUpMilliseconds: number,
): Told<RequestVerified> {
  const { algorithm, keyVersion } = signature;
  const bizNo = bizNoOf(json);
  return {
    type: 'request-verified',
    clientId,
    method,
    path: uri.replace(/\?.*/, ''),
    algorithm,
    ...(keyVersion ? { keyVersion } : {}),
    encrypted,
    ...(bizNo ? { bizNo } : {}),
    ...(replayError ? { replayError } : {}),
    lookUpMilliseconds,
  };
}

export function handlerFinished({ result }: HandlerAnswer): Told<HandlerFinished> {
  const { resultStatus, resultCode } = result;
  // Of a handler without types, the status is all that has been checked.
  const code = typeof resultCode === 'string' ? { resultCode } : {};
  return { type: 'handler-finished', resultStatus, ...code };
}

export function requestRefused(
  error: ApointError,
  response: GatewayResponse,
  more: Pick<RequestRefused, 'clientId' | 'signingError'>,
): Told<RequestRefused> {
  return { type: 'request-refused', code: error.code, ...answerFacts(response), error, ...more };
}

export function responseReady(response: GatewayResponse): Told<ResponseReady> {
  const { headers, body } = response;
  return {
    type: 'response-ready',
    ...answerFacts(response),
    encrypted: HEADER.encrypt in headers,
    bodyBytes: body.length,
  };
}

function answerFacts({ status: httpStatus, headers }: GatewayResponse): {
  httpStatus: number;
  signed: boolean;
} {
  return { httpStatus, signed: HEADER.signature in headers };
}

function bizNoOf(json: unknown): string | undefined {
  const { bizNo } = (json ?? {}) as { readonly bizNo?: unknown };
  return typeof bizNo === 'string' && LOGGABLE_BIZ_NO.test(bizNo) ? bizNo : undefined;
}
