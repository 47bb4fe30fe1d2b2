import type { CampaignStatus, Issuer, IssuerEvent, WorkOptions, WorkSummary } from '@apoint/issuer';
import { type Arguments, EXIT } from '../command.js';
import { printJson, printLines } from '../print.js';
import type { Display } from './display.js';
import { hintAfter } from './next-steps.js';
import { lookAt } from './progress-of.js';
import { statusLines } from './tell-status.js';
import { statusesOf, watch } from './watch.js';

/** What happens to a campaign or to the store, in words. Orders are counted instead. */
export function eventText(event: IssuerEvent): string | undefined {
  switch (event.type) {
    case 'campaign-paused':
      return `${event.campaign} is paused, because the platform answered ${event.because}; nothing is lost. apoint campaign resume lets it go on.`;
    case 'campaign-backed-off':
      return `${event.campaign} rests for a while: ${event.because}.`;
    case 'store-unavailable':
      return `The database cannot be reached (${event.code}); the worker waits for it.`;
    case 'leases-ended':
      return `${event.orders} orders of a worker that is gone are taken over.`;
    default:
      return undefined;
  }
}

/** Works, and shows how far it is: here, and to those who ask by `status`. */
export async function workAndShow(
  issuer: Issuer,
  options: WorkOptions & { readonly signal: AbortSignal },
  display: Display,
  note: (statuses: readonly CampaignStatus[]) => Promise<void>,
): Promise<WorkSummary> {
  const shown = new AbortController();
  const look = async (): Promise<readonly CampaignStatus[]> => {
    const statuses = await statusesOf(issuer, options.campaign);
    await note(statuses);
    return statuses;
  };
  const showing = watch(look, display, shown.signal);
  try {
    return await issuer.work(options);
  } finally {
    shown.abort();
    // What kept it from showing has also ended the work, or does not matter to it.
    await showing.catch(() => undefined);
    display.end();
  }
}

/** Tells what came of it, and what comes next. @returns the exit code */
export async function tellEnd(
  given: Arguments,
  issuer: Issuer,
  campaign: string | undefined,
  summary: WorkSummary,
): Promise<number> {
  const statuses = await statusesOf(issuer, campaign);
  if (given.json) printJson({ summary, campaigns: statuses });
  else printLines(END[summary.because], ...statuses.flatMap(statusLines));
  hintAfter(given, statuses);
  return summary.because === 'stopped' ? EXIT.ok : exitCodeOf(statuses);
}

const END: Readonly<Record<WorkSummary['because'], string>> = {
  stopped: 'stopped; the same command again goes on',
  idle: 'ended: nothing is due now',
  settled: 'ended: nothing is left to do without a person',
};

/** 3 while an outcome is not known, 1 if somebody has no points, 0 if all have them. */
function exitCodeOf(statuses: readonly CampaignStatus[]): number {
  const { open, issued, total, parked, unknown } = lookAt(statuses, 0);
  const sending = statuses.reduce((sum, { orders }) => sum + orders.sending, 0);
  if (parked + unknown + sending > 0) return EXIT.unknown;
  return open > 0 || issued < total ? EXIT.failed : EXIT.ok;
}
