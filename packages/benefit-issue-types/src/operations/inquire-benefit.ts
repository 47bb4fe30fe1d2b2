import * as v from 'valibot';
import type { JsonObject, JsonValue } from '../json.js';
import type { Operation, OperationResponse } from '../operation.js';
import { openObject, text } from '../validate/body-schemas.js';
import { requestOf, responseOf } from '../validate/sibling-bodies.js';

/**
 * The body of "Inquire A. Point" ([protocol 12](../../protocol.md#12-siblings)), as far as it is published.
 * Members beyond these are let through.
 */
export interface BenefitInquiryRequest {
  /** The token that the user's authorisation gave. */
  readonly accessToken: string;
  readonly [member: string]: JsonValue | undefined;
}

/**
 * The answer of "Inquire A. Point" ([protocol 12](../../protocol.md#12-siblings)). Members beyond these are
 * let through.
 */
export interface BenefitInquiryResponse extends OperationResponse {
  /** The user's points; its members are not published. */
  readonly accountBenefitModel?: JsonObject;
}

/** "Inquire A. Point" ([protocol 12](../../protocol.md#12-siblings)): a query, so it may be repeated. */
export const inquireBenefit: Operation<BenefitInquiryRequest, BenefitInquiryResponse> = {
  method: 'POST',
  path: '/api/open/v1/alipayhk/promotion/benefit/userPromoBenefitQuery',
  repetition: 'safe',
  validateRequest: requestOf<BenefitInquiryRequest>({ accessToken: text() }),
  validateResponse: responseOf<BenefitInquiryResponse>({ accountBenefitModel: v.nullish(openObject) }),
};
