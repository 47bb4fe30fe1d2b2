import type { Budgets, Ledger } from './ledger.js';
import type { SandboxOptions } from './options.js';

/** The budgets of the one campaign, to be read and changed while the sandbox runs. */
export interface Campaign {
  /** What may be issued, as it stands in the ledger. */
  budgets(): Promise<Budgets>;
  /**
   * Sets the budgets that are named, for every decision to come; returns both.
   *
   * @throws {@link ApointError} `OPTION_INVALID`, `STORE_UNAVAILABLE`
   */
  changeBudgets(change: Partial<Budgets>): Promise<Budgets>;
}

export function campaignOf(ledger: Ledger): Campaign {
  return { budgets: () => ledger.budgets(), changeBudgets: (change) => ledger.changeBudgets(change) };
}

/** The budgets that the options set; a total alone is released at once. */
export function budgetsOf({ totalBudget, currentBudget = totalBudget }: SandboxOptions): Partial<Budgets> {
  return {
    ...(totalBudget === undefined ? {} : { totalBudget }),
    ...(currentBudget === undefined ? {} : { currentBudget }),
  };
}
