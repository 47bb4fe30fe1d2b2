import type { JsonObject } from './json.js';
import type { Result } from './result.js';

/**
 * The body of the answer to "Issue A. Point" ([protocol 9](../protocol.md#9-response-body)). Other members
 * are accepted.
 */
export interface BenefitIssueResponse<BenefitValueInfo extends JsonObject = JsonObject> {
  /** Required. Published. */
  readonly result: Result;
  /** The benefit's value. Optional. Published, but its members are not. */
  readonly benefitValueInfo?: BenefitValueInfo;
}
