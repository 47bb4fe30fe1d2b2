import type { CampaignStatus } from '@apoint/issuer';
import { durationText, rateText } from './tell-status.js';

const SECOND = 1000;
/** The rate is that of this many looks, so that it follows what happens and does not jump. */
const LOOKS = 10;
const BAR = 24;

/** All campaigns of a worker together, at one look. */
export interface Look {
  readonly at: number;
  readonly total: number;
  readonly ended: number;
  readonly open: number;
  readonly issued: number;
  readonly rejected: number;
  readonly unknown: number;
  readonly parked: number;
  readonly cancelled: number;
  /** Orders that a worker can send now or is sending: open ones but those that wait for their next attempt. */
  readonly atHand: number;
  /** When the first of the unknown orders is sent again. */
  readonly nextAttemptAt: number | undefined;
  readonly notes: readonly string[];
}

/** What a line of progress says. */
export interface Progress extends Look {
  /** Absent at the first look. */
  readonly ratePerSecond?: number | undefined;
  /** Milliseconds until the end if the rate stays. */
  readonly remaining?: number | undefined;
}

export function lookAt(statuses: readonly CampaignStatus[], at: number): Look {
  const sum = { total: 0, open: 0, issued: 0, rejected: 0, unknown: 0, parked: 0, cancelled: 0 };
  const notes: string[] = [];
  const attempts: number[] = [];
  for (const { campaign, state, because, orders, open, nextAttemptAt } of statuses) {
    for (const count of Object.values(orders)) sum.total += count;
    if (nextAttemptAt !== undefined) attempts.push(nextAttemptAt);
    sum.open += open;
    sum.issued += orders.issued;
    sum.rejected += orders.rejected;
    sum.unknown += orders.unknown;
    sum.parked += orders.parked;
    sum.cancelled += orders.cancelled;
    if (state !== 'running')
      notes.push(`${campaign} is ${state}${because === undefined ? '' : `: ${because}`}`);
  }
  const nextAttemptAt = attempts.length > 0 ? Math.min(...attempts) : undefined;
  return { at, ...sum, ended: sum.total - sum.open, atHand: sum.open - sum.unknown, nextAttemptAt, notes };
}

/** Remembers some looks, from which the rate comes. */
export function progressMeter(): (look: Look) => Progress {
  const looks: Look[] = [];
  return (look) => {
    looks.push(look);
    if (looks.length > LOOKS) looks.shift();
    const [first = look] = looks;
    const seconds = (look.at - first.at) / SECOND;
    if (seconds <= 0) return look;
    const ratePerSecond = Math.max(0, look.ended - first.ended) / seconds;
    // What waits for its next attempt ends when the ladder says so, at no rate.
    const remaining =
      ratePerSecond > 0 && look.atHand > 0 ? (look.atHand / ratePerSecond) * SECOND : undefined;
    return { ...look, ratePerSecond, remaining };
  };
}

/** Such as `412 of 1000, 118/s, 5 s left, 410 issued, 2 rejected`. What may be cut off on a narrow terminal comes last. */
export function progressText(progress: Progress): string {
  const { ended, total, ratePerSecond, atHand, issued, rejected, unknown, parked, remaining } = progress;
  const parts = [
    `${ended} of ${total}`,
    ...(atHand > 0 && ratePerSecond !== undefined ? [rateText(ratePerSecond)] : []),
    ...(remaining === undefined ? [] : [`${durationText(remaining)} left`]),
    ...(parked > 0 ? [`${parked} parked`] : []),
    ...(unknown > 0 ? [`${unknown} unknown`] : []),
    ...(rejected > 0 ? [`${rejected} rejected`] : []),
    `${issued} issued`,
    ...waitText(progress),
  ];
  return parts.join(', ');
}

/** What it waits for where nothing moves, so that nobody takes it for a hang. */
function waitText({ open, atHand, at, nextAttemptAt }: Progress): readonly string[] {
  if (open === 0) return ['nothing left to send'];
  if (atHand > 0 || nextAttemptAt === undefined) return [];
  return [nextAttemptAt > at ? `next attempt in ${durationText(nextAttemptAt - at)}` : 'next attempt now'];
}

/** How much has ended, as a bar. */
export function bar({ ended, total }: Look): string {
  const full = total === 0 ? BAR : Math.floor((BAR * ended) / total);
  return `[${'#'.repeat(full)}${'.'.repeat(BAR - full)}]`;
}
