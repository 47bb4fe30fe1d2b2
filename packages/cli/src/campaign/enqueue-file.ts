import { type Issuer, orderNumber } from '@apoint/issuer';
import { ApointError } from '@apoint/primitives/errors';
import { type Arguments, EXIT } from '../command.js';
import { fileWord, textOption, wordOption } from '../options.js';
import { printJson, printLines, remark } from '../print.js';
import { withProgress } from '../terminal/progress.js';
import { safeLine, safeLines } from '../terminal/safe-text.js';
import { enqueueRows } from './enqueue-rows.js';
import { commandOn, hintNext } from './next-steps.js';
import { type BadRowsFile, badRowsFile } from './rows/bad-rows-file.js';
import { type Checked, checkRows, refuseBad, refuseEmpty } from './rows/check-rows.js';
import { checkColumns, type Mapping, mappingOf } from './rows/mapping.js';
import type { RowFile } from './rows/row.js';
import { ROW_FORMATS, rowFile } from './rows/row-file.js';
import { openRows, type RowSource } from './rows/source.js';
import { mayGoOn, type Target, targetOf } from './target.js';
import { withIssuer } from './with-issuer.js';

/**
 * Checks all rows of a file, shows what one request is, asks, and enqueues them. The store is opened only for the last step.
 *
 * @returns the exit code
 */
export async function enqueueFile(given: Arguments): Promise<number> {
  const mapping = mappingOf(given);
  const target = await targetOf(given);
  const source = await openRows(fileWord(given));
  try {
    const file = await rowFile(source, wordOption(given, 'format', ROW_FORMATS));
    checkColumns(file, mapping);
    const checked = await checkFile(given, file, mapping);
    tellChecked(given, source, mapping, checked);
    if (checked.good === 0) return EXIT.ok;
    if (!(await mayGoOn(given, target, questionOf(target, checked)))) {
      remark('Nothing is enqueued.');
      return EXIT.failed;
    }
    await source.checkSame();
    return await withIssuer(given, {}, (issuer) =>
      enqueueAll(given, issuer, { source, file, mapping, checked }),
    );
  } finally {
    await source.close();
  }
}

/** A worker may run already, on another machine or in a minute. */
function questionOf({ url }: Target, { good, points }: Checked): string {
  const what = `${good} orders${points > 0 ? ` of ${points} points` : ''}`;
  return `Workers will send them to ${url === undefined ? 'wherever their settings say' : safeLine(url)}.\nEnqueue ${what}?`;
}

async function checkFile(given: Arguments, file: RowFile, mapping: Mapping): Promise<Checked> {
  const path = textOption(given, 'skip-bad');
  const badRows = path === undefined ? undefined : await badRowsFile(path, file.header);
  try {
    const checked = await withProgress('Checking', (tell) => checkRows(file, mapping, badRows, tell));
    refuseEmpty(checked);
    if (badRows) await finish(badRows, checked);
    else refuseBad(checked);
    return checked;
  } finally {
    await badRows?.close();
  }
}

async function finish(badRows: BadRowsFile, { bad }: Checked): Promise<void> {
  if (bad > 0) await badRows.finish();
}

function tellChecked({ json }: Arguments, source: RowSource, { campaign }: Mapping, checked: Checked): void {
  const { good, bad, points, sample } = checked;
  const request = sample && { bizNo: orderNumber(campaign, sample.key), ...sample.request };
  if (json) printJson({ checked: { good, bad, points }, request });
  else
    printLines(
      `${good} good rows${bad > 0 ? `, ${bad} bad ones are left out` : ''}${points > 0 ? `, ${points} points` : ''}`,
      ...(request ? ['the first of the requests:', safeLines(JSON.stringify(request, null, 2))] : []),
    );
  if (!source.isEnded)
    remark(
      'The last line has no line end. If the file was cut off there, its last value is, too: look at it.',
    );
}

/** What is enqueued, after it was checked. */
interface Ready {
  readonly source: RowSource;
  readonly file: RowFile;
  readonly mapping: Mapping;
  readonly checked: Checked;
}

async function enqueueAll(
  given: Arguments,
  issuer: Issuer,
  { source, file, mapping, checked }: Ready,
): Promise<number> {
  await checkLimits(issuer, mapping, checked);
  const { added, repeated } = await withProgress('Enqueuing', (tell) =>
    enqueueRows(issuer, file, mapping, (sum) => tell(`${sum.added + sum.repeated} of ${checked.good}`)),
  );
  await source.checkSame();
  if (given.json) printJson({ enqueued: { added, repeated } });
  else printLines(`${added} orders are new, ${repeated} were there already`);
  hintNext(given, commandOn(given, 'work', mapping.campaign, '--until settled'));
  return EXIT.ok;
}

/** Before anything is stored, since each slice is stored by itself. */
async function checkLimits(issuer: Issuer, { campaign }: Mapping, { good, points }: Checked): Promise<void> {
  const { limits } = await issuer.status(campaign);
  const { maximumOrders = good, maximumPoints = points } = limits;
  if (good <= maximumOrders && points <= maximumPoints) return;
  throw new ApointError(
    'CAMPAIGN_LIMIT',
    'The file has more orders or points than the campaign may have, so nothing of it is enqueued.',
  );
}
