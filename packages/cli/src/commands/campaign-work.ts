import type { CampaignStatus, IssuerEvent, IssuerOptions, WorkOptions } from '@apoint/issuer';
import { ApointError } from '@apoint/primitives/errors';
import { type Display, displayFor } from '../campaign/display.js';
import { numberOption } from '../campaign/numbers.js';
import { eventText, tellEnd, workAndShow } from '../campaign/send-campaign.js';
import { STORE_HELP, STORE_OPTIONS } from '../campaign/store.js';
import { mayGoOn, targetAt } from '../campaign/target.js';
import { orInWords, withIssuer } from '../campaign/with-issuer.js';
import { writeWorkerNote } from '../campaign/worker-note.js';
import { type Arguments, type Command, EXIT } from '../command.js';
import { WHICH_CONFIG_HELP } from '../config/config-options.js';
import { textOption, wholeOption, wordOption } from '../options.js';
import { ORDER_HELP, ORDER_OPTIONS, senderFrom } from '../order/order-config.js';
import { remark } from '../print.js';
import { safeLine } from '../terminal/safe-text.js';
import { stopSignal } from '../until-signal.js';

const help = `Usage: apoint campaign work (--data DIR | --database URL) [options]

Sends the orders of campaigns until SIGINT or SIGTERM, and then finishes those
that are being sent. What stays unknown is sent again later, with the same bytes.
After a crash the same command goes on. With --database it may run on any number
of machines.

${STORE_HELP}  --campaign NAME        default: all campaigns
  --until WORD           settled: ends when nothing is left to do without a person;
                         idle: ends when nothing is due now
  --concurrency N        orders that are sent at a time; default: 8
  --rate N               this worker sends no more orders in a second
  --lease SECONDS        for how long an order is held; after a crash others take it
                         then. Default: 60
  --ladder SECONDS,...   from an unknown attempt to the next; then it is parked.
                         Default: 60,600,3600,21600,86400
  --yes                  does not ask
${ORDER_HELP}${WHICH_CONFIG_HELP}  --json                 lines of JSON: progress, and at the end the summary
  --help                 print this

Exit code: 0 all have their points, or it was told to stop; 1 some were rejected or
are not sent; 2 it could not begin; 3 an outcome is unknown.

Example: apoint campaign work --data ./points --keys ./keys --until settled
`;

const { order: _, ...CLIENT_OPTIONS } = ORDER_OPTIONS;
const MOST_CONCURRENCY = 1000;
const LEASE: readonly [number, number] = [2, 3600];

export const command: Command = {
  help,
  options: {
    ...STORE_OPTIONS,
    ...CLIENT_OPTIONS,
    campaign: { type: 'string' },
    until: { type: 'string' },
    concurrency: { type: 'string' },
    rate: { type: 'string' },
    lease: { type: 'string' },
    ladder: { type: 'string' },
    yes: { type: 'boolean' },
  },
  run: (given) => orInWords(given, () => work(given)),
};

async function work(given: Arguments): Promise<number> {
  const options = workOptions(given);
  const times = timesOf(given);
  const { client, url, clientId } = await senderFrom(given, () => undefined);
  const question = `Send orders to ${safeLine(url)} as ${safeLine(clientId)}?`;
  if (!(await mayGoOn(given, await targetAt(given, url), question))) {
    remark('Nothing is sent.');
    return EXIT.failed;
  }
  const display = displayFor(given.json);
  const onEvent = (event: IssuerEvent): void => {
    const text = eventText(event);
    if (text !== undefined) display.tell(text);
  };
  return withIssuer(given, { ...times, client, onEvent }, async (issuer) => {
    const signal = stopSignal();
    tellHowToStop(display, signal);
    const summary = await workAndShow(issuer, { ...options, signal }, display, noteFor(given));
    return tellEnd(given, issuer, options.campaign, summary);
  });
}

/** On a terminal, where somebody waits for it. */
function tellHowToStop(display: Display, signal: AbortSignal): void {
  if (!display.isLive) return;
  display.tell('Ctrl-C stops it, and loses nothing.');
  signal.addEventListener('abort', () =>
    display.tell('Stopping when what is being sent has its answer. Ctrl-C again ends it at once.'),
  );
}

/** Lets `apoint campaign status` tell how far it is, while this process has the folder to itself. */
function noteFor(given: Arguments): (statuses: readonly CampaignStatus[]) => Promise<void> {
  const folder = textOption(given, 'data');
  return async (statuses) => {
    if (folder !== undefined) await writeWorkerNote(folder, statuses);
  };
}

function workOptions(given: Arguments): Omit<WorkOptions, 'signal'> {
  return {
    campaign: textOption(given, 'campaign'),
    until: wordOption(given, 'until', ['settled', 'idle']),
    concurrency: wholeOption(given, 'concurrency', [1, MOST_CONCURRENCY]),
    ratePerSecond: numberOption(given, 'rate'),
  };
}

function timesOf(given: Arguments): Pick<IssuerOptions, 'leaseSeconds' | 'ladderSeconds'> {
  return { leaseSeconds: wholeOption(given, 'lease', LEASE), ladderSeconds: ladderOf(given) };
}

function ladderOf(given: Arguments): readonly number[] | undefined {
  const text = textOption(given, 'ladder');
  if (text === undefined) return undefined;
  if (/^\d{1,8}(,\d{1,8}){0,99}$/.test(text)) return text.split(',').map(Number);
  throw new ApointError('OPTION_INVALID', '--ladder is a list of seconds, such as 60,600,3600.');
}
