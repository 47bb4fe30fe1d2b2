import * as v from 'valibot';
import type { JsonValue } from '../json.js';
import type { Operation, OperationResponse } from '../operation.js';
import { jsonObject, text } from '../validate/body-schemas.js';
import { requestOf, responseOf } from '../validate/sibling-bodies.js';

/** An amount of money ([protocol 12.2](../../protocol.md#122-the-platform-calls-partners)). Other members are accepted. */
export interface OrderAmount {
  readonly currency: string;
  /**
   * In the smallest unit of the currency.
   *
   * Inferred: a whole number from 0. No page says whether it is a number or a text of digits, so both are accepted.
   */
  readonly value: string | number;
  readonly [member: string]: JsonValue | undefined;
}

/**
 * The body of the notification that a bill earns points ([protocol 12.2](../../protocol.md#122-the-platform-calls-partners)). Other
 * members are accepted. An optional member may be `null`, because Java servers write absent members so.
 */
export interface PointsBillNotification {
  /** Begins with 2160, or with 2088 for a user of the mainland. */
  readonly userId: string;
  readonly billNo: string;
  readonly cnBillNo?: string | null;
  readonly merchantId?: string | null;
  readonly merchantName?: string | null;
  readonly orderAmount: OrderAmount;
  /** The form of this time is not published. */
  readonly payTime: string;
  readonly pointsProvider: 'ALIPAYHK' | 'ALIPAYCN';
  readonly outBillNo?: string | null;
  /** Its type is not published. */
  readonly pmsLabel?: JsonValue;
  readonly [member: string]: JsonValue | undefined;
}

/**
 * A partner's answer to the notification ([protocol 12.2](../../protocol.md#122-the-platform-calls-partners)): a result; other
 * members are not published.
 */
export interface PointsBillAnswer extends OperationResponse {
  readonly [member: string]: unknown;
}

const optionalText = v.nullish(text());
const WHOLE = 'must be a whole number of the smallest unit, from 0 and below 2^53 as a number';

/**
 * The notification that a bill earns points ([protocol 12.2](../../protocol.md#122-the-platform-calls-partners)): the platform is the
 * client, and a partner's gateway answers. `path` is what follows the tag of the merchant. The platform repeats it until the answer
 * is `SUCCESS`, so a partner must count a `billNo` only once.
 */
export const notifyPointsBill: Operation<PointsBillNotification, PointsBillAnswer> = {
  method: 'POST',
  path: '/points/bill/notify',
  repetition: 'safe',
  validateRequest: requestOf<PointsBillNotification>({
    userId: v.pipe(text(), v.regex(/^(2160|2088)/, 'must begin with 2160 or 2088')),
    billNo: text(),
    cnBillNo: optionalText,
    merchantId: optionalText,
    merchantName: optionalText,
    orderAmount: jsonObject({
      currency: text(),
      value: v.pipe(v.unknown(), v.check(isWholeAmount, WHOLE)),
    }),
    payTime: text(),
    pointsProvider: v.picklist(['ALIPAYHK', 'ALIPAYCN'], 'must be ALIPAYHK or ALIPAYCN'),
    outBillNo: optionalText,
  }),
  validateResponse: responseOf<PointsBillAnswer>({}),
};

function isWholeAmount(value: unknown): boolean {
  if (typeof value === 'string') return /^\d+$/.test(value);
  return Number.isSafeInteger(value) && (value as number) >= 0;
}
