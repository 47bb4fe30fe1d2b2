import { changedBudgets } from './budgets.js';
import {
  type Budgets,
  type Claim,
  FIRST_BUDGETS,
  type Ledger,
  type LedgerEntry,
  type LedgerTotals,
  type Standing,
} from './ledger.js';
import { ruleOn } from './ruling.js';

/** An entry with its answer as text, so that each reader gets its own copy. */
type Kept = Omit<LedgerEntry, 'answer'> & { readonly answerText: string };

/**
 * A ledger in memory. It ends with the process, and grows until then.
 *
 * @example
 * ```ts
 * import { createMemoryLedger, createSandbox } from '@apoint/sandbox';
 *
 * const ledger = createMemoryLedger();
 * const first = await createSandbox({ ledger, totalBudget: 500 });
 * await first.close();
 *
 * // The ledger outlives a sandbox: its budgets and decisions are still there.
 * console.log(await ledger.budgets()); // { totalBudget: 500, currentBudget: 500 }
 * ```
 */
export function createMemoryLedger(): Ledger {
  return new MemoryLedger();
}

/** `decide` never awaits, so two claims cannot interleave. */
class MemoryLedger implements Ledger {
  readonly #entries: Kept[] = [];
  readonly #byBizNo = new Map<string, Kept>();
  #budgets: Budgets = FIRST_BUDGETS;
  #issued = 0;

  async decide(claim: Claim): Promise<Standing> {
    const first =
      claim.bizNo === undefined ? undefined : this.#byBizNo.get(keyOf(claim.clientId, claim.bizNo));
    if (first) return standingOf(first);
    const { answerText, status, points } = ruleOn(claim, { ...this.#budgets, issued: this.#issued });
    const { decide: _, ...request } = claim;
    const entry = { ...request, points, answerText };
    if (status !== 'U') this.#book(entry);
    return standingOf(entry);
  }

  async find(clientId: string, bizNo: string): Promise<LedgerEntry | undefined> {
    const kept = this.#byBizNo.get(keyOf(clientId, bizNo));
    return kept && read(kept);
  }

  async entries(): Promise<readonly LedgerEntry[]> {
    return this.#entries.map(read);
  }

  async totals(): Promise<LedgerTotals> {
    const all = await this.entries();
    const issues = all.filter(({ answer }) => answer.result.resultStatus === 'S').length;
    return { issues, refusals: all.length - issues, points: this.#issued };
  }

  async budgets(): Promise<Budgets> {
    return this.#budgets;
  }

  async changeBudgets(change: Partial<Budgets>): Promise<Budgets> {
    this.#budgets = changedBudgets(this.#budgets, change);
    return this.#budgets;
  }

  async close(): Promise<void> {}

  #book(entry: Kept): void {
    this.#entries.push(entry);
    this.#issued += entry.points;
    if (entry.bizNo !== undefined) this.#byBizNo.set(keyOf(entry.clientId, entry.bizNo), entry);
  }
}

function read({ answerText, ...entry }: Kept): LedgerEntry {
  return { ...entry, answer: JSON.parse(answerText) };
}

function standingOf({ content, answerText }: Kept): Standing {
  return { content, answer: JSON.parse(answerText) };
}

/** A Client-Id has no line end, so different pairs never have the same key. */
function keyOf(clientId: string, bizNo: string): string {
  return `${clientId}\n${bizNo}`;
}
