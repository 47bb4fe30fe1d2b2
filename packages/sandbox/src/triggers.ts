import type { FamilyResultCode, KnownResultCode } from '@apoint/benefit-issue-types';
import { describeResultCode } from '@apoint/benefit-issue-types/result-codes';

const TRIGGER = /^SANDBOX_([A-Z_]+?)(?:_\d+|-.*)?$/;

/**
 * The result that a `bizNo` asks for: `SANDBOX_` and a result code of the page or of its family, alone or followed by `_` and digits, or by `-` and any
 * text, e.g. `SANDBOX_RISK_REJECT_0001` or `SANDBOX_UNKNOWN_EXCEPTION-my-test`.
 */
export function triggeredCode(bizNo: string | undefined): KnownResultCode | FamilyResultCode | undefined {
  return describeResultCode(TRIGGER.exec(bizNo ?? '')?.[1] ?? '')?.code;
}
