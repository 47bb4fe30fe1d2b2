import type { BenefitIssueRequest, BenefitIssueResponse, Operation } from '@apoint/benefit-issue-types';
import { ISSUE_URI } from '@apoint/benefit-issue-types/endpoint';
import { ApointError, type ApointErrorCode } from '@apoint/primitives/errors';
import { own } from '@apoint/primitives/internal/own';

/** "Issue A. Point" with only the rules that make a repetition safe, without the full validator. */
export const LEAST_RULES: Operation<BenefitIssueRequest, BenefitIssueResponse> = {
  path: ISSUE_URI,
  repetition: 'safe',
  validateRequest: checkRequest,
  validateResponse: checkResponse,
};

const LONGEST_BIZ_NO = 64;

/**
 * Checks only the rules that make a repetition safe ([protocol 10](../../protocol.md#10-idempotency)). With
 * an invalid `bizNo`, only the platform would notice, and two requests could count as one.
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
 * Checks the members of a verified response that an outcome needs
 * ([protocol 9](../../protocol.md#9-response-body)), and normalises it like `validateResponse` of
 * `@apoint/benefit-issue-types/validate`.
 *
 * @throws {@link ApointError} `RESPONSE_INVALID`
 */
export function checkResponse(json: unknown): BenefitIssueResponse {
  const { result, benefitValueInfo, ...others } = own(isObject(json) ? json : {});
  const { resultMessage, resultMsg, ...named } = own(isObject(result) ? result : {});
  const words = own(named);
  const texts = [words['resultCode'], words['resultStatus'], resultMessage ?? '', resultMsg ?? ''];
  if (!texts.every((text) => typeof text === 'string'))
    throw invalid(
      'RESPONSE_INVALID',
      'result',
      'must be an object of texts, with resultCode and resultStatus',
    );
  if (benefitValueInfo != null && !isObject(benefitValueInfo))
    throw invalid('RESPONSE_INVALID', 'benefitValueInfo', 'must be a JSON object');
  const message = resultMessage ?? resultMsg;
  // The checks above guarantee this type.
  return {
    result: { ...words, ...(message == null ? {} : { resultMessage: message }) },
    ...(benefitValueInfo ? { benefitValueInfo } : {}),
    ...others,
  } as unknown as BenefitIssueResponse;
}

/** Whether a value is an object, not null and not an array. */
function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function invalid(code: ApointErrorCode, path: string, message: string): ApointError {
  return new ApointError(code, 'The body is not valid; the faults of this error say why.', {
    faults: [{ path, message }],
  });
}
