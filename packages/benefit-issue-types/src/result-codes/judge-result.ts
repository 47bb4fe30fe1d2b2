import type { KnownResultCode, Result } from '../result.js';
import { STATUS_OF_CODE } from './status-of-code.js';

/** How a request went, as far as its result tells. */
export type ResultJudgement = 'success' | 'failure' | 'unknown';

/**
 * Decides what a result says ([protocol 9](../../protocol.md#9-response-body)). Only to be asked about a
 * result whose signature was verified.
 *
 * The status decides, also for codes that the table does not list; one other than S, F, U is unknown. A code of
 * the table that comes with another status than the table's contradicts itself, and then neither word is believed:
 * unknown. After a mistaken "failure" a caller may issue twice, under a new `bizNo`, and after a mistaken "success"
 * not at all, while "unknown" only costs a repeat with the same `bizNo`.
 */
export function judgeResult(result: Pick<Result, 'resultCode' | 'resultStatus'>): ResultJudgement {
  const { resultCode, resultStatus } = result;
  const known = Object.hasOwn(STATUS_OF_CODE, resultCode);
  if (known && resultStatus !== STATUS_OF_CODE[resultCode as KnownResultCode]) return 'unknown';
  if (resultStatus === 'S') return 'success';
  return resultStatus === 'F' ? 'failure' : 'unknown';
}
