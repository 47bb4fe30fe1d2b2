import type { LedgerEntry } from '@apoint/sandbox';
import type { Belief } from './journal.js';

/** What a run left behind. */
export interface Evidence {
  /** All that were to be issued. */
  readonly bizNos: readonly string[];
  /** In the order they were decided in. */
  readonly entries: readonly LedgerEntry[];
  readonly beliefs: readonly Belief[];
  readonly totalBudget: number;
  /** What the ledger itself says is issued. */
  readonly issued: number;
}

/** What is wrong with it; all lists are empty when nothing is. */
export interface Verdict {
  /** Decided more than once. */
  readonly duplicates: readonly string[];
  /** Not in the ledger. */
  readonly lost: readonly string[];
  /** In the ledger, and nobody wanted it. */
  readonly strangers: readonly string[];
  /** No client has an outcome for it. */
  readonly unsettled: readonly string[];
  /** A client has another outcome for it than the ledger. */
  readonly contradicted: readonly string[];
  /** Budgets that do not add up, in words. */
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

/** Every decision once more, in its order: was there budget for what was issued, and none for what was refused for it? */
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
