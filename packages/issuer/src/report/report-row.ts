import type { OrderState } from '../campaign/campaign.js';

/** One order in the report of a campaign. Times are milliseconds since 1970. */
export interface ReportRow {
  readonly bizNo: string;
  /** Your own name of the row. */
  readonly key: string;
  readonly points: number;
  readonly state: OrderState;
  /** What is certain: `issued` and `rejected` by a verified answer, `not-sent`, or else `unknown`. */
  readonly outcome: 'issued' | 'rejected' | 'unknown' | 'not-sent';
  /** The platform's result code, or else the code of the error of the last attempt. Absent before the first attempt ended. */
  readonly code?: string | undefined;
  /** For support tickets. The signature does not cover it. */
  readonly tracerId?: string | undefined;
  readonly attempts: number;
  readonly enqueuedAt: number;
  /** When it was first sent. */
  readonly sentAt?: number | undefined;
  /** When it reached a final state. */
  readonly endedAt?: number | undefined;
}
