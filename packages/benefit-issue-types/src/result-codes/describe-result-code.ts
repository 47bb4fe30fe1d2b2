import type { FamilyResultCode, KnownResultCode, ResultCode } from '../result.js';
import { FAMILY_RESULT_CODES } from './family-table.js';
import { RESULT_CODES, type ResultCodeEntry } from './table.js';

/**
 * The row of a result code: of the published page, or of the pages of sibling interfaces; `undefined` for any other code.
 * The code must match exactly, including case. Inherited names, such as `constructor`, are not codes.
 *
 * @example
 * ```ts
 * import { describeResultCode } from '@apoint/benefit-issue-types/result-codes';
 *
 * console.log(describeResultCode('UNKNOWN_EXCEPTION').action); // repeat-same-biz-no
 * console.log(describeResultCode('A_CODE_OF_TOMORROW')); // undefined
 * ```
 */
export function describeResultCode<Code extends KnownResultCode | FamilyResultCode>(
  code: Code,
): ResultCodeEntry<Code>;
export function describeResultCode(code: ResultCode): ResultCodeEntry | undefined;
export function describeResultCode(code: ResultCode): ResultCodeEntry | undefined {
  if (Object.hasOwn(RESULT_CODES, code)) return RESULT_CODES[code as KnownResultCode];
  return Object.hasOwn(FAMILY_RESULT_CODES, code) ? FAMILY_RESULT_CODES[code as FamilyResultCode] : undefined;
}
