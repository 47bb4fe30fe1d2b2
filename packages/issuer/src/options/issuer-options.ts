import type { BenefitIssueRequest, BenefitIssueResponse, Operation } from '@apoint/benefit-issue-types';
import type { Client } from '@apoint/client';
import type { RuntimeAbortSignal } from '@apoint/primitives';
import type { IssuerDatabase } from '../database/database.js';
import type { IssuerEvent } from '../events/issuer-event.js';

/** Options of `createIssuer`. */
export interface IssuerOptions<Request extends object = BenefitIssueRequest> {
  /** {@link fromPg}, {@link fromPglite}, or your own. */
  readonly database: IssuerDatabase;
  /** Sends the orders; only `work` needs it. Its `timeoutMilliseconds` is replaced by half of a lease, if that is shorter. */
  readonly client?: Pick<Client, 'submit'> | undefined;
  /** The schema of the database that holds the tables: lower-case letters, digits and `_`. Default `apoint`. */
  readonly schema?: string | undefined;
  /** The rules for requests, as in the options of the client. Default: all rules of the page. */
  readonly issueBenefit?: Operation<Request, BenefitIssueResponse> | undefined;
  /**
   * Seconds from an unknown attempt to the next one: the first number after the first attempt, and so on. When they are used up, the
   * order is parked. Default 1 minute, 10 minutes, 1 hour, 6 hours, 24 hours.
   */
  readonly ladderSeconds?: readonly number[] | undefined;
  /** For how long a worker holds an order. After that, others take it for unknown. Default 60, from 2 to 3600. */
  readonly leaseSeconds?: number | undefined;
  /** How long a worker waits when it finds nothing to do. Default 1000. */
  readonly pollMilliseconds?: number | undefined;
  /** The clock, milliseconds since 1970. Default: that of the database, which is one for all workers. */
  readonly now?: (() => number) | undefined;
  /** The clock for durations in events and for `ratePerSecond` of a worker. Default: `performance.now`. */
  readonly monotonicNow?: (() => number) | undefined;
  /** Waits, and rejects when the signal aborts. Default: a timer. */
  readonly sleep?: ((milliseconds: number, signal: RuntimeAbortSignal) => Promise<void>) | undefined;
  /**
   * Gets the events in their order. Nothing waits for its promise, and its errors are ignored, but it is called synchronously, so it
   * must return quickly.
   */
  readonly onEvent?: ((event: IssuerEvent) => void | Promise<void>) | undefined;
}
