import { ApointError } from '@apoint/primitives/errors';

/** A time as it stands in a header, and the moment it names. */
export interface WireTime {
  /** The header's value, verbatim: this is what is signed. */
  readonly text: string;
  /** Milliseconds since 1970-01-01T00:00:00Z; a finer fraction is cut off. */
  readonly epochMilliseconds: number;
}

/** What `parseTime` makes. Nothing else is one, so that only a text that was checked counts as checked. */
class ParsedTime implements WireTime {
  readonly text: string;
  readonly epochMilliseconds: number;
  readonly #parsed = true;

  constructor(text: string, epochMilliseconds: number) {
    this.text = text;
    this.epochMilliseconds = epochMilliseconds;
    Object.freeze(this);
  }

  static made(time: WireTime): boolean {
    return #parsed in time;
  }
}

/** How {@link formatTime} writes a moment. */
export interface FormatTimeOptions {
  /** Minutes east of UTC, -1439 to 1439. Default: the machine's zone at that moment. */
  readonly offsetMinutes?: number | undefined;
}

/** All but how many days the month has. */
const ISO_8601 =
  /^\d{4}-(?:0[1-9]|1[0-2])-\d\dT(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,9})?(?:Z|[+-](?:[01]\d|2[0-3]):?[0-5]\d)$/;
const EPOCH_MILLISECONDS = /^\d{13}$/;
const ZERO = 0x30;
const MINUTE = 60_000;
const DAY_MINUTES = 24 * 60;
/** `YYYY-MM-DDTHH:mm:ss.sssZ`; for other years than 0 to 9999 it is longer. */
const ISO_LENGTH = 24;

/**
 * Parses a `Request-Time` or `Response-Time` (protocol 5): `2024-05-22T06:42:21+05:30`, with `+0530` or `Z` for the
 * zone, with fractional seconds, or 13 digits of epoch milliseconds. The zone is required, the calendar is checked.
 *
 * @throws {@link ApointError} `TIME_INVALID`
 */
export function parseTime(text: string): WireTime {
  if (typeof text !== 'string') throw invalid();
  return new ParsedTime(text, EPOCH_MILLISECONDS.test(text) ? Number(text) : isoMilliseconds(text));
}

/**
 * The text of a time, which is parsed unless `parseTime` has done so.
 *
 * @throws {@link ApointError} `TIME_INVALID`
 */
export function textOfTime(time: string | WireTime): string {
  if (typeof time !== 'object' || time === null) return parseTime(time).text;
  return ParsedTime.made(time) ? time.text : parseTime(time.text).text;
}

/**
 * Formats a moment as `YYYY-MM-DDTHH:mm:ss±HH:mm`; UTC is written `+00:00` (protocol 5).
 *
 * @param moment - a `Date`, or milliseconds since 1970; fractions of a second are cut off.
 * @throws {@link ApointError} `TIME_INVALID` outside the years 0 to 9999, or for an offset of a day or more
 */
export function formatTime(moment: Date | number, options: FormatTimeOptions = {}): string {
  const date = new Date(moment);
  const offset = options.offsetMinutes ?? -Math.round(date.getTimezoneOffset());
  // `null` for what is no moment.
  const local = new Date(date.getTime() + offset * MINUTE).toJSON() as string | null;
  if (local?.length !== ISO_LENGTH || !Number.isInteger(offset) || Math.abs(offset) >= DAY_MINUTES)
    throw invalid();
  return local.slice(0, 19) + formatOffset(offset);
}

function isoMilliseconds(text: string): number {
  if (!ISO_8601.test(text)) throw invalid();
  return localMilliseconds(text) + fractionMilliseconds(text) - offsetMilliseconds(text);
}

function fractionMilliseconds(text: string): number {
  if (text[19] !== '.') return 0;
  return Number(/\d+/.exec(text.slice(20, 23))?.[0].padEnd(3, '0'));
}

function offsetMilliseconds(text: string): number {
  if (text.endsWith('Z')) return 0;
  const { length } = text;
  const hours = length - (text[length - 3] === ':' ? 5 : 4);
  const offset = (digits(text, hours) * 60 + digits(text, length - 2)) * MINUTE;
  return text[hours - 1] === '-' ? -offset : offset;
}

/** The fields stand at fixed places. */
function localMilliseconds(text: string): number {
  const date = new Date(0);
  const day = digits(text, 8);
  // Not Date.UTC: it takes the years 0 to 99 for 1900 to 1999.
  date.setUTCFullYear(digits(text, 0) * 100 + digits(text, 2), digits(text, 5) - 1, day);
  if (date.getUTCDate() !== day) throw invalid();
  return date.setUTCHours(digits(text, 11), digits(text, 14), digits(text, 17));
}

/** Two digits as a number. */
function digits(text: string, at: number): number {
  return (text.charCodeAt(at) - ZERO) * 10 + text.charCodeAt(at + 1) - ZERO;
}

/** Less than a day, it reads like a time of day. */
function formatOffset(offset: number): string {
  return (offset < 0 ? '-' : '+') + new Date(Math.abs(offset) * MINUTE).toISOString().slice(11, 16);
}

function invalid(): ApointError {
  return new ApointError(
    'TIME_INVALID',
    'The time must be a real moment, YYYY-MM-DDTHH:mm:ss with a zone, or 13 digits of milliseconds.',
  );
}
