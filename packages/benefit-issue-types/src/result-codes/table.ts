import type { FamilyResultCode, KnownResultCode, ResultStatus } from '../result.js';
import { STATUS_OF_CODE } from './status-of-code.js';

/**
 * What a caller should do about a result code:
 *
 * - `done`: the points are issued.
 * - `final`: nothing was issued, and the same request will fail again.
 * - `final-stop-campaign`: like `final`, and all other users of the campaign will get the same answer.
 * - `final-fix-request`: the fault is in our request. Nothing was issued, if nothing was sent before under its `bizNo`.
 * - `final-fix-setup`: like `final`, and the fault is in keys, addresses, permissions or headers, so every request will fail.
 * - `repeat-same-biz-no`: the outcome is unknown; ask again with the same `bizNo` and the same body.
 * - `repeat-first-order`: this `bizNo` was used with other content, which may have been issued; submit the order that was stored
 *   first.
 */
export type ResultAction =
  | 'done'
  | 'final'
  | 'final-stop-campaign'
  | 'final-fix-request'
  | 'final-fix-setup'
  | 'repeat-same-biz-no'
  | 'repeat-first-order';

/** One row of {@link RESULT_CODES} or `FAMILY_RESULT_CODES`. */
export interface ResultCodeEntry<
  Code extends KnownResultCode | FamilyResultCode = KnownResultCode | FamilyResultCode,
> {
  /** The `resultCode` as it comes in a response. */
  readonly code: Code;
  /** The status that belongs to this code. Published. */
  readonly status: ResultStatus;
  /** What the platform means by it. From the published pages, in our words. */
  readonly meaning: string;
  /**
   * What a caller should do, for programs. Derived from the status, the meaning and
   * [protocol 10](../../protocol.md#10-idempotency).
   */
  readonly action: ResultAction;
  /** What a caller should do, for people. */
  readonly advice: string;
}

const FINAL = 'Nothing was issued. Do not repeat this request.';
const NO_BUDGET = 'The budget does not cover the benefit.';

/**
 * The result codes of the published page ([protocol 9](../../protocol.md#9-response-body)), by code. Frozen;
 * look codes up with `describeResultCode`.
 */
export const RESULT_CODES: { readonly [Code in KnownResultCode]: ResultCodeEntry<Code> } = Object.freeze({
  SUCCESS: row('SUCCESS', 'The benefit is issued.', 'done', 'Record the issue; nothing is left to do.'),
  PROCESS_FAIL: row('PROCESS_FAIL', 'The business step failed; a retry is not needed.', 'final', FINAL),
  RISK_REJECT: row(
    'RISK_REJECT',
    'Risk control turned the request down.',
    'final',
    `${FINAL} Do not try to get around the refusal.`,
  ),
  TOTAL_BUDGET_NOT_ENOUGH: row(
    'TOTAL_BUDGET_NOT_ENOUGH',
    NO_BUDGET,
    'final-stop-campaign',
    `${FINAL} Stop the campaign and contact support about its total budget.`,
  ),
  CURRENT_BUDGET_NOT_ENOUGH: row(
    'CURRENT_BUDGET_NOT_ENOUGH',
    NO_BUDGET,
    'final',
    `${FINAL} Contact support about the current budget.`,
  ),
  NO_BUDGET_RIGHT_NOW: row(
    'NO_BUDGET_RIGHT_NOW',
    NO_BUDGET,
    'final',
    `${FINAL} Contact support about the budget available now.`,
  ),
  PARAM_ILLEGAL: row(
    'PARAM_ILLEGAL',
    'The platform does not accept the parameters.',
    'final-fix-request',
    'The fault is in the request: compare the body with your agreement with the platform. If another request may have been ' +
      'sent before under this bizNo, this answer says nothing about that one: submit the order that was stored first.',
  ),
  UNKNOWN_EXCEPTION: row(
    'UNKNOWN_EXCEPTION',
    'The call failed for a reason that the platform does not know.',
    'repeat-same-biz-no',
    'The points may or may not be issued. Repeat exactly the same body with the same bizNo. Without a bizNo, do not ' +
      'repeat it: that may issue twice. Contact support if it stays unknown.',
  ),
});

function row<Code extends KnownResultCode>(
  code: Code,
  meaning: string,
  action: ResultAction,
  advice: string,
): ResultCodeEntry<Code> {
  return Object.freeze({ code, status: STATUS_OF_CODE[code], meaning, action, advice });
}
