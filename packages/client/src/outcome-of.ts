import type { BenefitIssueResponse } from '@apoint/benefit-issue-types';
import { ApointError } from '@apoint/primitives/errors';
import type { CallResult } from './call.js';
import type { Verdict } from './judge-response.js';
import { defined } from './option-checks.js';
import type { Attempt, UnknownOutcome } from './outcome.js';

/** What settled a call: a verified success or failure, with the facts of the way there. */
export interface SettledCall {
  readonly success: boolean;
  readonly response: BenefitIssueResponse;
  readonly facts: {
    readonly resultCode: string;
    readonly resultMessage?: string;
    readonly attempts: readonly Attempt[];
    readonly tracerId?: string;
  };
}

/** Tells a settled call from one that is not: of the latter, the outcome is unknown and nothing else. */
export function outcomeOf(result: CallResult<Verdict>): SettledCall | UnknownOutcome {
  const { judgement, attempts, tracerId, unverifiedText } = result;
  const words = judgement && resultWords(judgement.verdict.response);
  if (judgement?.settled && words)
    return { ...judgement.verdict, facts: { ...words, attempts, ...defined({ tracerId }) } };
  // A call without a judgement always has an error; the other is for the type.
  const { error = new ApointError('RESULT_UNKNOWN', 'The outcome is not known.') } = result;
  return { status: 'unknown', error, attempts, ...words, ...defined({ unverifiedText, tracerId }) };
}

function resultWords({ result }: BenefitIssueResponse): { resultCode: string; resultMessage?: string } {
  const { resultCode, resultMessage } = result;
  return { resultCode, ...defined({ resultMessage }) };
}
