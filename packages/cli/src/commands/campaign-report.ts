import type { OrderState, ReportRow } from '@apoint/issuer';
import { reconcileFile } from '../campaign/reconcile-file.js';
import { REPORT_FORMATS, writeReport } from '../campaign/report-file.js';
import { STORE_HELP, STORE_OPTIONS } from '../campaign/store.js';
import { campaignOption, orInWords, withIssuer } from '../campaign/with-issuer.js';
import { type Arguments, type Command, EXIT } from '../command.js';
import { textOption, wordOption } from '../options.js';

const help = `Usage: apoint campaign report --campaign NAME (--data DIR | --database URL) [options]

Writes every order of a campaign with its outcome, code, Tracer-Id and times. With
--reconcile it compares the campaign with a file of the platform's side instead.

  --campaign NAME        the campaign
${STORE_HELP}  --format WORD          csv (the default) or ndjson, which is also that of --json
  --state WORD           only orders in this state, such as parked or rejected
  --out FILE             a new file, for the owner alone; default: the standard output
  --reconcile FILE       CSV or NDJSON with bizNo, and if there are any status (issued or
                         rejected) and points; - for the standard input
  --json                 lines of JSON
  --help                 print this

In CSV a text that begins with = + - or @ gets an apostrophe in front, so that no
spreadsheet takes it for a formula. NDJSON has every text as it is.

Exit code: 0 written, or both sides agree; 1 they differ; 2 it could not be done;
stderr says why.

Example: apoint campaign report --campaign spring --data ./points --out report.csv
`;

export const command: Command = {
  help,
  options: {
    ...STORE_OPTIONS,
    campaign: { type: 'string' },
    format: { type: 'string' },
    out: { type: 'string' },
    state: { type: 'string' },
    reconcile: { type: 'string' },
  },
  run: (given) => orInWords(given, () => tell(given)),
};

const STATES: readonly OrderState[] = [
  'waiting',
  'sending',
  'unknown',
  'parked',
  'issued',
  'rejected',
  'cancelled',
];

async function tell(given: Arguments): Promise<number> {
  const campaign = campaignOption(given);
  const format = wordOption(given, 'format', REPORT_FORMATS) ?? (given.json ? 'ndjson' : 'csv');
  const state = wordOption(given, 'state', STATES);
  const platform = textOption(given, 'reconcile');
  return withIssuer(given, {}, async (issuer) => {
    if (platform !== undefined) return reconcileFile(issuer, campaign, platform, given.json);
    await writeReport(ofState(issuer.report(campaign), state), format, textOption(given, 'out'));
    return EXIT.ok;
  });
}

async function* ofState(rows: AsyncIterable<ReportRow>, state: OrderState | undefined) {
  for await (const row of rows) if (state === undefined || row.state === state) yield row;
}
