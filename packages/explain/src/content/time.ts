import { type Change, distinct, type Fields, type Variants } from './fields.js';
import { localTime, type ReadTime, readTime, zonesOf } from './time-forms.js';

/** Seconds that are tried in both directions. */
const RANGE = 600;
/** Seconds that are tried together with other changes: the clock was read twice. */
const NEAR: readonly number[] = Array.from({ length: 120 }, (_, i) => i + 1).flatMap((seconds) => [
  seconds,
  -seconds,
]);
/** Hong Kong. */
const HOME = 480;
const WHOLE_HOURS: readonly number[] = Array.from({ length: 27 }, (_, i) => (i - 12) * 60);
const PART_HOURS: readonly number[] = [330, 345, 570, 390, 270, 210, -210, 630, 765];
const ZONE_NAMES: readonly string[] = [
  'Asia/Hong_Kong',
  'Asia/Shanghai',
  'Asia/Singapore',
  'UTC',
  'GMT',
  'Z',
];
/** A longer text is no time, and its zeros would be searched again from each of them. */
const LONGEST = 100;
/** The first and the last year that ISO 8601 writes with four digits. */
const EARLIEST = -62_167_219_200_000;
const LATEST = 253_402_300_799_999;

/** Other forms of the time, its neighbours by the second, and none. */
export function timeVariants({ time }: Fields, candidates: readonly string[]): Variants {
  const read = readTime(time);
  const likely = distinct(
    [...candidates, ...(read ? likelyForms(time, read) : []), ...spellings(time)],
    time,
  );
  const further = function* (): Iterable<Change> {
    if (read) for (const signed of furtherForms(time, read)) yield change(signed, time);
  };
  return { field: 'time', likely: likely.map((signed) => change(signed, time)), further };
}

function change(signed: string, arrived: string): Change {
  const detail = { signed, arrived };
  return { field: 'time', cause: 'TIME_DIFFERS', detail, apply: (fields) => ({ ...fields, time: signed }) };
}

/** What becomes of the text itself. */
function spellings(time: string): string[] {
  if (time.length > LONGEST) return [''];
  return [
    '',
    time.replace('+', ' '),
    time.replace(/ (?=\d\d:?\d\d$)/, '+'),
    time.replace('+', '%2B'),
    time.replace(/:/g, '%3A').replace('+', '%2B'),
    time.replace(/:/g, '%3A'),
    time.trim(),
    `${time} `,
    ` ${time}`,
    `"${time}"`,
    time.toLowerCase(),
    time.toUpperCase(),
    time.replace('+', ''),
    time.replace(/\.\d+/, ''),
    time.replace(/(\.\d{3})\d+/, '$1'),
    time.replace(/(\.\d{6})\d+/, '$1'),
    time.replace(/(\.\d*?)0+(?=\D|$)/, '$1').replace(/\.(?=\D|$)/, ''),
    time.replace('T', ' '),
    time.replace(' ', 'T'),
    'null',
    'undefined',
    'None',
  ];
}

function likelyForms(time: string, read: ReadTime): string[] {
  const offsets = [...new Set([read.offset, 0, HOME])];
  return [
    ...offsets.flatMap((offset) => [...formsIn(read.moment, offset)].slice(0, 24)),
    ...epochForms(read.moment),
    ...NEAR.flatMap((seconds) => sameForm(time, read, seconds) ?? []),
    ...relabelled(read),
    ...offsets.flatMap((offset) => [...formsIn(read.moment, offset)]),
    ...WHOLE_HOURS.concat(PART_HOURS).flatMap((offset) => [...formsIn(read.moment, offset)].slice(0, 6)),
  ];
}

/** All forms of a moment in a zone, the usual ones first. */
function* formsIn(moment: number, offset: number): Iterable<string> {
  if (!isWritable(moment, offset)) return;
  const { date, clock, milliseconds } = localTime(moment, offset);
  const minute = clock.slice(0, 5);
  const zones = zonesOf(offset);
  const fractions = [
    '',
    `.${milliseconds}`,
    `.${milliseconds}0000`,
    `.${milliseconds}000`,
    `.${milliseconds[0]}`,
  ];
  for (const fraction of fractions) for (const zone of zones) yield `${date}T${clock}${fraction}${zone}`;
  for (const zone of zones) yield `${date}T${minute}${zone}`;
  for (const fraction of fractions.slice(0, 2)) {
    yield `${date}T${clock}${fraction}`;
    yield `${date} ${clock}${fraction}`;
    for (const zone of zones)
      yield* [`${date} ${clock}${fraction}${zone}`, `${date} ${clock}${fraction} ${zone}`];
  }
  const digits = date.replace(/-/g, '');
  const compact = clock.replace(/:/g, '');
  yield* [`${digits}${compact}`, `${digits}${compact}${milliseconds}`, `${digits}T${compact}`];
  for (const zone of zones) yield* [`${digits}T${compact}${zone}`, `${digits}${compact}${zone}`];
  for (const name of ZONE_NAMES) yield `${date}T${clock}${zones[0]}[${name}]`;
  yield* [`${date.replace(/-/g, '/')} ${clock}`, `${date}T${minute}`, `${date} ${minute}`, date];
  if (offset === 0) yield new Date(moment).toUTCString();
}

function epochForms(moment: number): string[] {
  const seconds = String(Math.floor(moment / 1000));
  return [String(moment), seconds, `${seconds}000`, `${seconds}.0`, `${moment}000`];
}

/** The digits of the clock, called a time of another zone. */
function relabelled({ moment, offset, fraction }: ReadTime): string[] {
  if (!isWritable(moment, offset)) return [];
  const { date, clock } = localTime(moment, offset);
  const rest = fraction === '' ? '' : `.${fraction}`;
  return [0, HOME, ...WHOLE_HOURS, ...PART_HOURS].flatMap((zone) =>
    zonesOf(zone).map((written) => `${date}T${clock}${rest}${written}`),
  );
}

/** The same moment with other milliseconds, then every second around it in every usual form. */
function* furtherForms(time: string, read: ReadTime): Iterable<string> {
  const second = Math.floor(read.moment / 1000) * 1000;
  for (let seconds = 1; seconds <= RANGE; seconds++)
    for (const away of [seconds, -seconds]) {
      const same = sameForm(time, read, away);
      if (same !== undefined) yield same;
    }
  for (let millisecond = 0; millisecond < 1000; millisecond++)
    yield* withMilliseconds(second + millisecond, read.offset);
  for (let seconds = 1; seconds <= RANGE; seconds++)
    for (const away of [seconds, -seconds])
      yield* secondForms(read.moment + 1000 * away, second + 1000 * away, read.offset);
}

function* withMilliseconds(moment: number, offset: number): Iterable<string> {
  yield String(moment);
  for (const zone of new Set([offset, 0])) {
    if (!isWritable(moment, zone)) continue;
    const { date, clock, milliseconds } = localTime(moment, zone);
    for (const written of zonesOf(zone).slice(0, 3)) yield `${date}T${clock}.${milliseconds}${written}`;
    yield* [`${date}T${clock}.${milliseconds}`, `${date} ${clock}.${milliseconds}`];
  }
}

function* secondForms(moment: number, second: number, offset: number): Iterable<string> {
  yield* [String(moment), String(second), String(second / 1000)];
  for (const zone of new Set([offset, 0, HOME])) {
    if (!isWritable(second, zone)) continue;
    const { date, clock } = localTime(second, zone);
    for (const written of zonesOf(zone).slice(0, 3))
      yield* [`${date}T${clock}${written}`, `${date}T${clock}.000${written}`];
    yield* [`${date}T${clock}`, `${date} ${clock}`, `${date}${clock}`.replace(/[-:]/g, '')];
  }
}

/** The time that many seconds away, in the very form that arrived. */
function sameForm(time: string, { moment, offset, isDate }: ReadTime, seconds: number): string | undefined {
  const other = moment + 1000 * seconds;
  if (!isDate) return time.length === 10 ? String(other / 1000) : String(other);
  if (!isWritable(other, offset)) return undefined;
  const { date, clock } = localTime(other, offset);
  const digits = `${date}${clock}`.replace(/[-:]/g, '');
  let at = 0;
  // Without seconds there are only 12 digits before the zone.
  const most = /^\d{14}|\d\d:?\d\d:?\d\d/.test(time.slice(9)) ? 14 : 12;
  return time.replace(/\d/g, (digit) => (at < most ? (digits[at++] ?? digit) : digit));
}

function isWritable(moment: number, offset: number): boolean {
  const local = moment + offset * 60_000;
  return local >= EARLIEST && local <= LATEST;
}
