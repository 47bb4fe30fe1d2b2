import { ISSUE_URI } from '../endpoint.js';
import type { JsonObject } from '../json.js';
import type { Operation } from '../operation.js';
import type { BenefitIssueRequest } from '../request.js';
import type { BenefitIssueResponse } from '../response.js';
import {
  createRequestValidator,
  type RequestSchemas,
  validateRequest,
} from '../validate/request-validator.js';
import {
  createResponseValidator,
  type ResponseSchemas,
  validateResponse,
} from '../validate/response-validator.js';

/**
 * "Issue A. Point" with all its rules ([protocol 8](../../protocol.md#8-request-body) and
 * [9](../../protocol.md#9-response-body)). A repetition with the same `bizNo` does not issue points again.
 */
export const issueBenefit: Operation<BenefitIssueRequest, BenefitIssueResponse> = {
  method: 'POST',
  path: ISSUE_URI,
  repetition: 'safe',
  validateRequest,
  validateResponse,
};

/** Your own schemas for the four open objects of the endpoint, whose members are not published. */
export type IssueBenefitSchemas<
  ProviderUserInfo extends JsonObject = JsonObject,
  BenefitIssueDetail extends JsonObject = JsonObject,
  ExtendInfo extends JsonObject = JsonObject,
  BenefitValueInfo extends JsonObject = JsonObject,
> = RequestSchemas<ProviderUserInfo, BenefitIssueDetail, ExtendInfo> & ResponseSchemas<BenefitValueInfo>;

/**
 * "Issue A. Point" with your own schemas. The client then uses their types.
 *
 * @throws {@link ApointError} `OPTION_INVALID` for an unknown option, or if an option is not a Standard Schema
 * @example
 * ```ts
 * import { createIssueBenefit } from '@apoint/benefit-issue-types/operations/issue-benefit';
 * import { ApointError } from '@apoint/primitives/errors';
 * import * as v from 'valibot';
 *
 * // For the option `issueBenefit` of createClient: `providerUserInfo` is typed and checked from then on.
 * const issueBenefit = createIssueBenefit({ providerUserInfo: v.object({ id: v.string() }) });
 * console.log(issueBenefit.method, issueBenefit.repetition); // POST safe
 * try {
 *   const request = { providerUserInfo: { id: 7 }, benefitIssueMode: 'BENEFIT_PRODUCT_ID', benefitIssueDetail: {} };
 *   issueBenefit.validateRequest?.(request);
 * } catch (error) {
 *   console.log(ApointError.is(error) && error.faults?.map(({ path }) => path)); // [ 'providerUserInfo.id' ]
 * }
 * ```
 */
export function createIssueBenefit<
  ProviderUserInfo extends JsonObject = JsonObject,
  BenefitIssueDetail extends JsonObject = JsonObject,
  ExtendInfo extends JsonObject = JsonObject,
  BenefitValueInfo extends JsonObject = JsonObject,
>(
  schemas: IssueBenefitSchemas<ProviderUserInfo, BenefitIssueDetail, ExtendInfo, BenefitValueInfo>,
): Operation<
  BenefitIssueRequest<ProviderUserInfo, BenefitIssueDetail, ExtendInfo>,
  BenefitIssueResponse<BenefitValueInfo>
> {
  const { benefitValueInfo, ...requestSchemas } = schemas;
  return {
    ...issueBenefit,
    validateRequest: createRequestValidator(requestSchemas),
    validateResponse: createResponseValidator({ benefitValueInfo }),
  };
}
