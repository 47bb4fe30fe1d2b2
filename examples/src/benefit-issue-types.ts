// Only layer 1: the types and codes of the endpoint, checked, without a client.
import type { BenefitIssueRequest } from '@apoint/benefit-issue-types';
import { describeResultCode, judgeResult } from '@apoint/benefit-issue-types/result-codes';
import { ApointError, validateRequest, validateResponse } from '@apoint/benefit-issue-types/validate';

const request: BenefitIssueRequest<{ memberId: string }> = {
  bizNo: '20261123-0001',
  providerUserInfo: { memberId: 'M-1' },
  benefitIssueMode: 'BENEFIT_PRODUCT_ID',
  benefitIssueDetail: {},
};
console.log(Object.keys(validateRequest(request)).join(', '));

try {
  validateRequest({ ...request, bizDate: 'yesterday', benefitIssueDetail: undefined });
} catch (error) {
  if (!(error instanceof ApointError)) throw error;
  for (const { path, message } of error.faults ?? []) console.log(`${path} ${message}`);
}

const { result } = validateResponse({ result: { resultCode: 'RISK_REJECT', resultStatus: 'F' } });
console.log(judgeResult(result), '-', describeResultCode(result.resultCode)?.advice);
