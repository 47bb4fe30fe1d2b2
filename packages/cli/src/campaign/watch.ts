import { setTimeout } from 'node:timers/promises';
import type { CampaignStatus, Issuer } from '@apoint/issuer';
import { ApointError } from '@apoint/primitives/errors';
import type { Display } from './display.js';
import { lookAt, progressMeter } from './progress-of.js';

/** A look counts orders. It may take this part of the time of the database, and waits in its queue, too. */
const SHARE = 5;

/** The status of one campaign, or of all. */
export async function statusesOf(
  issuer: Issuer,
  campaign: string | undefined,
): Promise<readonly CampaignStatus[]> {
  const names = campaign === undefined ? await issuer.campaigns() : [campaign];
  const statuses: CampaignStatus[] = [];
  for (const name of names) statuses.push(await issuer.status(name));
  return statuses;
}

/** Shows again and again how far campaigns are, until the signal aborts or `isOver` says so. */
export async function watch(
  look: () => Promise<readonly CampaignStatus[]>,
  display: Display,
  signal: AbortSignal,
  isOver: (statuses: readonly CampaignStatus[]) => Promise<boolean> = async () => false,
): Promise<void> {
  const meter = progressMeter();
  while (!signal.aborted) {
    const startedAt = performance.now();
    const statuses = await look().catch(ignoreUnavailable);
    if (statuses) display.show(meter(lookAt(statuses, Date.now())));
    if (statuses && (await isOver(statuses))) return;
    const wait = Math.max(display.every, SHARE * (performance.now() - startedAt));
    await setTimeout(wait, undefined, { signal }).catch(() => undefined);
  }
}

/** The database may be away for a while, which is told elsewhere. */
function ignoreUnavailable(error: unknown): undefined {
  if (ApointError.is(error) && error.code === 'STORE_UNAVAILABLE') return undefined;
  throw error;
}
