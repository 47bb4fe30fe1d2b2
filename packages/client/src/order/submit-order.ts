import type { JsonObject } from '@apoint/benefit-issue-types';
import { runCall } from '../call/run-call.js';
import type { CallOptions } from '../options/client-options.js';
import type { Settings } from '../options/settings.js';
import type { IssueOutcome } from '../outcome/outcome.js';
import { factsOf, unknownOutcome } from '../outcome/settle.js';
import type { Order } from './order.js';

/** @throws {@link ApointError} as documented at `Client.submit` */
export async function submitOrder<BenefitValueInfo extends JsonObject>(
  settings: Settings,
  { bizNo, body }: Order,
  options: CallOptions,
): Promise<IssueOutcome<BenefitValueInfo>> {
  return runCall(
    settings,
    settings.issueBenefit,
    { bizNo, body },
    options,
    (result): IssueOutcome<BenefitValueInfo> => {
      const { answer } = result;
      if (answer?.judgement === 'success') {
        const { benefitValueInfo } = answer.response as { readonly benefitValueInfo?: BenefitValueInfo };
        return {
          status: 'issued',
          bizNo,
          ...(benefitValueInfo && { benefitValueInfo }),
          ...factsOf(answer, result),
        };
      }
      if (answer?.judgement === 'failure') return { status: 'rejected', bizNo, ...factsOf(answer, result) };
      return { bizNo, ...unknownOutcome(result) };
    },
  );
}
