import type { BenefitIssueRequest } from '@apoint/benefit-issue-types';
import { validateRequest } from '@apoint/benefit-issue-types/validate';
import { type NewOrder, orderNumber } from '@apoint/issuer';
import { ApointError } from '@apoint/primitives/errors';
import type { Arguments, CommandOptions } from '../../command.js';
import { memberNames, setMember, withMembers } from '../../json-members.js';
import { textOption, textsOption, wholeOption } from '../../options.js';
import type { JsonObject } from '../../read-json.js';
import { safeLine } from '../../terminal/safe-text.js';
import { campaignOption } from '../with-issuer.js';
import { BadRow, type NotARow, type Row, type RowFile } from './row.js';

export const MAPPING_OPTIONS: CommandOptions = {
  campaign: { type: 'string' },
  map: { type: 'string', multiple: true },
  set: { type: 'string', multiple: true },
  key: { type: 'string' },
  points: { type: 'string' },
  'points-column': { type: 'string' },
};

/** The members of a request that are numbers. All others of the page are texts, and an ID of digits stays one. */
const NUMBERS: ReadonlySet<string> = new Set(['bizDate']);
const USER = 'providerUserInfo';
const WHOLE = /^\d{1,15}$/;
const LONGEST_NAME = 100;

interface Mapped {
  readonly column: string;
  readonly names: readonly string[];
  readonly isNumber: boolean;
}

/** How a row becomes an order. */
export interface Mapping {
  readonly campaign: string;
  /** What is the same in all orders. */
  readonly base: JsonObject;
  readonly members: readonly Mapped[];
  /** The column that names the row. */
  readonly key: string;
  readonly points?: number | undefined;
  readonly pointsColumn?: string | undefined;
}

/** @throws {@link ApointError} `OPTION_INVALID` */
export function mappingOf(given: Arguments): Mapping {
  const members = textsOption(given, 'map').map(mapped);
  if (members.length === 0)
    throw new ApointError(
      'OPTION_INVALID',
      'The option --map is required: a column and the member of the request that it fills, such as userId=providerUserInfo.memberId.',
    );
  const base = withMembers(
    { benefitIssueMode: 'BENEFIT_PRODUCT_ID', [USER]: {}, benefitIssueDetail: {} },
    textsOption(given, 'set'),
  );
  if ('bizNo' in base || members.some(({ names }) => names[0] === 'bizNo'))
    throw new ApointError(
      'OPTION_INVALID',
      'bizNo is made from the campaign and the key of the row, so leave it out.',
    );
  const points = wholeOption(given, 'points', [0, Number.MAX_SAFE_INTEGER]);
  const pointsColumn = textOption(given, 'points-column');
  if (points !== undefined && pointsColumn !== undefined)
    throw new ApointError('OPTION_INVALID', 'Give --points or --points-column, not both.');
  return {
    campaign: campaignOption(given),
    base,
    members,
    key: keyOf(given, members),
    points,
    pointsColumn,
  };
}

function mapped(text: string): Mapped {
  const at = text.lastIndexOf('=');
  const column = text.slice(0, at);
  const path = text.slice(at + 1);
  const names = memberNames(path);
  if (at <= 0 || !names)
    throw new ApointError(
      'OPTION_INVALID',
      '--map is a column and the path of a member: userId=providerUserInfo.memberId.',
    );
  return { column, names, isNumber: NUMBERS.has(path) };
}

/** One issue for each user is what a campaign means, unless it is said otherwise. */
function keyOf(given: Arguments, members: readonly Mapped[]): string {
  const named = textOption(given, 'key');
  if (named !== undefined) return named;
  const [user, another] = members.filter(({ names }) => names[0] === USER);
  if (user && !another) return user.column;
  throw new ApointError(
    'OPTION_INVALID',
    'Give the column that names a row by --key: rows with the same key are one issue. Without --key it is the one column that is mapped to a member of providerUserInfo.',
  );
}

/**
 * Looks whether a file has all columns that are used.
 *
 * @throws {@link ApointError} `OPTION_INVALID`
 */
export function checkColumns({ columns }: RowFile, { key, pointsColumn, members }: Mapping): void {
  if (!columns) return;
  const used = [
    key,
    ...(pointsColumn === undefined ? [] : [pointsColumn]),
    ...members.map(({ column }) => column),
  ];
  const missing = used.find((name) => !columns.includes(name));
  if (missing === undefined) return;
  const name = safeLine(missing, LONGEST_NAME);
  const known = columns.map((one) => safeLine(one, LONGEST_NAME)).join(', ');
  throw new ApointError('OPTION_INVALID', `The file has no column ${name}; there are ${known}.`);
}

/**
 * The order that a row says, held against the rules for keys and requests.
 *
 * @throws {@link BadRow}
 */
function orderOf(row: Row, mapping: Mapping): NewOrder {
  const request = structuredClone(mapping.base);
  for (const { column, names, isNumber } of mapping.members) {
    const value = valueIn(row, column);
    setMember(request, names, isNumber && typeof value === 'string' ? numberIn(value, column) : value);
  }
  const points = pointsOf(row, mapping);
  const key = keyIn(row, mapping.key);
  checkRequest({ ...request, bizNo: bizNoOf(mapping.campaign, key) });
  return {
    key,
    request: request as unknown as BenefitIssueRequest,
    ...(points === undefined ? {} : { points }),
  };
}

/** The order of a row, or why there is none. */
export function orderOrBad(row: Row | NotARow, mapping: Mapping): NewOrder | BadRow {
  if ('bad' in row) return row.bad;
  try {
    return orderOf(row, mapping);
  } catch (error) {
    if (error instanceof BadRow) return error;
    throw error;
  }
}

/** An empty cell would be points for nobody. */
function valueIn(row: Row, column: string): unknown {
  const value = row.cell(column);
  if (value !== undefined && value !== null && value !== '') return value;
  throw new BadRow(`has no value for ${safeLine(column, LONGEST_NAME)}`);
}

function numberIn(text: string, column: string): number {
  if (WHOLE.test(text)) return Number(text);
  throw new BadRow(`has no whole number in ${safeLine(column, LONGEST_NAME)}`);
}

function pointsOf(row: Row, { points, pointsColumn }: Mapping): number | undefined {
  if (pointsColumn === undefined) return points;
  return numberIn(String(valueIn(row, pointsColumn)), pointsColumn);
}

/** A number of JSON is taken as its digits. */
function keyIn(row: Row, column: string): string {
  const value = valueIn(row, column);
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  throw new BadRow(`has no text in ${safeLine(column, LONGEST_NAME)}, which is its key`);
}

function bizNoOf(campaign: string, key: string): string {
  try {
    return orderNumber(campaign, key);
  } catch {
    throw new BadRow('has a key that is none: it must have 1 to 256 whole characters without U+0000');
  }
}

function checkRequest(request: JsonObject): void {
  try {
    validateRequest(request);
  } catch (error) {
    const faults = ApointError.is(error) ? (error.faults ?? []) : [];
    const [first] = faults;
    throw new BadRow(
      first ? `makes a wrong request: ${first.path} ${first.message}` : 'makes a wrong request',
    );
  }
}
