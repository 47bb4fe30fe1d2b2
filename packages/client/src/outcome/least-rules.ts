import type { BenefitIssueRequest, BenefitIssueResponse, Operation } from '@apoint/benefit-issue-types';
import { ISSUE_URI } from '@apoint/benefit-issue-types/endpoint';
import { ApointError, type ApointErrorCode } from '@apoint/primitives/errors';

/** "Issue A. Point" with what the safety of a repetition needs, and no validator. */
export const LEAST_RULES: Operation<BenefitIssueRequest, BenefitIssueResponse> = {
  path: ISSUE_URI,
  repetition: 'safe',
  validateRequest: checkRequest,
  validateResponse: checkResponse,
};

const LONGEST_BIZ_NO = 64;

/**
 * Checks of a request what the safety of a repetition needs
 * ([protocol 10](../../protocol.md#10-idempotency)): a `bizNo` that is none would be told by the platform
 * only, and two requests under it would be one.
 *
 * @throws {@link ApointError} `REQUEST_INVALID`
 */
export function checkRequest(request: unknown): BenefitIssueRequest {
  if (!isObject(request)) throw invalid('REQUEST_INVALID', '', 'must be a JSON object');
  const { bizNo } = request;
  const short = typeof bizNo === 'string' && bizNo.length > 0 && bizNo.length <= LONGEST_BIZ_NO;
  if (short || bizNo === undefined) return request as unknown as BenefitIssueRequest;
  throw invalid('REQUEST_INVALID', 'bizNo', 'must be 1 to 64 characters');
}

/**
 * Checks of a verified response what an outcome is made of ([protocol 9](../../protocol.md#9-response-body)),
 * and normalises it as `validateResponse` of `@apoint/benefit-issue-types/validate` does.
 *
 * @throws {@link ApointError} `RESPONSE_INVALID`
 */
export function checkResponse(json: unknown): BenefitIssueResponse {
  const { result, benefitValueInfo, ...others } = isObject(json) ? json : {};
  const { resultMessage, resultMsg, ...words } = isObject(result) ? result : {};
  const texts = [words['resultCode'], words['resultStatus'], resultMessage ?? '', resultMsg ?? ''];
  if (!texts.every((text) => typeof text === 'string'))
    throw invalid('RESPONSE_INVALID', 'result', 'must be a result of texts');
  if (benefitValueInfo != null && !isObject(benefitValueInfo))
    throw invalid('RESPONSE_INVALID', 'benefitValueInfo', 'must be a JSON object');
  const message = resultMessage ?? resultMsg;
  // What the lines above checked is what the type says.
  return {
    result: { ...words, ...(message == null ? {} : { resultMessage: message }) },
    ...(benefitValueInfo ? { benefitValueInfo } : {}),
    ...others,
  } as unknown as BenefitIssueResponse;
}

/** Not null and not an array. */
function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function invalid(code: ApointErrorCode, path: string, message: string): ApointError {
  return new ApointError(code, "The body is not valid. The error's faults tell why.", {
    faults: [{ path, message }],
  });
}
