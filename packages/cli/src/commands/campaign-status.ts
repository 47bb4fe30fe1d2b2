import type { CampaignStatus, Issuer } from '@apoint/issuer';
import { displayFor } from '../campaign/display.js';
import { STORE_HELP, STORE_OPTIONS } from '../campaign/store.js';
import { statusLines } from '../campaign/tell-status.js';
import { statusesOf, watch } from '../campaign/watch.js';
import { orInWords, withIssuer } from '../campaign/with-issuer.js';
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

A folder serves one command at a time: while a worker runs there, watch the worker.

Exit code: 0 told, 2 it could not be read; stderr says why.

Example: apoint campaign status --campaign spring --data ./points
`;

export const command: Command = {
  help,
  options: { ...STORE_OPTIONS, campaign: { type: 'string' }, watch: { type: 'boolean' } },
  run: (given) =>
    orInWords(given, () =>
      withIssuer(given, {}, async (issuer) => {
        if (flag(given, 'watch')) await watchUntilOver(given, issuer);
        for (const status of await look(given, issuer)) tell(status, given.json);
        return EXIT.ok;
      }),
    ),
};

function look(given: Arguments, issuer: Issuer): Promise<readonly CampaignStatus[]> {
  return statusesOf(issuer, textOption(given, 'campaign'));
}

async function watchUntilOver(given: Arguments, issuer: Issuer): Promise<void> {
  const display = displayFor(given.json);
  const isOver = (statuses: readonly CampaignStatus[]): boolean => statuses.every(({ open }) => open === 0);
  try {
    await watch(() => look(given, issuer), display, stopSignal(), isOver);
  } finally {
    display.end();
  }
}

function tell(status: CampaignStatus, json: boolean): void {
  if (json) printJson(status);
  else printLines(...statusLines(status));
}
