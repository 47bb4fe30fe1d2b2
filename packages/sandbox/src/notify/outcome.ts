import type { OperationResponse } from '@apoint/benefit-issue-types';
import type { ApointError } from '@apoint/primitives/errors';

/** What every attempt has. */
export interface NotificationAttemptFacts {
  /** The first attempt is number 1. */
  readonly number: number;
  /** The published wait before this attempt, in milliseconds. It is 0 for the first, and is not divided by `timesFaster`. */
  readonly waitMilliseconds: number;
  /** The `Request-Time` that was sent. */
  readonly requestTime: string;
  /** By the clock of the sandbox. */
  readonly durationMilliseconds: number;
  readonly httpStatus?: number | undefined;
  /** For logs. The signature does not cover it. */
  readonly tracerId?: string | undefined;
}

/**
 * One exchange with a partner.
 *
 * - `success`: a verified answer with the code `SUCCESS`, the status S and an HTTP status of 2xx.
 * - `answered`: any other verified answer.
 * - `unreadable`: a verified answer that does not open, is not JSON, or breaks a rule of the operation.
 * - `unverified`: an answer without a right signature or a fresh time.
 * - `no-answer`: the partner could not be reached, or there was no whole answer in time.
 */
export type NotificationAttempt =
  | (NotificationAttemptFacts & { readonly outcome: 'success'; readonly resultCode: string })
  | (NotificationAttemptFacts & {
      readonly outcome: 'answered';
      readonly resultCode: string;
      readonly resultStatus: string;
      readonly resultMessage?: string | undefined;
    })
  | (NotificationAttemptFacts & {
      readonly outcome: 'unreadable' | 'unverified' | 'no-answer';
      readonly error: ApointError;
    });

/** What became of a notification, with all its attempts. */
export type NotificationOutcome<Response extends OperationResponse = OperationResponse> =
  | {
      readonly status: 'delivered';
      /** The verified answer. */
      readonly body: Response;
      readonly attempts: readonly NotificationAttempt[];
    }
  | {
      readonly status: 'given-up';
      /** `stopped`: by the signal, by `close()` of the sandbox, or because `sleep` rejected. */
      readonly because: 'attempts-used-up' | 'stopped';
      readonly attempts: readonly NotificationAttempt[];
    };
