import type { BenefitIssueResponse } from '@apoint/benefit-issue-types';

/** One decided request: points issued, or a final refusal. */
export interface LedgerEntry {
  readonly clientId: string;
  /** Absent for a request that had none: it can never be recognised again. */
  readonly bizNo?: string;
  /** The canonical JSON of the request, for telling a repetition from another request under the same `bizNo`. */
  readonly content: string;
  /** Points issued; 0 for a refusal. */
  readonly points: number;
  readonly answer: BenefitIssueResponse;
  /** Milliseconds since 1970. */
  readonly decidedAt: number;
}

/** What the ledger adds up to. */
export interface LedgerTotals {
  readonly issues: number;
  readonly refusals: number;
  readonly points: number;
}

/** What may be issued, in whole points. */
export interface Budgets {
  /** What the campaign has in all. */
  readonly totalBudget: number;
  /** What is released now, points already issued included; `'none'`: nothing right now. */
  readonly currentBudget: number | 'none';
}

/** The budgets as a decision finds them; nobody changes them before it is booked. */
export interface Account extends Budgets {
  /** Points issued so far. */
  readonly issued: number;
}

/** What the rules make of a request. An answer of status U decides nothing and is not booked. */
export interface Decision {
  readonly answer: BenefitIssueResponse;
  /** Whole points; 0 for anything but a success. */
  readonly points: number;
}

/** A request that is to be decided once. */
export interface Claim {
  readonly clientId: string;
  readonly bizNo?: string;
  readonly content: string;
  /** Milliseconds since 1970. */
  readonly decidedAt: number;
  /** Asked only if the `bizNo` is not decided yet. It cannot wait for anything; when it throws, nothing is booked. */
  decide(account: Account): Decision;
}

/** The decision that stands under a `bizNo`: just made, or made before. */
export type Standing = Pick<LedgerEntry, 'content' | 'answer'>;

/**
 * Every decision, once, and the budgets. Two implementations keep one contract: `createMemoryLedger` and
 * `createSqlLedger` of `@apoint/sandbox/sql`.
 */
export interface Ledger {
  /**
   * Look-up, check of the budgets and booking in one step that happens whole or not at all. Of several claims of one
   * `bizNo`, however close, one is decided and all get its answer, equal byte for byte as JSON.
   *
   * @throws {@link ApointError} `STORE_UNAVAILABLE`: it may be booked or not; claim it again to know. `OPTION_INVALID`
   * for points that are not whole. What `decide` throws.
   */
  decide(claim: Claim): Promise<Standing>;
  /** The first decision under a `bizNo` of a client. */
  find(clientId: string, bizNo: string): Promise<LedgerEntry | undefined>;
  /** All entries in the order they were decided in. */
  entries(): Promise<readonly LedgerEntry[]>;
  /** The sums over all entries. */
  totals(): Promise<LedgerTotals>;
  /** What may be issued. */
  budgets(): Promise<Budgets>;
  /** Sets the budgets that are named, for every decision to come; returns both. */
  changeBudgets(change: Partial<Budgets>): Promise<Budgets>;
  /** Waits for what is under way, and lets go of the store. The sandbox closes no ledger that was given to it. */
  close(): Promise<void>;
}

/** What a new ledger begins with. */
export const FIRST_BUDGETS: Budgets = { totalBudget: 1_000_000, currentBudget: 1_000_000 };
