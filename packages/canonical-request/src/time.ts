import { ApointError } from '@apoint/primitives/errors';
import { ownOptions } from '@apoint/primitives/internal/options';

/** The time in a header, as text and as a moment. */
export interface WireTime {
  /** The header's value, verbatim, as it is signed. */
  readonly text: string;
  /** Milliseconds since 1970-01-01T00:00:00Z; a finer fraction is cut off. */
  readonly epochMilliseconds: number;
}

/** Options of {@link formatTime}. */
export interface FormatTimeOptions {
  /** Minutes east of UTC, -1439 to 1439. Default: the machine's zone at that moment. */
  readonly offsetMinutes?: number | undefined;
}

/**
 * Checks everything except the number of days in the month. The groups: date and time up to the minute, the seconds, the zone's
 * hours and minutes.
 */
const ISO_8601 =
  /^(\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d)(:[0-5]\d(?:\.\d{1,9})?)?(?:Z|([+-](?:[01]\d|2[0-3])):?([0-5]\d))$/;
const EPOCH_MILLISECONDS = /^\d{13}$/;
const MINUTE = 60_000;
const DAY_MINUTES = 24 * 60;
/** Length of `YYYY-MM-DDTHH:mm:ss.sssZ`. Outside the years 0 to 9999 it is longer. */
const ISO_LENGTH = 24;

/** The results of {@link parseTime}. They are frozen, so their text need not be parsed again. */
const parsed = new WeakSet<object>();

/**
 * Parses a `Request-Time` or `Response-Time` ([protocol 5](../protocol.md#5-times)), such as
 * `2024-05-22T06:42:21+05:30`. The zone may also be `+0530` or `Z`; the seconds may have a fraction or be
 * absent. 13 digits of epoch milliseconds are accepted too. The zone is required, and the date must exist.
 *
 * @throws {@link ApointError} `TIME_INVALID`
 * @example
 * ```ts
 * import { parseTime } from '@apoint/canonical-request';
 *
 * const time = parseTime('2024-05-22T06:42:21+05:30');
 * console.log(new Date(time.epochMilliseconds).toISOString()); // 2024-05-22T01:12:21.000Z
 * console.log(time.text); // 2024-05-22T06:42:21+05:30
 * ```
 */
export function parseTime(text: string): WireTime {
  const [, minute, seconds = '', hours = '+00', minutes = '00'] = partsOf(text);
  const untilMilliseconds = seconds.slice(0, 7);
  // Every engine's Date.parse reads this form in the same way.
  const moment = minute ? Date.parse(`${minute}${untilMilliseconds}${hours}:${minutes}`) : Number(text);
  const time: WireTime = Object.freeze({ text, epochMilliseconds: moment });
  parsed.add(time);
  return time;
}

/**
 * The text of a time. It is checked, unless it is a result of `parseTime`.
 *
 * @throws {@link ApointError} `TIME_INVALID`
 */
export function textOfTime(time: string | WireTime): string {
  if (typeof time === 'object' && parsed.has(time)) return time.text;
  partsOf(time as string);
  return time as string;
}

/**
 * Formats a moment as `YYYY-MM-DDTHH:mm:ss±HH:mm`; UTC is written `+00:00`
 * ([protocol 5](../protocol.md#5-times)).
 *
 * @param moment - a `Date`, or milliseconds since 1970; fractions of a second are cut off.
 * @throws {@link ApointError} `TIME_INVALID` outside the years 0 to 9999, or for an offset of a day or more,
 * `OPTION_INVALID` for an unknown option
 * @example
 * ```ts
 * import { formatTime } from '@apoint/canonical-request';
 *
 * const moment = new Date('2024-05-22T01:12:21.500Z');
 * console.log(formatTime(moment, { offsetMinutes: 8 * 60 })); // 2024-05-22T09:12:21+08:00
 * console.log(formatTime(moment, { offsetMinutes: 0 })); // 2024-05-22T01:12:21+00:00
 * ```
 */
export function formatTime(moment: Date | number, options: FormatTimeOptions = {}): string {
  const { offsetMinutes } = ownOptions(options, ['offsetMinutes']);
  const date = new Date(Number.isFinite(moment) || moment instanceof Date ? moment : Number.NaN);
  const offset = offsetMinutes ?? -Math.round(date.getTimezoneOffset());
  if (!Number.isInteger(offset) || Math.abs(offset) >= DAY_MINUTES) throw invalid();
  // toJSON returns null for an invalid date.
  const local = new Date(date.getTime() + offset * MINUTE).toJSON() as string | null;
  if (local?.length !== ISO_LENGTH) throw invalid();
  return local.slice(0, 19) + formatOffset(offset);
}

/** The groups of {@link ISO_8601}; none for milliseconds. */
function partsOf(text: unknown): readonly string[] {
  if (typeof text !== 'string') throw invalid();
  if (EPOCH_MILLISECONDS.test(text)) return [];
  const parts = ISO_8601.exec(text);
  if (!parts) throw invalid();
  const day = text.slice(8, 10);
  // Some engines read 31 February as a day in March, others refuse it.
  if (day > '28' && new Date(text.slice(0, 10)).getUTCDate() !== Number(day)) throw invalid();
  return parts;
}

/** The offset is less than a day, so it can be formatted as a time of day. */
function formatOffset(offset: number): string {
  return (offset < 0 ? '-' : '+') + new Date(Math.abs(offset) * MINUTE).toISOString().slice(11, 16);
}

function invalid(): ApointError {
  return new ApointError(
    'TIME_INVALID',
    'The time must be a real moment as YYYY-MM-DDTHH:mm:ss with a zone, or 13 digits of epoch milliseconds.',
  );
}
