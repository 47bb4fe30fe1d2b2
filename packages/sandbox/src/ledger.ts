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

/** Every decision, in the order it was made. Reading it is part of the control surface. */
export class Ledger {
  readonly #entries: LedgerEntry[] = [];
  readonly #byBizNo = new Map<string, LedgerEntry>();

  /** The first decision under a `bizNo` of a client. */
  find(clientId: string, bizNo: string): LedgerEntry | undefined {
    return this.#byBizNo.get(keyOf(clientId, bizNo));
  }

  /** Books a decision. Called by the endpoint, once for each. */
  add(entry: LedgerEntry): void {
    this.#entries.push(entry);
    if (entry.bizNo !== undefined) this.#byBizNo.set(keyOf(entry.clientId, entry.bizNo), entry);
  }

  /** A copy of all entries, the oldest first. */
  get entries(): readonly LedgerEntry[] {
    return [...this.#entries];
  }

  /** The sums over all entries. */
  get totals(): LedgerTotals {
    const issues = this.#entries.filter(({ answer }) => answer.result.resultStatus === 'S');
    return {
      issues: issues.length,
      refusals: this.#entries.length - issues.length,
      points: issues.reduce((sum, { points }) => sum + points, 0),
    };
  }
}

/** A Client-Id holds no line end, so no two pairs share a key. */
function keyOf(clientId: string, bizNo: string): string {
  return `${clientId}\n${bizNo}`;
}
