/** Success, failure, unknown. Published. */
export type ResultStatus = 'S' | 'F' | 'U';

/** The eight codes of the published page ([protocol 9](../protocol.md#9-response-body)). */
export type KnownResultCode =
  | 'SUCCESS'
  | 'PROCESS_FAIL'
  | 'RISK_REJECT'
  | 'TOTAL_BUDGET_NOT_ENOUGH'
  | 'CURRENT_BUDGET_NOT_ENOUGH'
  | 'NO_BUDGET_RIGHT_NOW'
  | 'PARAM_ILLEGAL'
  | 'UNKNOWN_EXCEPTION';

/** A code of the page, or one that the page does not list: those occur, and `resultStatus` decides then. */
export type ResultCode = KnownResultCode | (string & {});

/**
 * How the platform says the request went ([protocol 9](../protocol.md#9-response-body)). That there is a
 * `result` is published; the names of its members come from sibling pages of the same gateway.
 */
export interface Result {
  /** Required. Name from sibling pages, values published. */
  readonly resultCode: ResultCode;
  /** Required. Any text at run time: one outside {@link ResultStatus} means unknown. Name from sibling pages. */
  readonly resultStatus: ResultStatus | (string & {});
  /**
   * For people and logs; never decide by it. Optional, name from sibling pages. Some peers write `resultMsg`:
   * `validateResponse` hands it out under this name.
   */
  readonly resultMessage?: string;
}
