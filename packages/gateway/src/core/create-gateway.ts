import { type ClaimedRequest, claimRequest, type VerifiedRequest } from '@apoint/message';
import { ApointError } from '@apoint/primitives/errors';
import { randomHex } from '@apoint/primitives/internal/random-hex';
import { findClient } from '../clients/find-client.js';
import { type RequestWatch, watchRequest } from '../events/request-watch.js';
import { type ClaimOnce, claimingOnce } from '../replay/claim-once.js';
import { type Answering, askHandler, responseTimes, sealingFor, signedAnswer } from './answer.js';
import { BodyRoom } from './body-room.js';
import { checkGatewayOptions } from './check-options.js';
import type { GatewayRequest, GatewayResponse, Handler } from './exchange.js';
import type { GatewayOptions } from './options.js';
import { BodyBrokeOff, readBodyWithin } from './read-body.js';
import { coded, refusalAnswer, unsignedRefusal } from './refusal.js';
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
 */
export function createGateway(options: GatewayOptions): Gateway {
  checkGatewayOptions(options);
  const settings = { ...options };
  const claimOnce = claimingOnce(settings);
  const room = new BodyRoom(settings.maximumBufferedBytes);
  const responseTime = responseTimes(settings);
  const { createTracerId, onEvent } = settings;
  return {
    exchange: async (request, handler) => {
      const tracerId = (createTracerId && tracerIdFrom(createTracerId)) || randomHex();
      const watch = onEvent && watchRequest(onEvent, settings, tracerId, request?.headers);
      const exchange = { settings, room, claimOnce, responseTime, tracerId, watch };
      const response = await answer(request, handler, exchange);
      watch?.ready(response);
      return response;
    },
  };
}

/** What one exchange is done with. */
interface Exchange extends Answering {
  readonly room: BodyRoom;
  readonly claimOnce: ClaimOnce;
  readonly watch: RequestWatch | undefined;
}

async function answer(
  request: GatewayRequest,
  handler: Handler,
  exchange: Exchange,
): Promise<GatewayResponse> {
  const { settings, room, claimOnce, tracerId, watch } = exchange;
  let claimed: ClaimedRequest | undefined;
  let verified: VerifiedRequest | undefined;
  try {
    // An untyped caller may pass undefined; it is refused for its headers.
    const { method, uri, headers } = request ?? {};
    claimed = claimRequest({ method, uri, headers });
    const found = await findClient(settings.clients, claimed.clientId);
    watch?.found();
    const body = await readBodyWithin(request.body, settings, room);
    watch?.received(body);
    const proven = await verifyClaim(claimed, found, body, settings);
    verified = proven.verified;
    const replayError = await claimOnce(verified);
    const opened = await verified.open(settings.encryption);
    watch?.verified(opened, replayError);
    const sealing = opened.encrypted ? sealingFor(opened, proven.client, settings) : undefined;
    const answered = await askHandler(handler, opened, { tracerId, replayError });
    watch?.handled(answered);
    return await signedAnswer(verified, answered, exchange, sealing);
  } catch (error) {
    if (error instanceof BodyBrokeOff) throw error.cause;
    return refuse(coded(error), claimed, verified, exchange);
  }
}

/** Nothing is signed for anyone who has not proved who he is. */
async function refuse(
  error: ApointError,
  claimed: ClaimedRequest | undefined,
  verified: VerifiedRequest | undefined,
  exchange: Exchange,
): Promise<GatewayResponse> {
  const { tracerId, watch } = exchange;
  watch?.received(undefined);
  const signed = verified && (await signedAnswer(verified, refusalAnswer(error), exchange).catch(coded));
  const signingError = ApointError.is(signed) ? signed : undefined;
  const response = !signed || ApointError.is(signed) ? unsignedRefusal(error, tracerId) : signed;
  watch?.refused(error, response, claimed?.clientId, signingError);
  return response;
}
