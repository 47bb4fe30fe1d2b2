import type { Operation, OperationResponse } from '@apoint/benefit-issue-types';
import { canonicalRequest } from '@apoint/canonical-request';
import type { RuntimeUrl } from '@apoint/primitives';
import { ApointError } from '@apoint/primitives/errors';
import { checkFunction, checkWord, optionInvalid, ownOptions } from '@apoint/primitives/internal/options';
import { checkResponse } from '../outcome/least-rules.js';
import { parseUrl } from './parse-url.js';

/** A checked operation with its defaults. */
export interface CheckedOperation {
  readonly method: string;
  readonly path: string;
  readonly url: RuntimeUrl;
  readonly repetition: 'safe' | 'never';
  readonly validateRequest?: ((value: unknown) => object) | undefined;
  readonly validateResponse: (value: unknown) => OperationResponse;
}

const NAMES: readonly (keyof Operation)[] = [
  'method',
  'path',
  'repetition',
  'validateRequest',
  'validateResponse',
];
const WITHOUT_BODY: readonly string[] = ['GET', 'HEAD', 'CONNECT', 'TRACE', 'TRACK'];

/**
 * Checks an operation. It refuses a path that URL parsing would change, so that the path is sent as it is signed.
 *
 * @throws {@link ApointError} `OPTION_INVALID`, `URI_INVALID`, `METHOD_INVALID`
 */
export function checkOperation(
  operation: Operation<object, OperationResponse>,
  baseUrl: RuntimeUrl,
  name = 'operation',
): CheckedOperation {
  const {
    method = 'POST',
    path,
    repetition,
    validateRequest,
    validateResponse = checkResponse,
  } = ownOptions(operation, NAMES, name);
  if (repetition === undefined) throw optionInvalid(`${name}.repetition`, "'safe' or 'never'");
  checkWord(`${name}.repetition`, repetition, ['safe', 'never']);
  checkFunction(`${name}.validateRequest`, validateRequest);
  checkFunction(`${name}.validateResponse`, validateResponse);
  if (WITHOUT_BODY.includes(method)) {
    throw new ApointError(
      'METHOD_INVALID',
      'GET, HEAD, CONNECT and TRACE are not supported: every request on this wire has a body.',
    );
  }
  // It checks method and path, so that a wrong one is refused here and not when it is to be signed.
  canonicalRequest({ method, uri: path, clientId: 'A', time: '2026-01-01T00:00:00Z', body: '' });
  return { method, path, url: urlOf(path, baseUrl), repetition, validateRequest, validateResponse };
}

function urlOf(path: string, baseUrl: RuntimeUrl): RuntimeUrl {
  const url = parseUrl(path, baseUrl);
  if (url && url.origin === baseUrl.origin && url.pathname + url.search === path) return url;
  throw new ApointError(
    'URI_INVALID',
    'The path of the operation must begin with / and be normalised, percent-encoded and without a fragment.',
  );
}
