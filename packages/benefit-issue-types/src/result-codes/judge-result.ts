import type { KnownResultCode, Result } from '../result.js';
import { STATUS_OF_CODE } from './status-of-code.js';

/** The outcome of a request, according to its result. */
export type ResultJudgement = 'success' | 'failure' | 'unknown';

/**
 * Decides whether a result means success, failure or unknown
 * ([protocol 9](../../protocol.md#9-response-body)). Use it only for results with a verified signature.
 *
 * The status decides, also for codes that the table does not list. A status other than S, F and U is unknown. If a code of the
 * table comes with a different status, the result contradicts itself and is unknown too. After a wrong "failure" a caller may
 * issue twice, under a new `bizNo`; after a wrong "success", not at all. "Unknown" only costs a repetition with the same `bizNo`.
 *
 * @example
 * ```ts
 * import { judgeResult } from '@apoint/benefit-issue-types/result-codes';
 *
 * console.log(judgeResult({ resultCode: 'SUCCESS', resultStatus: 'S' })); // success
 * console.log(judgeResult({ resultCode: 'A_CODE_OF_TOMORROW', resultStatus: 'F' })); // failure
 * console.log(judgeResult({ resultCode: 'SUCCESS', resultStatus: 'F' })); // unknown
 * ```
 */
export function judgeResult(result: Pick<Result, 'resultCode' | 'resultStatus'>): ResultJudgement {
  // An untyped caller may pass anything, and what says nothing is unknown.
  const { resultCode, resultStatus } = result ?? {};
  if (typeof resultCode !== 'string') return 'unknown';
  const known = Object.hasOwn(STATUS_OF_CODE, resultCode);
  if (known && resultStatus !== STATUS_OF_CODE[resultCode as KnownResultCode]) return 'unknown';
  if (resultStatus === 'S') return 'success';
  return resultStatus === 'F' ? 'failure' : 'unknown';
}
