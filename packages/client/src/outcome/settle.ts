import { ApointError } from '@apoint/primitives/errors';
import { present } from '@apoint/primitives/internal/present';
import type { Answer } from '../attempt/read-answer.js';
import type { CallResult } from '../call/run-call.js';
import type { Answered, UnknownOutcome } from './outcome.js';

/** What a settled outcome tells of the way there. */
export function factsOf({ response }: Answer, { attempts, tracerId }: CallResult): Answered {
  const { resultCode, resultMessage } = response.result;
  return present({ resultCode, resultMessage, attempts, tracerId });
}

/** Of a call that nothing settled, the outcome is unknown and nothing else. */
export function unknownOutcome(result: CallResult): UnknownOutcome {
  const { answer, attempts, tracerId, unverifiedText } = result;
  // A call that is not settled always has an error; the other is for the type.
  const { error = new ApointError('RESULT_UNKNOWN', 'The outcome is not known.') } = result;
  const { resultCode, resultMessage } = answer?.response.result ?? {};
  return present({ status: 'unknown', error, attempts, resultCode, resultMessage, unverifiedText, tracerId });
}
