import { ApointError, type Fault } from '@apoint/primitives/errors';

/** Which of the two bodies is refused. */
export type BodyErrorCode = 'REQUEST_INVALID' | 'RESPONSE_INVALID';

const PATHS_IN_MESSAGE = 8;

/** The error that names every fault. Its message lists the first paths; no value is in either. */
export function refusal(code: BodyErrorCode, faults: readonly Fault[]): ApointError {
  const body = code === 'REQUEST_INVALID' ? 'request' : 'response';
  const paths = [...new Set(faults.map(({ path }) => path || '(the body itself)'))];
  const rest = paths.length - PATHS_IN_MESSAGE;
  const list = paths.slice(0, PATHS_IN_MESSAGE).join(', ') + (rest > 0 ? ` and ${rest} more` : '');
  return new ApointError(code, `The ${body} body is not valid at ${list}. The error's faults tell why.`, {
    faults,
  });
}
