import type { JsonObject, OperationResponse, ResultCode } from '@apoint/benefit-issue-types';
import type { VerifiedBytes } from '@apoint/message';
import type { ApointError } from '@apoint/primitives/errors';

/** One exchange with the server. */
export interface Attempt {
  /** The first attempt is number 1. */
  readonly number: number;
  /** Milliseconds since 1970. */
  readonly startedAt: number;
  readonly durationMilliseconds: number;
  /**
   * Whether a response arrived with a verified signature and a fresh time. With an `error`, the response is genuine but cannot be read
   * or decides nothing.
   */
  readonly verified: boolean;
  readonly httpStatus?: number | undefined;
  /** For support tickets. The signature does not cover it. */
  readonly tracerId?: string | undefined;
  /** Why this attempt did not settle the call. */
  readonly error?: ApointError | undefined;
  /**
   * The beginning of an unverified response, in one line of at most 2000 characters, with controls escaped. Log it, but never base a
   * decision on it.
   */
  readonly unverifiedText?: string | undefined;
}

interface Settled {
  readonly attempts: readonly Attempt[];
  /** The `Tracer-Id` of the last attempt that had one. */
  readonly tracerId?: string | undefined;
  /**
   * The body of the last response, if it was verified, opened if it was encrypted: also what could not be read. Not enumerable, so that
   * a log of the outcome does not show it.
   */
  readonly verifiedBytes?: VerifiedBytes | undefined;
}

/** The result of a verified response. */
export interface Answered extends Settled {
  /** A code of the page or of its family, or any other text; `describeResultCode` says what to do. */
  readonly resultCode: ResultCode;
  readonly resultMessage?: string | undefined;
}

/**
 * It is not known whether the request was carried out. `error` says why; its code is `RESULT_UNKNOWN` if the platform itself
 * says so, and `RESULT_ABOUT_REPETITION` if its refusal may be about another request under the same `bizNo`. Repeat with the same
 * `bizNo` and the same content, now or later.
 */
export interface UnknownOutcome extends Settled {
  readonly status: 'unknown';
  readonly error: ApointError;
  /** Whether the last response was verified. If so, it is genuine, but it cannot be read or decides nothing. */
  readonly verified: boolean;
  /** The code of a verified response that does not decide the outcome. */
  readonly resultCode?: ResultCode | undefined;
  readonly resultMessage?: string | undefined;
  /** The `unverifiedText` of the last attempt. Log it, but never base a decision on it. */
  readonly unverifiedText?: string | undefined;
}

/** The outcome of a call of any operation. */
export type CallOutcome<Body extends OperationResponse = OperationResponse> =
  | (Answered & { readonly status: 'succeeded'; readonly body: Body })
  | (Answered & { readonly status: 'failed'; readonly body: Body })
  | UnknownOutcome;

/**
 * The outcome of issuing an A.Point ([protocol 7](../../protocol.md#7-responses),
 * [9](../../protocol.md#9-response-body) and [10](../../protocol.md#10-idempotency)).
 */
export type IssueOutcome<BenefitValueInfo extends JsonObject = JsonObject> = { readonly bizNo: string } & (
  | (Answered & { readonly status: 'issued'; readonly benefitValueInfo?: BenefitValueInfo })
  | (Answered & { readonly status: 'rejected' })
  | UnknownOutcome
);
