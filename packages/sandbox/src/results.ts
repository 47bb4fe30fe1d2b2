import type { BenefitIssueResponse, FamilyResultCode, KnownResultCode } from '@apoint/benefit-issue-types';
import { describeResultCode } from '@apoint/benefit-issue-types/result-codes';

/** An answer with a published result code, and the status that belongs to it. */
export function answerWith(
  resultCode: KnownResultCode | FamilyResultCode,
  resultMessage?: string,
): BenefitIssueResponse {
  const { status, meaning } = describeResultCode(resultCode);
  return { result: { resultCode, resultStatus: status, resultMessage: resultMessage ?? meaning } };
}
