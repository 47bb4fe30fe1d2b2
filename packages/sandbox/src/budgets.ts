import { ApointError } from '@apoint/primitives/errors';
import { ownOptions } from '@apoint/primitives/internal/options';
import type { Budgets } from './ledger.js';

/** @throws {@link ApointError} `OPTION_INVALID` */
export function checkBudgets({ totalBudget = 0, currentBudget = 0 }: Partial<Budgets>): void {
  if (isWhole(totalBudget) && (currentBudget === 'none' || isWhole(currentBudget))) return;
  throw new ApointError(
    'OPTION_INVALID',
    "totalBudget and currentBudget must be whole numbers of points from 0; currentBudget may also be 'none'.",
  );
}

/** @throws {@link ApointError} `OPTION_INVALID` */
export function changedBudgets(before: Budgets, change: Partial<Budgets>): Budgets {
  ownOptions(change, ['totalBudget', 'currentBudget'] satisfies (keyof Budgets)[]);
  checkBudgets(change);
  return {
    totalBudget: change.totalBudget ?? before.totalBudget,
    currentBudget: change.currentBudget ?? before.currentBudget,
  };
}

/** Only whole numbers that JavaScript does not round, so that points and budgets add up exactly. */
export function isWhole(points: unknown): boolean {
  return Number.isSafeInteger(points) && (points as number) >= 0;
}
