import type { JsonObject } from '@apoint/benefit-issue-types';
import { type CallResult, runCall } from '../call/run-call.js';
import type { CallOptions } from '../options/client-options.js';
import type { Settings } from '../options/settings.js';
import type { IssueOutcome } from '../outcome/outcome.js';
import { factsOf, unknownOutcome } from '../outcome/settle.js';
import { startSending } from './first-sending.js';
import { checkOrder, type Order } from './order.js';

/** @throws {@link ApointError} as documented at `Client.submit` */
export async function submitOrder<BenefitValueInfo extends JsonObject>(
  settings: Settings,
  order: Order,
  options: CallOptions,
): Promise<IssueOutcome<BenefitValueInfo>> {
  const { bizNo, body } = checkOrder(order);
  const sending = startSending(order);
  const outgoing = { bizNo, body, isKeyed: true, isFirst: sending.isFirst };
  try {
    const outcome = await runCall(settings, settings.issueBenefit, outgoing, options, (result) =>
      outcomeOf<BenefitValueInfo>(bizNo, result),
    );
    sending.end();
    return outcome;
  } catch (error) {
    // What is thrown was thrown before the first byte left.
    sending.takeBack();
    throw error;
  }
}

function outcomeOf<BenefitValueInfo extends JsonObject>(
  bizNo: string,
  result: CallResult,
): IssueOutcome<BenefitValueInfo> {
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
}
