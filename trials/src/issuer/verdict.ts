import { isDeepStrictEqual } from 'node:util';
import { orderNumber, type ReportRow } from '@apoint/issuer';
import { type Evidence, judge, type Verdict } from '../chaos/verdict.js';
import { type Change, forbiddenIn } from './history.js';
import { CAMPAIGNS, rowsOf, type TrialPlan } from './plan.js';

/** An order at the end: what the report says of it, and the bytes that are stored. */
export interface StoredOrder extends Pick<ReportRow, 'bizNo' | 'key' | 'state' | 'code' | 'points'> {
  readonly body: string;
}

/** The results of a trial. */
export interface TrialEvidence extends Pick<Evidence, 'entries' | 'totalBudget' | 'issued'> {
  readonly plan: Pick<TrialPlan, 'orders' | 'seed'>;
  readonly orders: readonly StoredOrder[];
  readonly history: readonly Change[];
  /** Campaigns that took an order beyond their limit. */
  readonly overLimit: readonly string[];
}

/** The errors of a trial. All lists are empty if there are none. */
export interface TrialVerdict extends Verdict {
  /** Users who have points more than once. */
  readonly doubles: readonly string[];
  /** Rows that were enqueued, and have no order. */
  readonly missing: readonly string[];
  /** Changes that an order must not make, such as out of a final state. */
  readonly history: readonly string[];
  /** Decided by the platform on other content than what is stored. */
  readonly content: readonly string[];
  readonly overLimit: readonly string[];
}

/** The platform may or may not have decided these: a person has to ask. */
const NOBODY_KNOWS: readonly StoredOrder['state'][] = ['parked'];

export function judgeTrial(evidence: TrialEvidence): TrialVerdict {
  const { plan, entries, orders, overLimit } = evidence;
  const planned = CAMPAIGNS.flatMap((name) => rowsOf(plan, name).map(({ key }) => orderNumber(name, key)));
  const beliefs = orders.flatMap(({ bizNo, state, code = '' }) =>
    state === 'issued' || state === 'rejected' ? [{ bizNo, status: state, resultCode: code }] : [],
  );
  const found = judge({ ...evidence, bizNos: planned, beliefs });
  const cancelled = numbersOf(orders, ['cancelled']);
  const excused = new Set([...cancelled, ...numbersOf(orders, NOBODY_KNOWS)]);
  const there = numbersOf(orders);
  return {
    ...found,
    lost: found.lost.filter((bizNo) => !excused.has(bizNo)),
    unsettled: found.unsettled.filter((bizNo) => !excused.has(bizNo)),
    contradicted: [...found.contradicted, ...entries.map(bizNoOf).filter((bizNo) => cancelled.has(bizNo))],
    doubles: doublesIn(evidence),
    missing: planned.filter((bizNo) => !there.has(bizNo)),
    history: forbiddenIn(evidence.history),
    content: otherContent(evidence),
    overLimit,
  };
}

function numbersOf(orders: readonly StoredOrder[], states?: readonly StoredOrder['state'][]): Set<string> {
  return new Set(orders.filter(({ state }) => states?.includes(state) ?? true).map(({ bizNo }) => bizNo));
}

type Entry = Evidence['entries'][number];

function bizNoOf({ bizNo }: Entry): string {
  return bizNo ?? '';
}

/** By the user in the content, and not by the number, which is what should make them one. */
function doublesIn({ entries }: TrialEvidence): string[] {
  const once = new Set<string>();
  return entries
    .filter(({ points }) => points > 0)
    .map(({ content }) => String(JSON.parse(content).providerUserInfo.memberId))
    .filter((user) => once.size === once.add(user).size);
}

function otherContent({ entries, orders }: TrialEvidence): string[] {
  const bodies = new Map(orders.map(({ bizNo, body }) => [bizNo, body]));
  return entries
    .filter((entry) => {
      const body = bodies.get(bizNoOf(entry));
      return body !== undefined && !isDeepStrictEqual(JSON.parse(entry.content), JSON.parse(body));
    })
    .map(bizNoOf);
}
