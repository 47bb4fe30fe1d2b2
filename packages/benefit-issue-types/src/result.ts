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

/**
 * The codes that pages of sibling interfaces list ([protocol 9](../protocol.md#9-response-body) and
 * [12.1](../protocol.md#121-interfaces-of-the-platform)). `resultStatus` decides what they mean.
 */
export type FamilyResultCode =
  | 'KEY_NOT_FOUND'
  | 'ACCESS_DENIED'
  | 'INVALID_API'
  | 'INVALID_CLIENT'
  | 'INVALID_SIGNATURE'
  | 'METHOD_NOT_SUPPORTED'
  | 'MEDIA_TYPE_NOT_ACCEPTABLE'
  | 'REQUEST_TRAFFIC_EXCEED_LIMIT'
  | 'SYSTEM_ERROR'
  | 'OAUTH_FAILED'
  | 'USER_NOT_EXIST'
  | 'ACCESSTOKEN_VALIDATE_FAILED'
  | 'PARAMETER_ILLEGAL'
  | 'REPEAT_REQ_INCONSISTENT';

/** A code of the page, one of its family, or any other code. Other codes occur; `resultStatus` then decides. */
export type ResultCode = KnownResultCode | FamilyResultCode | (string & {});

/**
 * The platform's result of the request ([protocol 9](../protocol.md#9-response-body)). The member `result` is
 * published; the names inside it come from sibling pages of the same gateway.
 */
export interface Result {
  /** Required. Name from sibling pages, values published. */
  readonly resultCode: ResultCode;
  /** Required. It can be any text: values outside {@link ResultStatus} mean unknown. Name from sibling pages. */
  readonly resultStatus: ResultStatus | (string & {});
  /**
   * For people and logs; never base a decision on it. Optional, name from sibling pages. Some peers write `resultMsg`:
   * `validateResponse` returns it under this name.
   */
  readonly resultMessage?: string;
}
