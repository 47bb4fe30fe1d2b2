import { ApointError } from '@apoint/primitives/errors';
import { checkNames, optionInvalid } from '@apoint/primitives/internal/options';
import { randomHex } from '@apoint/primitives/internal/random-hex';
import { writeBody } from '../call/write-body.js';
import type { Settings } from '../options/settings.js';

/**
 * What is to be issued, as a value that can be stored: after a crash the same order is submitted again, byte
 * for byte ([protocol 10](../../protocol.md#10-idempotency)).
 */
export interface Order {
  /** The idempotency key, as it stands in the body. */
  readonly bizNo: string;
  /** The JSON of the body, exactly as it is sent, or sealed. */
  readonly body: string;
}

/**
 * Makes an order of a request. A missing `bizNo` is made here: without one, no repetition would be safe.
 *
 * @throws {@link ApointError} `REQUEST_INVALID`, `OPTION_INVALID`
 */
export function prepareOrder(settings: Settings, request: unknown): Order {
  const body = writeBody(settings.issueBenefit, withBizNo(settings, request));
  const bizNo = bizNoIn(body);
  if (bizNo === undefined)
    throw optionInvalid('issueBenefit', 'an operation that leaves the bizNo in its requests');
  return Object.freeze({ bizNo, body });
}

/**
 * Checks an order that comes from a store.
 *
 * @throws {@link ApointError} `OPTION_INVALID`
 */
export function checkOrder(order: Order): Order {
  checkNames(order, ['bizNo', 'body'], 'order');
  const { bizNo, body } = order;
  if (typeof bizNo === 'string' && typeof body === 'string' && bizNoIn(body) === bizNo)
    return { bizNo, body };
  throw optionInvalid('order', 'what prepare returned: { bizNo, body }, with that bizNo in the body');
}

function withBizNo({ createBizNo = randomHex }: Settings, request: unknown): unknown {
  if (typeof request !== 'object' || request === null || Array.isArray(request)) return request;
  if ('bizNo' in request && request.bizNo !== undefined) return request;
  try {
    return { ...request, bizNo: createBizNo() };
  } catch (cause) {
    throw new ApointError('OPTION_INVALID', 'createBizNo failed, so nothing was sent; see the cause.', {
      cause,
    });
  }
}

/** What is written counts: a class may show a bizNo that it does not write. */
function bizNoIn(body: string): string | undefined {
  try {
    const { bizNo } = JSON.parse(body) as { readonly bizNo?: unknown };
    return typeof bizNo === 'string' && bizNo !== '' ? bizNo : undefined;
  } catch {
    return undefined;
  }
}
