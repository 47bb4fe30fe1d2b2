import type { JsonObject, OperationResponse } from '@apoint/benefit-issue-types';
import type { ApointError } from '@apoint/primitives/errors';

/** One exchange with the server. */
export interface Attempt {
  /** From 1. */
  readonly number: number;
  /** Milliseconds since 1970. */
  readonly startedAt: number;
  readonly durationMilliseconds: number;
  readonly httpStatus?: number | undefined;
  /** For the support ticket; as any header, it is not covered by the signature. */
  readonly tracerId?: string | undefined;
  /** Why this attempt settled nothing. */
  readonly error?: ApointError | undefined;
  /** The beginning of a response that was not verified: for the log, never for a decision. */
  readonly unverifiedText?: string | undefined;
}

interface Settled {
  readonly attempts: readonly Attempt[];
  /** Of the last attempt that had one. */
  readonly tracerId?: string | undefined;
}

/** What a verified response said. */
export interface Answered extends Settled {
  readonly resultCode: string;
  readonly resultMessage?: string | undefined;
}

/**
 * What is not known: whether the request was carried out. `error` says why; its code is `RESULT_UNKNOWN` when the
 * platform itself said so. Repeat with the same `bizNo` and the same content, now or later.
 */
export interface UnknownOutcome extends Settled {
  readonly status: 'unknown';
  readonly error: ApointError;
  /** What a verified response said, if the platform itself does not know. */
  readonly resultCode?: string | undefined;
  readonly resultMessage?: string | undefined;
  /** The last response that was not verified: for the log, never for a decision. */
  readonly unverifiedText?: string | undefined;
}

/** How a call of any operation ended. */
export type CallOutcome<Body extends OperationResponse = OperationResponse> =
  | (Answered & { readonly status: 'succeeded'; readonly body: Body })
  | (Answered & { readonly status: 'failed'; readonly body: Body })
  | UnknownOutcome;

/**
 * How the issue of an A.Point ended ([protocol 7](../../protocol.md#7-responses),
 * [9](../../protocol.md#9-response-body) and [10](../../protocol.md#10-idempotency)).
 */
export type IssueOutcome<BenefitValueInfo extends JsonObject = JsonObject> = { readonly bizNo: string } & (
  | (Answered & { readonly status: 'issued'; readonly benefitValueInfo?: BenefitValueInfo })
  | (Answered & { readonly status: 'rejected' })
  | UnknownOutcome
);
