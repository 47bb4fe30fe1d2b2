import { describeResultCode } from '@apoint/benefit-issue-types/result-codes';
import type { IssueOutcome } from '@apoint/client';
import { ApointError, type ApointErrorCode } from '@apoint/primitives/errors';
import { escapeUnsafe } from '@apoint/primitives/internal/escape-unsafe';
import type { HeldOrder } from './worker.js';

/** What came of an attempt, as it is written to the store. */
export interface AttemptResult {
  readonly order: HeldOrder;
  readonly state: 'waiting' | 'unknown' | 'parked' | 'issued' | 'rejected' | 'cancelled';
  /** Milliseconds from now to the next attempt; absent in a final state and for a parked order. */
  readonly dueIn?: number | undefined;
  /** The platform's code of a verified answer. */
  readonly resultCode?: string | undefined;
  /** The code of an error. */
  readonly code?: ApointErrorCode | undefined;
  readonly tracerId?: string | undefined;
  /** The body of a verified answer. */
  readonly response?: Uint8Array | undefined;
  /** Whether it is certain that this attempt has sent nothing. */
  readonly nothingLeft?: true | undefined;
  /** What it means for all other orders of the campaign. */
  readonly effect?: 'pause' | 'rest' | 'go-on' | undefined;
}

/** Each says of the user only that there is no budget at the moment, or that there are too many requests. */
const ASKS_FOR_REST: readonly string[] = [
  'CURRENT_BUDGET_NOT_ENOUGH',
  'NO_BUDGET_RIGHT_NOW',
  'REQUEST_TRAFFIC_EXCEED_LIMIT',
];
/** These answers would be the same for every order. */
const STOPS: readonly (string | undefined)[] = ['final-stop-campaign', 'final-fix-setup'];
const LONGEST_CODE = 200;

/** Judges an outcome of the client. */
export function resultOf(order: HeldOrder, outcome: IssueOutcome, ladder: readonly number[]): AttemptResult {
  const { status, tracerId, verifiedBytes: response } = outcome;
  const resultCode = outcome.resultCode && storable(outcome.resultCode);
  const facts = { order, resultCode, tracerId, response, effect: effectOf(outcome, order) };
  if (status !== 'unknown') return { ...facts, state: status };
  const { code } = outcome.error;
  // The same bytes get the same answer, and only a person can find out about the first request under this number.
  if (code === 'RESULT_ABOUT_REPETITION') return { ...facts, code, state: 'parked' };
  return { ...facts, code, ...nextStep(order, 'unknown', ladder) };
}

/** Judges what the client threw: nothing of this attempt has left. */
export function resultOfThrown(order: HeldOrder, error: unknown, ladder: readonly number[]): AttemptResult {
  const code = ApointError.is(error) ? error.code : undefined;
  const step = nextStep(order, order.sentBefore ? 'unknown' : 'waiting', ladder);
  return { order, code, nothingLeft: true, effect: 'rest', ...step };
}

/** A code that is unknown to us may be any text; PostgreSQL stores neither U+0000 nor half a character. */
function storable(code: string): string {
  return escapeUnsafe(code)
    .slice(0, LONGEST_CODE)
    .replace(/\p{Surrogate}/gu, '\uFFFD');
}

function nextStep(
  { rung }: HeldOrder,
  state: 'waiting' | 'unknown',
  ladder: readonly number[],
): Pick<AttemptResult, 'state' | 'dueIn'> {
  const dueIn = ladder[rung];
  return dueIn === undefined ? { state: 'parked' } : { state, dueIn };
}

function effectOf({ status, resultCode }: IssueOutcome, { afterRest }: HeldOrder): AttemptResult['effect'] {
  if (status === 'issued') return afterRest ? 'go-on' : undefined;
  if (resultCode === undefined) return undefined;
  if (ASKS_FOR_REST.includes(resultCode)) return 'rest';
  return status === 'rejected' && STOPS.includes(describeResultCode(resultCode)?.action)
    ? 'pause'
    : undefined;
}
