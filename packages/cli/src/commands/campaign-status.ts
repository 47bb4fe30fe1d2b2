import type { CampaignStatus } from '@apoint/issuer';
import { ApointError } from '@apoint/primitives/errors';
import { isPgliteOpen } from '@apoint/sandbox/internal/pglite-directory';
import { displayFor } from '../campaign/display.js';
import { hintAfter } from '../campaign/next-steps.js';
import { STORE_HELP, STORE_OPTIONS } from '../campaign/store.js';
import { statusLines, timeText } from '../campaign/tell-status.js';
import { statusesOf, watch } from '../campaign/watch.js';
import { orInWords, withIssuer } from '../campaign/with-issuer.js';
import { readWorkerNote } from '../campaign/worker-note.js';
import { type Arguments, type Command, EXIT } from '../command.js';
import { flag, textOption } from '../options.js';
import { printJson, printLines } from '../print.js';
import { stopSignal } from '../until-signal.js';

const help = `Usage: apoint campaign status (--data DIR | --database URL) [options]

How far campaigns are: orders by their state, points, rate, estimated end.

${STORE_HELP}  --campaign NAME        default: all campaigns
  --watch                goes on until nothing is open, or until SIGINT or SIGTERM
  --json                 lines of JSON, one for each campaign
  --help                 print this

While a worker runs on a folder, this tells what the worker has last noted there.

Exit code: 0 told, 2 it could not be read; stderr says why.

Example: apoint campaign status --campaign spring --data ./points
`;

export const command: Command = {
  help,
  options: { ...STORE_OPTIONS, campaign: { type: 'string' }, watch: { type: 'boolean' } },
  run: (given) => orInWords(given, () => status(given, flag(given, 'watch') ? stopSignal() : undefined)),
};

/** @param signal - ends the watching; absent if it is not watched */
async function status(given: Arguments, signal: AbortSignal | undefined): Promise<number> {
  try {
    return await withIssuer(given, {}, (issuer) =>
      tellFrom(given, () => statusesOf(issuer, campaignOf(given)), signal),
    );
  } catch (error) {
    const folder = textOption(given, 'data');
    if (folder === undefined || !ApointError.is(error) || error.code !== 'STORE_IN_USE') throw error;
    return fromWorker(given, { folder, signal, inUse: error });
  }
}

interface InUse {
  readonly folder: string;
  readonly signal: AbortSignal | undefined;
  readonly inUse: ApointError;
}

/** A worker has the folder, and notes in it how far it is. Of any other command there is no note. */
async function fromWorker(given: Arguments, { folder, signal, inUse }: InUse): Promise<number> {
  const note = await readWorkerNote(folder);
  if (!note) throw inUse;
  let last = ofCampaign(note.statuses, campaignOf(given));
  if (!given.json) printLines(`a worker runs on this folder, and noted this at ${timeText(note.at)}`);
  if (!signal) return tellAll(given, last);
  const look = async (): Promise<readonly CampaignStatus[]> => {
    const latest = await readWorkerNote(folder);
    if (latest) last = ofCampaign(latest.statuses, campaignOf(given));
    return last;
  };
  await showUntilOver(given, look, signal, async () => !(await isPgliteOpen(folder)));
  // The worker has ended: the store itself knows more than the last note.
  return signal.aborted || (await isPgliteOpen(folder)) ? tellAll(given, last) : status(given, signal);
}

function ofCampaign(
  statuses: readonly CampaignStatus[],
  campaign: string | undefined,
): readonly CampaignStatus[] {
  const found = statuses.filter((one) => campaign === undefined || one.campaign === campaign);
  if (campaign === undefined || found.length > 0) return found;
  throw new ApointError(
    'CAMPAIGN_UNKNOWN',
    'The worker that runs on this folder works on no campaign of this name.',
  );
}

async function tellFrom(
  given: Arguments,
  look: () => Promise<readonly CampaignStatus[]>,
  signal: AbortSignal | undefined,
): Promise<number> {
  if (signal) await showUntilOver(given, look, signal, async () => false);
  const statuses = await look();
  tellAll(given, statuses);
  hintAfter(given, statuses);
  return EXIT.ok;
}

function tellAll({ json }: Arguments, statuses: readonly CampaignStatus[]): number {
  for (const one of statuses) tell(one, json);
  return EXIT.ok;
}

function campaignOf(given: Arguments): string | undefined {
  return textOption(given, 'campaign');
}

async function showUntilOver(
  { json }: Arguments,
  look: () => Promise<readonly CampaignStatus[]>,
  signal: AbortSignal,
  hasEnded: () => Promise<boolean>,
): Promise<void> {
  const display = displayFor(json);
  const isOver = async (statuses: readonly CampaignStatus[]): Promise<boolean> =>
    statuses.every(({ open }) => open === 0) || hasEnded();
  try {
    await watch(look, display, signal, isOver);
  } finally {
    display.end();
  }
}

function tell(status: CampaignStatus, json: boolean): void {
  if (json) printJson(status);
  else printLines(...statusLines(status));
}
