import * as v from 'valibot';
import type { JsonObject, JsonValue } from '../json.js';
import type { Operation, OperationResponse } from '../operation.js';
import { openObject, text } from '../validate/body-schemas.js';
import { requestOf, responseOf } from '../validate/sibling-bodies.js';

/**
 * The body of "Inquire A. Point" ([protocol 12](../../protocol.md#12-siblings)), as far as it is published.
 * Other members are accepted.
 */
export interface BenefitInquiryRequest {
  /** The token from the user's authorisation. */
  readonly accessToken: string;
  readonly [member: string]: JsonValue | undefined;
}

/**
 * The answer of "Inquire A. Point" ([protocol 12](../../protocol.md#12-siblings)). Other members are
 * accepted.
 */
export interface BenefitInquiryResponse extends OperationResponse {
  /** The user's points; its members are not published. */
  readonly accountBenefitModel?: JsonObject;
}

/**
 * "Inquire A. Point" ([protocol 12](../../protocol.md#12-siblings)). It is a query, so the client may repeat
 * it.
 */
export const inquireBenefit: Operation<BenefitInquiryRequest, BenefitInquiryResponse> = {
  method: 'POST',
  path: '/api/open/v1/alipayhk/promotion/benefit/userPromoBenefitQuery',
  repetition: 'safe',
  validateRequest: requestOf<BenefitInquiryRequest>({ accessToken: text() }),
  validateResponse: responseOf<BenefitInquiryResponse>({ accountBenefitModel: v.nullish(openObject) }),
};
