import * as v from 'valibot';
import type { JsonValue } from '../json.js';
import type { Operation, OperationResponse } from '../operation.js';
import { text } from '../validate/body-schemas.js';
import { requestOf, responseOf } from '../validate/sibling-bodies.js';

/**
 * The body of "Redeem A. Point" ([protocol 12](../../protocol.md#12-siblings)). These names are published;
 * there are others that are not. Apart from these rules, ask the platform which members are required and
 * which types they have.
 */
export interface BenefitRedemptionRequest {
  /** Only this value is published. */
  readonly benefitProductCode?: 'POINT';
  /** At most 64 characters, as everywhere on this gateway. */
  readonly bizNo?: string;
  readonly bizdt?: JsonValue;
  /** Begins with 2160. */
  readonly ipRoleId?: string;
  readonly sceneCode?: string;
  readonly [member: string]: JsonValue | undefined;
}

/**
 * The answer of "Redeem A. Point" ([protocol 12](../../protocol.md#12-siblings)): a result; other members are
 * not published.
 */
export interface BenefitRedemptionResponse extends OperationResponse {
  readonly [member: string]: unknown;
}

/**
 * "Redeem A. Point" ([protocol 12](../../protocol.md#12-siblings)). It takes points from a user, and no page
 * says that its `bizNo` makes a repetition harmless. So the client never repeats it.
 */
export const redeemBenefit: Operation<BenefitRedemptionRequest, BenefitRedemptionResponse> = {
  method: 'POST',
  path: '/api/open/alipay/intl/promotion/benefit/benefitRedeem',
  repetition: 'never',
  validateRequest: requestOf<BenefitRedemptionRequest>({
    benefitProductCode: v.optional(v.literal('POINT', 'must be POINT')),
    bizNo: v.optional(text(64)),
    ipRoleId: v.optional(v.pipe(text(), v.startsWith('2160', 'must begin with 2160'))),
    sceneCode: v.optional(text()),
  }),
  validateResponse: responseOf<BenefitRedemptionResponse>({}),
};
