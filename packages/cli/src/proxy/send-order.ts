import type { Client, Order } from '@apoint/client';
import { parseJson } from '@apoint/message/internal/parse-json';
import { ApointError } from '@apoint/primitives/errors';
import { encodeUtf8 } from '@apoint/primitives/utf8';
import type { Journal } from './journal.js';
import { answerOfOutcome, answerOfUnsentRepetition, type OutcomeAnswer } from './outcome-answer.js';
import { sameJson } from './same-json.js';

/** What becomes of a request to issue points that has no `bizNo`. */
export type MissingBizNo = 'refused' | 'made';

export interface OrderSender {
  /**
   * Stores the order and sends it; or sends what was stored, byte for byte, when its `bizNo` came before with the same content.
   *
   * @throws {@link ApointError} where nothing of it was sent: `REQUEST_INVALID`, `ORDER_CONFLICT`, `STORE_UNAVAILABLE`, the codes of `submit`
   */
  send(request: object): Promise<OutcomeAnswer>;
}

/** What is being sent under a `bizNo`. */
interface Sending {
  readonly request: object;
  readonly answer: Promise<OutcomeAnswer>;
}

export function orderSender(client: Client, journal: Journal, missingBizNo: MissingBizNo): OrderSender {
  const underWay = new Map<string, Sending>();
  return {
    send: async (request) => {
      const bizNo = bizNoOf(request);
      if (bizNo === undefined) {
        if (missingBizNo === 'refused') throw bizNoMissing();
        return sendNew(client, journal, client.prepare(request as never));
      }
      const other = underWay.get(bizNo);
      // Two at once get one sending: the platform sees the order once.
      if (other && !sameJson(other.request, request)) throw conflict();
      if (other) return other.answer;
      const answer = sendUnder(client, journal, bizNo, request);
      underWay.set(bizNo, { request, answer });
      return answer.finally(() => underWay.delete(bizNo));
    },
  };
}

async function sendUnder(
  client: Client,
  journal: Journal,
  bizNo: string,
  request: object,
): Promise<OutcomeAnswer> {
  const stored = await journal.find(bizNo).catch((error: unknown) => error as ApointError);
  if (ApointError.is(stored)) return answerOfUnsentRepetition(bizNo, stored);
  if (stored) return sendAgain(client, stored, request);
  const order = client.prepare(request as never);
  return sendNew(client, journal, order);
}

async function sendNew(client: Client, journal: Journal, order: Order): Promise<OutcomeAnswer> {
  if (await journal.store(order)) return answerOfOutcome(await client.submit(order));
  // Another process was faster.
  const stored = await journal.find(order.bizNo);
  return sendAgain(client, stored ?? order, JSON.parse(order.body) as object);
}

/** What was stored may have been sent, so what fails before it is sent again leaves its outcome unknown. */
async function sendAgain(client: Client, stored: Order, request: object): Promise<OutcomeAnswer> {
  if (!sameJson(parseJson(encodeUtf8(stored.body)), request)) throw conflict();
  try {
    return answerOfOutcome(await client.submit(stored));
  } catch (error) {
    if (ApointError.is(error)) return answerOfUnsentRepetition(stored.bizNo, error);
    throw error;
  }
}

/** A `bizNo` that is no text is for the rules of the operation to refuse. */
function bizNoOf(request: object): string | undefined {
  const { bizNo } = request as { readonly bizNo?: unknown };
  if (bizNo === undefined || bizNo === null) return undefined;
  if (typeof bizNo === 'string' && bizNo !== '' && bizNo.length <= 64) return bizNo;
  throw invalid('must be a text of 1 to 64 characters');
}

function bizNoMissing(): ApointError {
  return invalid(
    'is missing: without one you cannot ask again when the outcome is unknown. Make one, store it, and send it; or start the proxy with --biz-no made',
  );
}

function invalid(message: string): ApointError {
  return new ApointError('REQUEST_INVALID', 'The body is not valid; the faults of this error say why.', {
    faults: [{ path: 'bizNo', message }],
  });
}

function conflict(): ApointError {
  return new ApointError(
    'ORDER_CONFLICT',
    'Another order is stored under this bizNo, and may have been carried out; send that one again to learn its outcome.',
  );
}
