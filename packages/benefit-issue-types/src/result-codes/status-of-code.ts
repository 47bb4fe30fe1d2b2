import type { KnownResultCode, ResultStatus } from '../result.js';

/**
 * The status that belongs to each code of the published page
 * ([protocol 9](../../protocol.md#9-response-body)).
 */
export const STATUS_OF_CODE: Readonly<Record<KnownResultCode, ResultStatus>> = {
  SUCCESS: 'S',
  PROCESS_FAIL: 'F',
  RISK_REJECT: 'F',
  TOTAL_BUDGET_NOT_ENOUGH: 'F',
  CURRENT_BUDGET_NOT_ENOUGH: 'F',
  NO_BUDGET_RIGHT_NOW: 'F',
  PARAM_ILLEGAL: 'F',
  UNKNOWN_EXCEPTION: 'U',
};
