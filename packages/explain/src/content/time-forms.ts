/** A time as it arrived, read as far as it can be. */
export interface ReadTime {
  readonly moment: number;
  /** Minutes east of UTC. */
  readonly offset: number;
  /** The digits of the fraction of a second, as they were written. */
  readonly fraction: string;
  /** Whether it is a date and a time of day, not a number. */
  readonly isDate: boolean;
}

const DATE =
  /^(\d{4})[-/]?(\d\d)[-/]?(\d\d)[T t]?(\d\d):?(\d\d)(?::?(\d\d)(?:[.,](\d{1,9}))?)?\s*(?:Z|([+\- ])(\d\d):?(\d\d)?)?(?:\[[^\]]{1,40}\])?$/i;

/** With escapes and the name of a zone. */
const LONGEST = 100;

/** Reads a time in any form that can be understood, also wrong ones. */
export function readTime(text: string): ReadTime | undefined {
  if (text.length > LONGEST) return undefined;
  if (/^\d{10}$/.test(text)) return { moment: Number(text) * 1000, offset: 0, fraction: '', isDate: false };
  if (/^\d{13}$/.test(text)) return { moment: Number(text), offset: 0, fraction: '', isDate: false };
  const match = DATE.exec(text.trim().replace(/%3A/gi, ':').replace(/%2B/gi, '+'));
  if (!match) return undefined;
  const [, year, month, day, hour, minute, second = '00', fraction = '', sign, hours, minutes = '00'] = match;
  const offset = (sign === '-' ? -1 : 1) * (Number(hours ?? 0) * 60 + (hours ? Number(minutes) : 0));
  const local = Date.parse(
    `${year}-${month}-${day}T${hour}:${minute}:${second}.${`${fraction}000`.slice(0, 3)}Z`,
  );
  if (Number.isNaN(local)) return undefined;
  return { moment: local - offset * 60_000, offset, fraction, isDate: true };
}

/** A moment in a zone, in parts. */
export interface LocalTime {
  readonly date: string;
  /** `HH:mm:ss` */
  readonly clock: string;
  /** Three digits. */
  readonly milliseconds: string;
}

export function localTime(moment: number, offset: number): LocalTime {
  const text = new Date(moment + offset * 60_000).toISOString();
  // A year outside of 0 to 9999 is longer.
  const at = text.indexOf('T');
  return {
    date: text.slice(0, at),
    clock: text.slice(at + 1, at + 9),
    milliseconds: text.slice(at + 10, at + 13),
  };
}

/** Every way to write a zone, the usual ones first. */
export function zonesOf(offset: number): readonly string[] {
  const sign = offset < 0 ? '-' : '+';
  const hours = String(Math.floor(Math.abs(offset) / 60)).padStart(2, '0');
  const minutes = String(Math.abs(offset) % 60).padStart(2, '0');
  const plain = [`${sign}${hours}:${minutes}`, `${sign}${hours}${minutes}`];
  return offset === 0 ? ['Z', ...plain, '+00'] : minutes === '00' ? [...plain, `${sign}${hours}`] : plain;
}
