import { ApointError } from '@apoint/primitives/errors';
import { isWhole } from './budgets.js';
import type { Account, Claim } from './ledger.js';

/** A decision in the form in which it is stored. */
export interface Ruling {
  /** Text, so that each reader has its own copy and the first answer equals all later ones. */
  readonly answerText: string;
  /** Status U decides nothing. */
  readonly status: string;
  readonly points: number;
}

/** @throws {@link ApointError} `OPTION_INVALID`; errors of the rules */
export function ruleOn(claim: Claim, account: Account): Ruling {
  const { answer, points } = claim.decide(account);
  if (!isWhole(points)) {
    throw new ApointError(
      'OPTION_INVALID',
      'The option pointsOf must return a whole number of points from 0.',
    );
  }
  return { answerText: JSON.stringify(answer), status: answer.result.resultStatus, points };
}
