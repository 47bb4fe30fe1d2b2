import { ApointError, type Fault } from '@apoint/primitives/errors';

/** The code for the request body or the response body. */
export type BodyErrorCode = 'REQUEST_INVALID' | 'RESPONSE_INVALID';

const PATHS_IN_MESSAGE = 8;

/** The error with every fault. Its message lists the first paths. Neither holds a value. */
export function refusal(code: BodyErrorCode, faults: readonly Fault[]): ApointError {
  const body = code === 'REQUEST_INVALID' ? 'request' : 'response';
  const paths = [...new Set(faults.map(({ path }) => path || '(the body itself)'))];
  const rest = paths.length - PATHS_IN_MESSAGE;
  const list = paths.slice(0, PATHS_IN_MESSAGE).join(', ') + (rest > 0 ? ` and ${rest} more` : '');
  return new ApointError(code, `The ${body} body is not valid at ${list}; the error's faults say why.`, {
    faults,
  });
}
