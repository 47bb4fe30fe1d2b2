import type { CampaignStatus } from '@apoint/issuer';
import type { Arguments } from '../command.js';
import { textOption } from '../options.js';
import { hint } from '../terminal/hint.js';
import { safeLine } from '../terminal/safe-text.js';

/** Needs no quotes in any shell. */
const PLAIN = /^[\w./-]+$/;

/** Tells a person which command comes next. With `--json` a program reads. */
export function hintNext(given: Arguments, ...commands: readonly string[]): void {
  if (!given.json) hint(...commands.map((command) => `next: ${command}`));
}

/** A campaign command on the store of this one. The URL of a database may hold a password, so it is not repeated. */
export function commandOn(given: Arguments, name: string, campaign: string, more = ''): string {
  const data = textOption(given, 'data');
  const folder = data !== undefined && (PLAIN.test(data) ? data : `'${safeLine(data)}'`);
  const store = folder ? `--data ${folder}` : '--database …';
  return `apoint campaign ${name} --campaign ${safeLine(campaign)} ${store}${more && ` ${more}`}`;
}

/** What a person can do about each campaign. */
export function hintAfter(given: Arguments, statuses: readonly CampaignStatus[]): void {
  for (const status of statuses) hintNext(given, ...stepsOf(given, status));
}

function stepsOf(given: Arguments, { campaign, state, orders, open }: CampaignStatus): readonly string[] {
  const on = (name: string, more?: string): string => commandOn(given, name, campaign, more);
  const ended = orders.issued + orders.rejected + orders.parked;
  if (state === 'paused') return [`${on('resume')}   lets it go on`];
  if (orders.parked > 0)
    return [
      `${on('report', '--state parked')}   says who and why`,
      `${on('retry')}   sends the same bytes again`,
    ];
  if (open > 0) return [`${on('work')}   sends what is open`];
  return ended > 0 ? [`${on('report', '--out report.csv')}   says what came of each`] : [];
}
