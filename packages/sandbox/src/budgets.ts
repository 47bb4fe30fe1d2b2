import { ApointError } from '@apoint/primitives/errors';
import { checkNames } from '@apoint/primitives/internal/options';
import type { Budgets } from './ledger.js';

/** @throws {@link ApointError} `OPTION_INVALID` */
export function checkBudgets({ totalBudget = 0, currentBudget = 0 }: Partial<Budgets>): void {
  if (isWhole(totalBudget) && (currentBudget === 'none' || isWhole(currentBudget))) return;
  throw new ApointError(
    'OPTION_INVALID',
    "A budget is a whole number of points from 0 up; currentBudget may also be 'none'.",
  );
}

/** @throws {@link ApointError} `OPTION_INVALID` */
export function changedBudgets(before: Budgets, change: Partial<Budgets>): Budgets {
  checkNames(change, ['totalBudget', 'currentBudget'] satisfies (keyof Budgets)[]);
  checkBudgets(change);
  return {
    totalBudget: change.totalBudget ?? before.totalBudget,
    currentBudget: change.currentBudget ?? before.currentBudget,
  };
}

/** Points and budgets add up exactly as long as no number is rounded. */
export function isWhole(points: unknown): boolean {
  return Number.isSafeInteger(points) && (points as number) >= 0;
}
