import { ApointError } from '@apoint/primitives/errors';
import { optionInvalid, ownOptions } from '@apoint/primitives/internal/options';
import { randomHex } from '@apoint/primitives/internal/random-hex';
import { refuseHalves, writeBody } from '../call/write-body.js';
import type { Settings } from '../options/settings.js';
import { noteUnsent } from './first-sending.js';

/**
 * An order to issue points, as a value that you can store. After a crash, submit the same order again: the
 * same bytes are sent ([protocol 10](../../protocol.md#10-idempotency)).
 */
export interface Order {
  /** The idempotency key, the same as in the body. */
  readonly bizNo: string;
  /** The JSON of the body, exactly as it is sent or sealed. */
  readonly body: string;
}

/**
 * Makes an order from a request. It makes a missing `bizNo`: without one, no repetition would be safe.
 *
 * @throws {@link ApointError} `REQUEST_INVALID`, `OPTION_INVALID`
 */
export function prepareOrder(settings: Settings, request: unknown): Order {
  const made = hasBizNo(request) ? undefined : makeBizNo(settings);
  const body = writeBody(settings.issueBenefit, made ? { ...(request as object), ...made } : request);
  const bizNo = bizNoIn(body);
  if (bizNo === undefined)
    throw optionInvalid('issueBenefit', 'an operation that leaves the bizNo in its requests');
  const order = Object.freeze({ bizNo, body });
  // What createBizNo returns may be a number of the caller's own, used before.
  return settings.createBizNo === undefined && bizNo === made?.bizNo ? noteUnsent(order) : order;
}

/**
 * Checks an order that may come from a store.
 *
 * @throws {@link ApointError} `OPTION_INVALID`, `REQUEST_INVALID` for half a character in the body
 */
export function checkOrder(order: Order): Order {
  // A row of a store may be an instance of a class with getters. Both members are required, so none can be missed.
  const members = { ...order, bizNo: order?.bizNo, body: order?.body };
  const { bizNo, body } = ownOptions(members, ['bizNo', 'body'], 'order');
  if (typeof bizNo === 'string' && typeof body === 'string' && bizNoIn(body) === bizNo) {
    JSON.stringify(JSON.parse(body), refuseHalves);
    return { bizNo, body };
  }
  throw optionInvalid('order', 'the result of prepare: { bizNo, body }, with the same bizNo in the body');
}

/** What is no object has no room for one; the rules of the operation refuse it. */
function hasBizNo(request: unknown): boolean {
  if (typeof request !== 'object' || request === null || Array.isArray(request)) return true;
  return 'bizNo' in request && request.bizNo !== undefined;
}

function makeBizNo({ createBizNo = randomHex }: Settings): { readonly bizNo: unknown } {
  try {
    return { bizNo: createBizNo() };
  } catch (cause) {
    throw new ApointError('OPTION_INVALID', 'createBizNo failed, so nothing was sent; see the cause.', {
      cause,
    });
  }
}

/** Reads the bizNo from the JSON, because an object may show a bizNo that its toJSON leaves out. */
function bizNoIn(body: string): string | undefined {
  try {
    const { bizNo } = JSON.parse(body) as { readonly bizNo?: unknown };
    return typeof bizNo === 'string' && bizNo !== '' ? bizNo : undefined;
  } catch {
    return undefined;
  }
}
