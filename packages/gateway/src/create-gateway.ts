import { ApointError } from '@apoint/primitives/errors';
import { accept } from './accept.js';
import { type AnswerTo, sealForClient, signedAnswer, unsignedRefusal } from './answer.js';
import { checkGatewayOptions } from './check-options.js';
import { type Claim, claimOnce } from './claim-once.js';
import {
  handlerFinished,
  requestReceived,
  requestRefused,
  requestVerified,
  responseReady,
} from './events.js';
import type { GatewayRequest, GatewayResponse, Handler, HandlerAnswer, HandlerRequest } from './exchange.js';
import { fromFetch, toFetch } from './fetch.js';
import { findClient } from './find-client.js';
import type { GatewayOptions } from './options.js';
import type { FindClient } from './read-verified.js';
import { type ReceivedRequest, receiveRequest } from './receive-request.js';
import { refusalAnswer } from './refusal.js';
import { tracerIdOf } from './tracer-id.js';
import { type RequestWatch, watchRequest } from './watch-request.js';

/** What one exchange is done with. */
interface Exchange {
  readonly handler: Handler;
  readonly claim: Claim | undefined;
  readonly tracerId: string;
  readonly watch: RequestWatch | undefined;
}

/** What has been learnt of whoever is to be answered. */
interface Known {
  /** Once the client is found. */
  to?: AnswerTo;
  /** Once the look-up has begun, in the form of one and no more. */
  clientId?: string;
  lookUpMilliseconds: number;
}

/** The receiving end of the wire. */
export interface Gateway {
  /**
   * Answers a Fetch API request. Its URL has been normalised by the runtime; where the path must be seen exactly as it
   * came, use {@link Gateway.exchange} with the server's own request.
   */
  handle(request: Request, handler: Handler): Promise<Response>;
  /** Answers a request given in its parts. Rejects only with what the source of a body throws: nobody is left to answer. */
  exchange(request: GatewayRequest, handler: Handler): Promise<GatewayResponse>;
}

/**
 * Makes a gateway. Each request goes through, in this order: size limit, headers, client look-up, signature over the
 * raw bytes, freshness, replay, decryption, JSON, handler, encryption, signature. Every refusal is a response with a `result`
 * of status U; it is signed where the client is known.
 *
 * @throws {@link ApointError} `OPTION_INVALID`
 */
export function createGateway(options: GatewayOptions): Gateway {
  checkGatewayOptions(options);
  const claim = claimOnce(options);
  const exchange: Gateway['exchange'] = (request, handler) => run(options, claim, request, handler);
  return {
    exchange,
    handle: async (request, handler) => toFetch(await exchange(fromFetch(request), handler)),
  };
}

async function run(
  options: GatewayOptions,
  claim: Claim | undefined,
  request: GatewayRequest,
  handler: Handler,
): Promise<GatewayResponse> {
  const tracerId = tracerIdOf(options);
  const watch = watchRequest(options, tracerId);
  const received = await receiveRequest(request, options);
  watch?.tell(() => requestReceived(received.headers, received.body));
  const response = await respond(options, received, { handler, claim, tracerId, watch });
  watch?.tell(() => responseReady(response));
  return response;
}

async function respond(
  options: GatewayOptions,
  { method, uri, headers, body }: ReceivedRequest,
  { handler, claim, tracerId, watch }: Exchange,
): Promise<GatewayResponse> {
  const known: Known = { lookUpMilliseconds: 0 };
  try {
    if (body instanceof ApointError) throw body;
    const find: FindClient = async (clientId, lookUp) => {
      known.clientId = clientId;
      const client = await findClient(options.clients, clientId, lookUp);
      if (watch) known.lookUpMilliseconds = watch.elapsed();
      if (client) known.to = { request: { method, uri }, clientId, tracerId, client };
      return client;
    };
    const accepted = await accept(options, { method, uri, headers, body }, find, claim, tracerId);
    watch?.tell(() => requestVerified(accepted, known.lookUpMilliseconds));
    const to = known.to as AnswerTo;
    const sealing = accepted.encrypted
      ? sealForClient(options, to.client, accepted.contentEncryptionKey)
      : undefined;
    const answer = await askHandler(handler, accepted);
    watch?.tell(() => handlerFinished(answer));
    return await signedAnswer(options, to, answer, sealing);
  } catch (error) {
    return refuse(options, known, coded(error), { tracerId, watch });
  }
}

async function refuse(
  options: GatewayOptions,
  { to, clientId }: Known,
  error: ApointError,
  { tracerId, watch }: Pick<Exchange, 'tracerId' | 'watch'>,
): Promise<GatewayResponse> {
  const why: { clientId?: string; signingError?: ApointError } = clientId ? { clientId } : {};
  const signed =
    to &&
    (await signedAnswer(options, to, refusalAnswer(error)).catch((signingError: unknown) => {
      why.signingError = coded(signingError);
      return undefined;
    }));
  const response = signed ?? unsignedRefusal(tracerId, error);
  watch?.tell(() => requestRefused(error, response, why));
  return response;
}

async function askHandler(handler: Handler, request: HandlerRequest): Promise<HandlerAnswer> {
  try {
    const answer = await handler(request);
    if (typeof answer?.result?.resultStatus === 'string') return answer;
  } catch (cause) {
    throw new ApointError(
      'HANDLER_FAILED',
      'The request was accepted, but its handler threw; see the cause.',
      { cause },
    );
  }
  throw new ApointError('HANDLER_FAILED', 'The request was accepted, but its handler returned no result.');
}

/** Anything uncoded comes from a handler's answer or from a look-up: neither is the sender's business. */
function coded(error: unknown): ApointError {
  if (error instanceof ApointError) return error;
  return new ApointError('HANDLER_FAILED', 'Handling the request failed; see the cause.', { cause: error });
}
