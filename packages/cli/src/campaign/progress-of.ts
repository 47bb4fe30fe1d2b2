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
  readonly notes: readonly string[];
}

/** What a line of progress says. */
export interface Progress extends Look {
  readonly ratePerSecond: number;
  /** Milliseconds until the end if the rate stays. */
  readonly remaining?: number | undefined;
}

export function lookAt(statuses: readonly CampaignStatus[], at: number): Look {
  const sum = { total: 0, open: 0, issued: 0, rejected: 0, unknown: 0, parked: 0, cancelled: 0 };
  const notes: string[] = [];
  for (const { campaign, state, because, orders, open } of statuses) {
    for (const count of Object.values(orders)) sum.total += count;
    sum.open += open;
    sum.issued += orders.issued;
    sum.rejected += orders.rejected;
    sum.unknown += orders.unknown;
    sum.parked += orders.parked;
    sum.cancelled += orders.cancelled;
    if (state !== 'running')
      notes.push(`${campaign} is ${state}${because === undefined ? '' : `: ${because}`}`);
  }
  return { at, ...sum, ended: sum.total - sum.open, notes };
}

/** Remembers some looks, from which the rate comes. */
export function progressMeter(): (look: Look) => Progress {
  const looks: Look[] = [];
  return (look) => {
    looks.push(look);
    if (looks.length > LOOKS) looks.shift();
    const [first = look] = looks;
    const seconds = (look.at - first.at) / SECOND;
    const ratePerSecond = seconds > 0 ? Math.max(0, look.ended - first.ended) / seconds : 0;
    const remaining = ratePerSecond > 0 && look.open > 0 ? (look.open / ratePerSecond) * SECOND : undefined;
    return { ...look, ratePerSecond, remaining };
  };
}

/** Such as `412 of 1000, 118/s, 410 issued, 2 rejected, 5 s left`. */
export function progressText(progress: Progress): string {
  const { ended, total, open, ratePerSecond, issued, rejected, unknown, parked, remaining, notes } = progress;
  const parts = [
    `${ended} of ${total}`,
    ...(open > 0 ? [rateText(ratePerSecond)] : []),
    `${issued} issued`,
    ...(rejected > 0 ? [`${rejected} rejected`] : []),
    ...(unknown > 0 ? [`${unknown} unknown`] : []),
    ...(parked > 0 ? [`${parked} parked`] : []),
    ...(remaining === undefined ? [] : [`${durationText(remaining)} left`]),
    ...notes,
  ];
  return parts.join(', ');
}

/** How much has ended, as a bar. */
export function bar({ ended, total }: Look): string {
  const full = total === 0 ? BAR : Math.floor((BAR * ended) / total);
  return `[${'#'.repeat(full)}${'.'.repeat(BAR - full)}]`;
}
