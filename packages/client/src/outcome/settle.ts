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
  const { answer, attempts, tracerId, unverifiedText } = result;
  // An unsettled call always has an error. The default is only for the compiler.
  const {
    error = new ApointError(
      'RESULT_UNKNOWN',
      'The outcome is not known; repeat with the same bizNo and content.',
    ),
  } = result;
  const { resultCode, resultMessage } = answer?.response.result ?? {};
  return present({ status: 'unknown', error, attempts, resultCode, resultMessage, unverifiedText, tracerId });
}
