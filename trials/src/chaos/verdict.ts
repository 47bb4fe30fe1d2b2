import type { LedgerEntry } from '@apoint/sandbox';
import type { Belief } from './journal.js';

/** The results of a run. */
export interface Evidence {
  /** All bizNos of the plan. */
  readonly bizNos: readonly string[];
  /** In the order of the decisions. */
  readonly entries: readonly LedgerEntry[];
  readonly beliefs: readonly Belief[];
  readonly totalBudget: number;
  /** The points issued, according to the ledger itself. */
  readonly issued: number;
}

/** The errors of a run. All lists are empty if there are none. */
export interface Verdict {
  /** Decided more than once. */
  readonly duplicates: readonly string[];
  /** Not in the ledger. */
  readonly lost: readonly string[];
  /** In the ledger, but not in the plan. */
  readonly strangers: readonly string[];
  /** No client has an outcome for it. */
  readonly unsettled: readonly string[];
  /** The outcome of a client differs from the ledger. */
  readonly contradicted: readonly string[];
  /** Budgets that do not add up, described in words. */
  readonly budget: readonly string[];
}

export function judge({ bizNos, entries, beliefs, totalBudget, issued }: Evidence): Verdict {
  const intended = new Set(bizNos);
  const decided = new Map<string, LedgerEntry[]>();
  for (const entry of entries) {
    const bizNo = entry.bizNo ?? '';
    decided.set(bizNo, [...(decided.get(bizNo) ?? []), entry]);
  }
  const believed = new Set(beliefs.map(({ bizNo }) => bizNo));
  return {
    duplicates: [...decided].filter(([, all]) => all.length > 1).map(([bizNo]) => bizNo),
    lost: bizNos.filter((bizNo) => !decided.has(bizNo)),
    strangers: [...decided.keys()].filter((bizNo) => !intended.has(bizNo)),
    unsettled: bizNos.filter((bizNo) => !believed.has(bizNo)),
    contradicted: beliefs
      .filter((belief) => !decided.get(belief.bizNo)?.every((entry) => agree(belief, entry)))
      .map(({ bizNo }) => bizNo),
    budget: [...sums(entries, totalBudget, issued), ...replay(entries, totalBudget)],
  };
}

export function isClean(verdict: Verdict): boolean {
  return Object.values(verdict).every((list) => list.length === 0);
}

function agree({ status, resultCode }: Belief, { answer: { result } }: LedgerEntry): boolean {
  return resultCode === result.resultCode && (status === 'issued') === (result.resultStatus === 'S');
}

function sums(entries: readonly LedgerEntry[], totalBudget: number, issued: number): string[] {
  const sum = entries.reduce((points, entry) => points + entry.points, 0);
  return [
    ...(sum === issued ? [] : [`entries add up to ${sum}, the account says ${issued}`]),
    ...(sum <= totalBudget ? [] : [`${sum} issued of ${totalBudget}`]),
  ];
}

/** Repeats every decision in order: was there budget for each issue, and none for each refusal for lack of budget? */
function replay(entries: readonly LedgerEntry[], totalBudget: number): string[] {
  let left = totalBudget;
  const wrong: string[] = [];
  for (const { bizNo, points, answer } of entries) {
    const { resultCode, resultStatus } = answer.result;
    if (resultStatus === 'S' && (points !== 1 || left < 1)) wrong.push(`${bizNo}: ${points} of ${left} left`);
    if (resultStatus !== 'S' && points !== 0) wrong.push(`${bizNo}: ${points} points for ${resultCode}`);
    if (resultCode === 'TOTAL_BUDGET_NOT_ENOUGH' && left > 0)
      wrong.push(`${bizNo}: refused with ${left} left`);
    left -= points;
  }
  return wrong;
}
