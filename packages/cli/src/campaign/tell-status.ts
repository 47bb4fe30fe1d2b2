import type { CampaignStatus } from '@apoint/issuer';
import { safeLine } from '../terminal/safe-text.js';
import { table } from '../terminal/table.js';

const SECOND = 1000;
const MINUTE = 60;
const HOUR = 3600;

/** A campaign as lines for people. */
export function statusLines(status: CampaignStatus): readonly string[] {
  const { campaign, orders, open, points, ratePerSecond, restsUntil, nextAttemptAt } = status;
  const counts = Object.entries(orders).filter(([, count]) => count > 0);
  const rows = [
    ['state', stateText(status)],
    ...(restsUntil === undefined ? [] : [['rests until', timeText(restsUntil)]]),
    ...counts.map(([name, count]) => [name, String(count)]),
    ['open', String(open)],
    ...(points.ordered > 0 ? [['points', `${points.issued} of ${points.ordered} issued`]] : []),
    ...(nextAttemptAt === undefined ? [] : [['next attempt', timeText(nextAttemptAt)]]),
    ...(ratePerSecond > 0 ? [['rate', `${rateText(ratePerSecond)}, on average`]] : []),
    ...(status.estimatedEnd === undefined ? [] : [['estimated end', timeText(status.estimatedEnd)]]),
  ];
  return [safeLine(campaign), table(rows, '  ')];
}

/** A campaign is running until somebody pauses it, also when all is sent: more orders may come. */
function stateText({ state, because, orders, open }: CampaignStatus): string {
  if (because !== undefined) return `${state}: ${safeLine(because)}`;
  if (state !== 'running' || open > 0) return state;
  const isEmpty = Object.values(orders).every((count) => count === 0);
  return isEmpty ? 'running, without orders yet' : 'running, nothing left to send';
}

export function timeText(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}

export function rateText(perSecond: number): string {
  return `${perSecond < 10 ? perSecond.toFixed(1) : Math.round(perSecond)}/s`;
}

/** Such as `45 s`, `12 min` or `3 h 20 min`. */
export function durationText(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / SECOND);
  if (seconds < MINUTE) return `${seconds} s`;
  if (seconds < HOUR) return `${Math.ceil(seconds / MINUTE)} min`;
  return `${Math.floor(seconds / HOUR)} h ${Math.floor((seconds % HOUR) / MINUTE)} min`;
}
