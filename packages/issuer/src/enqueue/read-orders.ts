import { ApointError, type Fault } from '@apoint/primitives/errors';
import { optionInvalid } from '@apoint/primitives/internal/options';
import type { Campaign } from '../campaign/campaign.js';
import { isKey, orderNumber } from './order-number.js';
import type { WriteBody } from './write-body.js';

/** An order in the bytes in which it is stored and sent. */
export interface WrittenOrder {
  /** Its place among the rows, from 0. */
  readonly index: number;
  readonly bizNo: string;
  readonly key: string;
  readonly points: number;
  readonly body: string;
}

/** Few enough to be one statement of some hundred kilobytes, and many enough that the way to the database does not count. */
const BATCH = 500;
/** Of every name at once: a row with a member that does not exist may be misspelt. */
const MEMBERS: readonly string[] = ['key', 'request', 'points'];

type Limits = Pick<Campaign, 'maximumPoints'>;

/**
 * Reads rows, checks them and writes their bodies, some at a time. Each batch is in the order of its numbers, in which rows are locked.
 *
 * @throws {@link ApointError} `REQUEST_INVALID` whose faults name the row, `OPTION_INVALID`; what the iterable throws
 */
export async function* ordersIn(
  rows: Iterable<unknown> | AsyncIterable<unknown>,
  campaign: string,
  limits: Limits,
  writeBody: WriteBody,
): AsyncGenerator<readonly WrittenOrder[], void, undefined> {
  checkIterable(rows);
  let batch: WrittenOrder[] = [];
  let index = 0;
  for await (const row of rows) {
    batch.push(writeOrder(row, index++, campaign, limits, writeBody));
    if (batch.length < BATCH) continue;
    yield inOrder(batch);
    batch = [];
  }
  if (batch.length > 0) yield inOrder(batch);
}

function checkIterable(rows: unknown): void {
  const isOne =
    typeof rows === 'object' && rows !== null && (Symbol.iterator in rows || Symbol.asyncIterator in rows);
  if (!isOne) throw optionInvalid('orders', 'an iterable of { key, request, points? }');
}

function inOrder(batch: WrittenOrder[]): readonly WrittenOrder[] {
  return batch.sort((left, right) => (left.bizNo < right.bizNo ? -1 : 1));
}

function writeOrder(
  row: unknown,
  index: number,
  campaign: string,
  { maximumPoints }: Limits,
  writeBody: WriteBody,
): WrittenOrder {
  const at = `orders.${index}`;
  const members = membersOf(row, at);
  const { key, request, points } = members;
  if (!isKey(key))
    throw invalid([
      { path: `${at}.key`, message: 'must be a text of 1 to 256 whole characters without U+0000' },
    ]);
  if (points === undefined && maximumPoints !== undefined)
    throw invalid([{ path: `${at}.points`, message: 'is required: the campaign has a limit of points' }]);
  if (points !== undefined && !(Number.isSafeInteger(points) && Number(points) >= 0))
    throw invalid([{ path: `${at}.points`, message: 'must be a whole number from 0' }]);
  const bizNo = orderNumber(campaign, key);
  const body = bodyOf(request, bizNo, at, writeBody);
  return { index, bizNo, key, points: Number(points ?? 0), body };
}

function membersOf(row: unknown, at: string): Readonly<Record<string, unknown>> {
  if (typeof row !== 'object' || row === null || Array.isArray(row))
    throw invalid([{ path: at, message: 'must be an object { key, request, points? }' }]);
  for (const name of Object.keys(row))
    if (!MEMBERS.includes(name))
      throw invalid([{ path: at, message: 'has a member other than key, request and points' }]);
  return { ...row };
}

function bodyOf(request: unknown, bizNo: string, at: string, writeBody: WriteBody): string {
  if (typeof request !== 'object' || request === null || Array.isArray(request))
    throw invalid([{ path: `${at}.request`, message: 'must be a JSON object' }]);
  if ('bizNo' in request && request.bizNo !== undefined)
    throw invalid([
      { path: `${at}.request.bizNo`, message: 'must be absent: it is made from campaign and key' },
    ]);
  try {
    return writeBody({ ...request, bizNo });
  } catch (cause) {
    const found: readonly Fault[] = ApointError.is(cause) ? (cause.faults ?? []) : [];
    const faults = found.map(({ path, message }) => ({ path: `${at}.request.${path}`, message }));
    if (faults.length === 0) faults.push({ path: `${at}.request`, message: 'was refused; see the cause' });
    throw invalid(faults, cause);
  }
}

function invalid(faults: readonly Fault[], cause?: unknown): ApointError {
  return new ApointError(
    'REQUEST_INVALID',
    'An order is not valid, so none of these is stored; the faults name the row, counted from 0.',
    { faults, cause },
  );
}
