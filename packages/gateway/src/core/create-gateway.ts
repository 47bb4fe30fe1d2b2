import { type ClaimedRequest, claimRequest, type VerifiedRequest } from '@apoint/message';
import { ApointError } from '@apoint/primitives/errors';
import { randomHex } from '@apoint/primitives/internal/random-hex';
import type { GatewayClient } from '../clients/client.js';
import { findClient } from '../clients/find-client.js';
import { type RequestWatch, watchRequest } from '../events/request-watch.js';
import { type ClaimOnce, claimingOnce } from '../replay/claim-once.js';
import { type Answering, askHandler, responseTimes, sealingFor, signedAnswer } from './answer.js';
import { BodyRoom } from './body-room.js';
import { gatewaySettings } from './check-options.js';
import type { GatewayRequest, GatewayResponse, Handler } from './exchange.js';
import type { GatewayOptions } from './options.js';
import { BodyBrokeOff, readBodyWithin } from './read-body.js';
import { coded, refusalAnswer, unsignedRefusal } from './refusal.js';
import { spelled } from './spelled.js';
import { tracerIdFrom } from './tracer-id.js';
import { verifyClaim } from './verify-claim.js';

/** The receiving end of the wire. */
export interface Gateway {
  /** Answers a request given in its parts. Rejects only with what the source of a body throws: nobody is left to answer. */
  exchange(request: GatewayRequest, handler: Handler): Promise<GatewayResponse>;
}

/**
 * Makes a gateway. Each request goes through, in this order: headers, client look-up, size limit, signature over the raw
 * bytes, freshness, replay, decryption, JSON, handler, encryption, signature. Every refusal is a response with a `result` of
 * status U; it is signed where the request's own signature and time hold.
 *
 * @throws {@link ApointError} `OPTION_INVALID`
 * @example
 * ```ts
 * import { createGateway, generateKeyPair } from '@apoint/gateway';
 * import { writeRequest } from '@apoint/message';
 *
 * const client = await generateKeyPair();
 * const platform = await generateKeyPair();
 * const gateway = createGateway({
 *   clients: { CLIENT_0001: { verificationKeys: client.publicKey } },
 *   signingKeys: platform.privateKey,
 * });
 *
 * // An adapter, such as expressHandler, takes the parts from the requests of its framework.
 * const line = { method: 'POST', uri: '/api/open/example' };
 * const sent = await writeRequest({
 *   ...line,
 *   clientId: 'CLIENT_0001',
 *   body: '{"bizNo":"order-1"}',
 *   signingKey: client.privateKey,
 * });
 * const request = { ...line, headers: sent.headers, body: sent.body };
 * const { status, headers } = await gateway.exchange(request, ({ clientId, json }) => {
 *   console.log(clientId, json); // CLIENT_0001 { bizNo: 'order-1' }
 *   return { result: { resultCode: 'SUCCESS', resultStatus: 'S' } };
 * });
 * console.log(status, headers.Signature !== undefined); // 200 true
 * ```
 */
export function createGateway(options: GatewayOptions): Gateway {
  const settings = gatewaySettings(options);
  const claimOnce = claimingOnce(settings);
  const room = new BodyRoom(settings.maximumBufferedBytes);
  const responseTime = responseTimes(settings);
  const { createTracerId, onEvent } = settings;
  return {
    exchange: async (request, handler) => {
      const tracerId = (createTracerId && tracerIdFrom(createTracerId)) || randomHex();
      const watch = onEvent && watchRequest(onEvent, settings, tracerId, request?.headers);
      const known: Known = {};
      const response = await answer(request, handler, {
        settings,
        room,
        claimOnce,
        responseTime,
        tracerId,
        watch,
        known,
      });
      watch?.ready(response);
      return spelled(response, known.client?.headerNames);
    },
  };
}

/** What is known of a request so far. */
interface Known {
  claimed?: ClaimedRequest;
  client?: GatewayClient;
  verified?: VerifiedRequest;
}

/** What one exchange is done with. */
interface Exchange extends Answering {
  readonly room: BodyRoom;
  readonly claimOnce: ClaimOnce;
  readonly watch: RequestWatch | undefined;
  readonly known: Known;
}

async function answer(
  request: GatewayRequest,
  handler: Handler,
  exchange: Exchange,
): Promise<GatewayResponse> {
  const { settings, room, claimOnce, tracerId, watch, known } = exchange;
  try {
    // An untyped caller may pass undefined; it is refused for its headers.
    const { method, uri, headers } = request ?? {};
    const claimed = claimRequest({ method, uri, headers });
    known.claimed = claimed;
    known.client = await findClient(settings.clients, claimed.clientId);
    watch?.found();
    const body = await readBodyWithin(request.body, settings, room);
    watch?.received(body);
    const { verified, client } = await verifyClaim(claimed, known.client, body, settings);
    Object.assign(known, { verified, client });
    const replayError = await claimOnce(verified);
    const opened = await verified.open(client.encryption ?? settings.encryption);
    watch?.verified(opened, replayError);
    const sealing = opened.encrypted ? sealingFor(opened, client, settings) : undefined;
    const answered = await askHandler(handler, opened, { tracerId, replayError });
    watch?.handled(answered);
    return await signedAnswer(verified, answered, client, exchange, sealing);
  } catch (error) {
    if (error instanceof BodyBrokeOff) throw error.cause;
    return refuse(coded(error), request, exchange);
  }
}

/** Nothing is signed for anyone who has not proved who he is. */
async function refuse(
  error: ApointError,
  request: GatewayRequest,
  exchange: Exchange,
): Promise<GatewayResponse> {
  const { tracerId, watch, known } = exchange;
  watch?.received(undefined);
  const signed = await signedRefusal(error, exchange).catch(coded);
  const signingError = ApointError.is(signed) ? signed : undefined;
  const response = !signed || ApointError.is(signed) ? unsignedRefusal(error, tracerId) : signed;
  watch?.refused(error, response, request, known.claimed?.clientId, signingError);
  return response;
}

async function signedRefusal(error: ApointError, exchange: Exchange): Promise<GatewayResponse | undefined> {
  const { client, verified } = exchange.known;
  return verified && client && signedAnswer(verified, refusalAnswer(error), client, exchange);
}
