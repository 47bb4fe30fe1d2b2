import { validateRequest, validateResponse } from '@apoint/benefit-issue-types/validate';
import type { Comparison } from '../measure.js';
import { repeat } from '../repeat.js';
import { benchLayer } from './bench-layer.js';

const REQUEST = {
  bizNo: '20240522-0001',
  providerUserInfo: { memberId: 'M-1', extendInfo: { tier: 'gold', since: '2019-04-01' } },
  benefitIssueMode: 'BENEFIT_PRODUCT_ID',
  benefitIssueDetail: { benefitProductId: 'DEMO', amount: { value: '100', currency: 'HKD' } },
};
const RESPONSE = {
  result: { resultCode: 'SUCCESS', resultStatus: 'S', resultMessage: 'success' },
  benefitValueInfo: { benefitNo: 'B-1', amount: { value: '100', currency: 'HKD' } },
};

await benchLayer('benefit-issue-types', () => [
  validation('validate a request', REQUEST, validateRequest),
  validation('validate a response', RESPONSE, validateResponse),
]);

/** The reference is the step before: parsing the JSON text. */
function validation(what: string, value: object, validate: (value: unknown) => unknown): Comparison {
  const text = JSON.stringify(value);
  return {
    what,
    against: 'JSON.parse of the same body',
    operations: 5000,
    subject: repeat(() => validate(value)),
    reference: repeat(() => JSON.parse(text)),
  };
}
