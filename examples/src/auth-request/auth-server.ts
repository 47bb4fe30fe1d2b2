import type { IncomingMessage, RequestListener } from 'node:http';
import { ApointError, type GatewayRequest, type VerifiedRequest, type Verifier } from '@apoint/gateway';
import { nodeRequest } from '@apoint/gateway/node';

/**
 * Where the server finds the method and URI of the original request. `'request-line'`: in the question itself, as Envoy asks.
 * `'x-original'`: in `X-Original-Method` and `X-Original-URI`, which nginx must set; nobody else may reach this server.
 */
export type OriginalLine = 'request-line' | 'x-original';

/** Codes that are not the fault of the sender. */
const OURS: readonly string[] = [
  'CLIENT_LOOKUP_FAILED',
  'REPLAY_STORE_UNAVAILABLE',
  'KEY_UNAVAILABLE',
  'OPTION_INVALID',
];

/** Answers 200 to a valid request, 401 to an invalid one, and 503 if it cannot decide. Bodies must be sent along. */
export function authListener(verifier: Verifier<VerifiedRequest>, line: OriginalLine): RequestListener {
  return async (question, answer) => {
    try {
      const { request } = await verifier.verifyRequest(requestOf(question, line));
      answer.writeHead(200, { 'X-Verified-Client-Id': request.clientId }).end();
    } catch (error) {
      const code = error instanceof ApointError ? error.code : 'OPTION_INVALID';
      answer.writeHead(OURS.includes(code) ? 503 : 401, { 'X-Refusal': code }).end(code);
    }
  };
}

function requestOf(question: IncomingMessage, line: OriginalLine): GatewayRequest {
  const asked = nodeRequest(question);
  if (line === 'request-line') return asked;
  const { 'x-original-method': method, 'x-original-uri': uri } = question.headers;
  return { ...asked, method: String(method), uri: String(uri) };
}
