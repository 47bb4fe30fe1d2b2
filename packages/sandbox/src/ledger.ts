import type { BenefitIssueResponse } from '@apoint/benefit-issue-types';

/** One decided request: points issued, or a final refusal. */
export interface LedgerEntry {
  /** Who asked. */
  readonly clientId: string;
  /** Absent if the request had none. Such a request cannot be recognised when it is repeated. */
  readonly bizNo?: string;
  /** The canonical JSON of the request. It tells a repetition from another request with the same `bizNo`. */
  readonly content: string;
  /** Points issued; 0 for a refusal. */
  readonly points: number;
  /** The answer that every repetition gets, too. */
  readonly answer: BenefitIssueResponse;
  /** Milliseconds since 1970. */
  readonly decidedAt: number;
}

/** The sums of a ledger. */
export interface LedgerTotals {
  /** Requests that issued points. */
  readonly issues: number;
  /** Requests that were refused for good. */
  readonly refusals: number;
  /** Points issued by all of them. */
  readonly points: number;
}

/** The budgets in whole points. */
export interface Budgets {
  /** The points of the whole campaign. */
  readonly totalBudget: number;
  /** The points released so far, including those already issued; `'none'`: nothing can be issued right now. */
  readonly currentBudget: number | 'none';
}

/** The budgets at the time of a decision. They cannot change until the decision is booked. */
export interface Account extends Budgets {
  /** Points issued so far. */
  readonly issued: number;
}

/** The decision of the rules on a request. An answer with status U decides nothing and is not booked. */
export interface Decision {
  /** What the request is answered. */
  readonly answer: BenefitIssueResponse;
  /** Whole points; 0 for anything but a success. */
  readonly points: number;
}

/** A request to decide, exactly once. */
export interface Claim {
  /** Who asks. */
  readonly clientId: string;
  /** The idempotency key. Absent if the request has none. */
  readonly bizNo?: string;
  /** The canonical JSON of the request. */
  readonly content: string;
  /** Milliseconds since 1970. */
  readonly decidedAt: number;
  /** Called only if the `bizNo` is not decided yet. It is synchronous; if it throws, nothing is booked. */
  decide(account: Account): Decision;
}

/** The decision on a `bizNo`: a new one, or an earlier one. */
export type Standing = Pick<LedgerEntry, 'content' | 'answer'>;

/**
 * Stores every decision once, and the budgets. Two implementations fulfil the same contract: `createMemoryLedger`, and
 * `createSqlLedger` of `@apoint/sandbox/sql`.
 */
export interface Ledger {
  /**
   * Looks up the `bizNo`, checks the budgets and books, in one atomic step. If several claims have the same `bizNo`, even at the
   * same time, only one is decided. All get its answer, equal byte for byte as JSON.
   *
   * @throws {@link ApointError} `STORE_UNAVAILABLE`: it may be booked or not; claim it again to find out. `OPTION_INVALID` for
   * points that are not whole. Errors of `decide`.
   */
  decide(claim: Claim): Promise<Standing>;
  /** The first decision under a `bizNo` of a client. */
  find(clientId: string, bizNo: string): Promise<LedgerEntry | undefined>;
  /** All entries in the order of the decisions. */
  entries(): Promise<readonly LedgerEntry[]>;
  /** The sums over all entries. */
  totals(): Promise<LedgerTotals>;
  /** The current budgets. */
  budgets(): Promise<Budgets>;
  /** Sets the given budgets for all later decisions, and returns both. */
  changeBudgets(change: Partial<Budgets>): Promise<Budgets>;
  /** Waits for running work, and releases the store. The sandbox does not close a ledger from its options. */
  close(): Promise<void>;
}

/** The budgets of a new ledger. */
export const FIRST_BUDGETS: Budgets = { totalBudget: 1_000_000, currentBudget: 1_000_000 };
