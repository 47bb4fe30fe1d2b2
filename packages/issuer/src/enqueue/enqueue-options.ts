import type { BenefitIssueRequest } from '@apoint/benefit-issue-types';
import type { Transaction } from '../database/database.js';

/** One row of what is to be issued. */
export interface NewOrder<Request extends object = BenefitIssueRequest> {
  /**
   * Your own name of this row, 1 to 256 characters: the user's ID if each user gets one issue in the campaign. With the campaign it
   * decides the `bizNo`, so the same key is never issued twice. It is stored and reported, and in no event.
   */
  readonly key: string;
  /** The request without a `bizNo`. It must be the same each time the row is enqueued, so take its `bizDate` from your data. */
  readonly request: Omit<Request, 'bizNo'>;
  /** How many points this is, for the limit `maximumPoints` and the totals. Default 0. */
  readonly points?: number | undefined;
}

/** Options of `enqueue`. */
export interface EnqueueOptions<Request extends object = BenefitIssueRequest> {
  /** The name of the campaign. */
  readonly campaign: string;
  /** They are read one after the other and need not fit into memory. */
  readonly orders: Iterable<NewOrder<Request>> | AsyncIterable<NewOrder<Request>>;
  /** A transaction of yours, in which the orders are stored: they exist if you commit. Default: one of its own. */
  readonly transaction?: Transaction | undefined;
}

/** What `enqueue` did. */
export interface Enqueued {
  /** Orders that are new. */
  readonly added: number;
  /** Orders that were there already, with the same bytes. */
  readonly repeated: number;
}
