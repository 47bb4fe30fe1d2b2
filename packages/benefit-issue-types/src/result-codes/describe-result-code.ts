import type { KnownResultCode, ResultCode } from '../result.js';
import { RESULT_CODES, type ResultCodeEntry } from './table.js';

/**
 * The row of a result code, or `undefined` for a code that the published page does not list.
 * Exact, case and all; names that every object inherits, as `constructor`, are codes unknown.
 */
export function describeResultCode<Code extends KnownResultCode>(code: Code): ResultCodeEntry<Code>;
export function describeResultCode(code: ResultCode): ResultCodeEntry | undefined;
export function describeResultCode(code: ResultCode): ResultCodeEntry | undefined {
  return Object.hasOwn(RESULT_CODES, code) ? RESULT_CODES[code as KnownResultCode] : undefined;
}
