import type { KnownResultCode, ResultCode } from '../result.js';
import { RESULT_CODES, type ResultCodeEntry } from './table.js';

/**
 * The row of a result code, or `undefined` for a code that the published page does not list.
 * The code must match exactly, including case. Inherited names, such as `constructor`, are not codes.
 */
export function describeResultCode<Code extends KnownResultCode>(code: Code): ResultCodeEntry<Code>;
export function describeResultCode(code: ResultCode): ResultCodeEntry | undefined;
export function describeResultCode(code: ResultCode): ResultCodeEntry | undefined {
  return Object.hasOwn(RESULT_CODES, code) ? RESULT_CODES[code as KnownResultCode] : undefined;
}
