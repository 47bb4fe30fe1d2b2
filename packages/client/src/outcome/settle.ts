import { ApointError } from '@apoint/primitives/errors';
import { present } from '@apoint/primitives/internal/present';
import type { Answer } from '../attempt/read-answer.js';
import type { CallResult } from '../call/run-call.js';
import type { Answered, UnknownOutcome } from './outcome.js';

/** The members that all settled outcomes share. */
export function factsOf({ response }: Answer, { attempts, tracerId }: CallResult): Answered {
  const { resultCode, resultMessage } = response.result;
  return present({ resultCode, resultMessage, attempts, tracerId });
}

/** The outcome of a call that no verified response has settled. */
export function unknownOutcome(result: CallResult): UnknownOutcome {
  const { answer, attempts, tracerId, unverifiedText, verifiedBytes } = result;
  // An unsettled call always has an error. The default is only for the compiler.
  const {
    error = new ApointError(
      'RESULT_UNKNOWN',
      'The outcome is not known; repeat with the same bizNo and content.',
    ),
  } = result;
  const { resultCode, resultMessage } = answer?.response.result ?? {};
  const verified = verifiedBytes !== undefined;
  const facts = { status: 'unknown', error, verified, attempts, tracerId } as const;
  return present({ ...facts, resultCode, resultMessage, unverifiedText });
}

/** Adds the verified bytes where printing and `JSON.stringify` do not show them. */
export function withBytes<Outcome extends object>(
  outcome: Outcome,
  { verifiedBytes: value }: CallResult,
): Outcome {
  return value ? Object.defineProperty(outcome, 'verifiedBytes', { value }) : outcome;
}
