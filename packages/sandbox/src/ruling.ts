import { ApointError } from '@apoint/primitives/errors';
import { isWhole } from './budgets.js';
import type { Account, Claim } from './ledger.js';

/** A decision in the form it is kept in. */
export interface Ruling {
  /** Text, so that every reader has an answer of its own, and the first one is the same as any later. */
  readonly answerText: string;
  /** Status U decides nothing. */
  readonly status: string;
  readonly points: number;
}

/** @throws {@link ApointError} `OPTION_INVALID`; what the rules throw */
export function ruleOn(claim: Claim, account: Account): Ruling {
  const { answer, points } = claim.decide(account);
  if (!isWhole(points)) {
    throw new ApointError(
      'OPTION_INVALID',
      'An issue costs whole points from 0 up: return such a number from pointsOf.',
    );
  }
  return { answerText: JSON.stringify(answer), status: answer.result.resultStatus, points };
}
