import type { JsonObject } from './json.js';
import type { Result } from './result.js';

/**
 * The body of the answer to "Issue A. Point" ([protocol 9](../protocol.md#9-response-body)). Members beyond
 * these are let through.
 */
export interface BenefitIssueResponse<BenefitValueInfo extends JsonObject = JsonObject> {
  /** Required. Published. */
  readonly result: Result;
  /** The benefit's value. Optional, published; its members are not. */
  readonly benefitValueInfo?: BenefitValueInfo;
}
