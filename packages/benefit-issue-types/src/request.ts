import type { JsonObject } from './json.js';

/** How the benefit is named. The published page knows this one value, and at most 32 characters. Published. */
export type BenefitIssueMode = 'BENEFIT_PRODUCT_ID';

/**
 * The body of "Issue A. Point" ([protocol 8](../protocol.md#8-request-body)). Members beyond these are let
 * through: a platform may add some.
 *
 * The members of the three open objects are not published. They are any JSON objects here; name your own types
 * for them, and check them with your own schemas (`@apoint/benefit-issue-types/validate`).
 */
export interface BenefitIssueRequest<
  ProviderUserInfo extends JsonObject = JsonObject,
  BenefitIssueDetail extends JsonObject = JsonObject,
  ExtendInfo extends JsonObject = JsonObject,
> {
  /**
   * Idempotency key: a repeat with the same `bizNo` and content gets the first answer and issues nothing
   * again ([protocol 10](../protocol.md#10-idempotency)). Optional, at most 64 characters. Published.
   *
   * Two readings of ours: a character is a UTF-16 unit, as Java's `String.length()` counts, and the empty key is
   * refused, because all requests that carry it would be one request. Inferred.
   */
  readonly bizNo?: string;
  /**
   * Business time, checked by the platform against the campaign's period. Optional, epoch milliseconds. Published.
   *
   * That it is a whole number from 0 to 2^53 - 1 is our reading. Inferred.
   */
  readonly bizDate?: number;
  /** Who the user is in the provider's own system. Required; its members are not published. */
  readonly providerUserInfo: ProviderUserInfo;
  /** Required, one value. Published. */
  readonly benefitIssueMode: BenefitIssueMode;
  /** Which benefit to issue. Required; its members are not published. */
  readonly benefitIssueDetail: BenefitIssueDetail;
  /** More, by business scenario. Optional; its members are not published. */
  readonly extendInfo?: ExtendInfo;
}
