import type { Account, Claim, Decision, Ledger } from '@apoint/sandbox';

export const CLIENT = 'CLIENT_1';

/** Refuses what the total budget does not last for, as the sandbox does. */
export function costing(points: number): (account: Account) => Decision {
  return ({ totalBudget, issued }) =>
    points > totalBudget - issued ? refusal('TOTAL_BUDGET_NOT_ENOUGH') : success(points);
}

export function success(points: number, members: object = {}): Decision {
  return { answer: { result: { resultCode: 'SUCCESS', resultStatus: 'S' }, ...members }, points };
}

export function refusal(resultCode: string, resultStatus = 'F'): Decision {
  return { answer: { result: { resultCode, resultStatus } }, points: 0 };
}

export function claimOf(bizNo: string | undefined, change: Partial<Claim> = {}): Claim {
  return {
    clientId: CLIENT,
    ...(bizNo === undefined ? {} : { bizNo }),
    content: '{"of":"claim"}',
    decidedAt: 1_716_340_941_000,
    decide: costing(1),
    ...change,
  };
}

export async function codeOf(ledger: Ledger, claim: Claim): Promise<string> {
  return (await ledger.decide(claim)).answer.result.resultCode;
}
