import type { BenefitIssueRequest } from '@apoint/benefit-issue-types';

export const REQUEST: BenefitIssueRequest = {
  bizNo: 'order-1',
  bizDate: 1_716_340_941_000,
  providerUserInfo: { id: 'user-1', name: '香港' },
  benefitIssueMode: 'BENEFIT_PRODUCT_ID',
  benefitIssueDetail: { product: 'point' },
};

export const SUCCESS = { result: { resultCode: 'SUCCESS', resultStatus: 'S', resultMessage: 'ok' } };
export const FAILURE = { result: { resultCode: 'PROCESS_FAIL', resultStatus: 'F', resultMessage: 'no' } };
export const UNKNOWN = { result: { resultCode: 'UNKNOWN_EXCEPTION', resultStatus: 'U', resultMessage: '?' } };
