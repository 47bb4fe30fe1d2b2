import type { JsonObject } from './json.js';

/** How the request names the benefit. The published page lists one value, and a length of at most 32 characters. */
export type BenefitIssueMode = 'BENEFIT_PRODUCT_ID';

/**
 * The body of "Issue A. Point" ([protocol 8](../protocol.md#8-request-body)). Other members are accepted: a
 * platform may add some.
 *
 * The members of the three open objects are not published, so their type is any JSON object. Set your own types for them, and
 * check them with your own schemas (`@apoint/benefit-issue-types/validate`).
 */
export interface BenefitIssueRequest<
  ProviderUserInfo extends JsonObject = JsonObject,
  BenefitIssueDetail extends JsonObject = JsonObject,
  ExtendInfo extends JsonObject = JsonObject,
> {
  /**
   * Idempotency key: a repetition with the same `bizNo` and content gets the first answer, and no points are
   * issued again ([protocol 10](../protocol.md#10-idempotency)). Optional, at most 64 characters. Published.
   *
   * Inferred: a character is a UTF-16 unit, as in Java's `String.length()`. The empty key is refused, because all requests with it
   * would count as the same request.
   */
  readonly bizNo?: string;
  /**
   * Business time in epoch milliseconds. The platform checks it against the campaign's period. Optional. Published.
   *
   * Inferred: it is a whole number from 0 to 2^53 - 1.
   */
  readonly bizDate?: number;
  /** Who the user is in the provider's own system. Required; its members are not published. */
  readonly providerUserInfo: ProviderUserInfo;
  /** Required; only one value is defined. Published. */
  readonly benefitIssueMode: BenefitIssueMode;
  /** Which benefit to issue. Required; its members are not published. */
  readonly benefitIssueDetail: BenefitIssueDetail;
  /** More information, depending on the business scenario. Optional; its members are not published. */
  readonly extendInfo?: ExtendInfo;
}
