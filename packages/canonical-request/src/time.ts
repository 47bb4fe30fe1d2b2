import { ApointError } from '@apoint/primitives/errors';

/** A time as it stands in a header, and the moment it names. */
export interface WireTime {
  /** The header's value, verbatim: this is what is signed. */
  readonly text: string;
  /** Milliseconds since 1970-01-01T00:00:00Z; a finer fraction is cut off. */
  readonly epochMilliseconds: number;
}

/** How {@link formatTime} writes a moment. */
export interface FormatTimeOptions {
  /** Minutes east of UTC, -1439 to 1439. Default: the machine's zone at that moment. */
  readonly offsetMinutes?: number;
}

const ISO_8601 = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?(?:Z|[+-]\d{2}:?\d{2})$/;
const EPOCH_MILLISECONDS = /^\d{13}$/;
const ZERO = 0x30;
const MINUTE = 60_000;
const DAY_MINUTES = 24 * 60;

/**
 * Parses a `Request-Time` or `Response-Time` (protocol 5): `2024-05-22T06:42:21+05:30`, with `+0530` or `Z` for the
 * zone, with fractional seconds, or 13 digits of epoch milliseconds. The zone is required, the calendar is checked.
 *
 * @throws {@link ApointError} `TIME_INVALID`
 */
export function parseTime(text: string): WireTime {
  if (typeof text !== 'string') throw invalid();
  if (EPOCH_MILLISECONDS.test(text)) return { text, epochMilliseconds: Number(text) };
  if (!ISO_8601.test(text)) throw invalid();
  return { text, epochMilliseconds: localMilliseconds(text) - offsetMilliseconds(text) };
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
  const local = new Date(date.getTime() + offset * MINUTE);
  const year = local.getUTCFullYear();
  if (!(year >= 0 && year <= 9999) || !Number.isInteger(offset) || Math.abs(offset) >= DAY_MINUTES)
    throw invalid();
  return local.toISOString().slice(0, 19) + formatOffset(offset);
}

/** The fields stand at fixed places, whatever follows the seconds. */
function localMilliseconds(text: string): number {
  const [year, month, day] = [digits(text, 0, 4), digits(text, 5, 7), digits(text, 8, 10)];
  const [hour, minute, second] = [digits(text, 11, 13), digits(text, 14, 16), digits(text, 17, 19)];
  if (hour > 23 || minute > 59 || second > 59 || month > 12) throw invalid();
  const date = new Date(0);
  // Not Date.UTC: it takes the years 0 to 99 for 1900 to 1999.
  date.setUTCFullYear(year, month - 1, day);
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) throw invalid();
  return date.getTime() + ((hour * 60 + minute) * 60 + second) * 1000 + fractionMilliseconds(text);
}

function fractionMilliseconds(text: string): number {
  if (text[19] !== '.') return 0;
  const fraction = /\d+/.exec(text.slice(20, 23))?.[0] ?? '';
  return Number(fraction.padEnd(3, '0'));
}

function offsetMilliseconds(text: string): number {
  if (text.endsWith('Z')) return 0;
  const { length } = text;
  const sign = length - (text[length - 3] === ':' ? 6 : 5);
  const [hours, minutes] = [digits(text, sign + 1, sign + 3), digits(text, length - 2, length)];
  if (hours > 23 || minutes > 59) throw invalid();
  const offset = (hours * 60 + minutes) * MINUTE;
  return text[sign] === '-' ? -offset : offset;
}

/** The number that the decimal digits at `from` up to `to` write; that they are digits has been checked. */
function digits(text: string, from: number, to: number): number {
  let value = 0;
  for (let i = from; i < to; i++) value = value * 10 + text.charCodeAt(i) - ZERO;
  return value;
}

function formatOffset(offset: number): string {
  const minutes = Math.abs(offset);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

function invalid(): ApointError {
  return new ApointError(
    'TIME_INVALID',
    'The time is not a real moment written as YYYY-MM-DDTHH:mm:ss with a zone, or as 13 digits of epoch milliseconds.',
  );
}
