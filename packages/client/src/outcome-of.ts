import type { BenefitIssueResponse } from '@apoint/benefit-issue-types';
import { ApointError } from '@apoint/primitives/errors';
import type { CallResult } from './call.js';
import type { Verdict } from './judge-response.js';
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
  const { judgement, attempts, tracerId, error, unverifiedText } = result;
  const tracer = tracerId === undefined ? {} : { tracerId };
  const words = judgement ? resultWords(judgement.verdict.response) : undefined;
  if (judgement?.settled && words) return { ...judgement.verdict, facts: { ...words, attempts, ...tracer } };
  return {
    status: 'unknown',
    // A call without a judgement always has an error; the other is for the type.
    error: error ?? new ApointError('RESULT_UNKNOWN', 'The outcome is not known.'),
    ...words,
    ...(unverifiedText === undefined ? {} : { unverifiedText }),
    attempts,
    ...tracer,
  };
}

function resultWords({ result }: BenefitIssueResponse): { resultCode: string; resultMessage?: string } {
  const { resultCode, resultMessage } = result;
  return { resultCode, ...(resultMessage === undefined ? {} : { resultMessage }) };
}
