import type { Budgets, Ledger } from './ledger.js';
import type { SandboxOptions } from './options.js';

/** The budgets of the campaign. They can be read and changed while the sandbox runs. */
export interface Campaign {
  /** The budgets, as stored in the ledger. */
  budgets(): Promise<Budgets>;
  /**
   * Sets the given budgets for all later decisions, and returns both.
   *
   * @throws {@link ApointError} `OPTION_INVALID`, `STORE_UNAVAILABLE`
   */
  changeBudgets(change: Partial<Budgets>): Promise<Budgets>;
}

export function campaignOf(ledger: Ledger): Campaign {
  return { budgets: () => ledger.budgets(), changeBudgets: (change) => ledger.changeBudgets(change) };
}

/** The budgets that the options set. If only the total is given, all of it is released at once. */
export function budgetsOf({ totalBudget, currentBudget = totalBudget }: SandboxOptions): Partial<Budgets> {
  return {
    ...(totalBudget === undefined ? {} : { totalBudget }),
    ...(currentBudget === undefined ? {} : { currentBudget }),
  };
}
