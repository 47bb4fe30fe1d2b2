import { parseTime } from '@apoint/canonical-request';
import type { Settings } from './check-options.js';
import type { Found } from './finding.js';
import { spanOf } from './texts.js';

const HOUR = 3_600_000;

/** Whether the time of the message is too far from the clock. A time that cannot be read has another cause. */
export function staleness({ message, now, toleranceMilliseconds }: Settings): Found[] {
  const moment = momentOf(message.time);
  if (moment === undefined) return [];
  const ageMilliseconds = now - moment;
  if (Math.abs(ageMilliseconds) <= toleranceMilliseconds) return [];
  const direction = ageMilliseconds > 0 ? 'old' : 'ahead of the clock of the receiver';
  const says = `The message is ${spanOf(ageMilliseconds)} ${direction}; ${spanOf(toleranceMilliseconds)} are allowed.${zoneHint(ageMilliseconds, toleranceMilliseconds)}`;
  return [{ cause: 'TIME_STALE', certainty: 'proven', says, detail: { ageMilliseconds } }];
}

/** A clock that is wrong by whole hours is mostly a zone that is wrong. */
function zoneHint(age: number, tolerance: number): string {
  const hours = Math.round(Math.abs(age) / HOUR);
  const rest = Math.abs(Math.abs(age) - hours * HOUR);
  if (hours === 0 || hours > 14 || rest > Math.min(tolerance, HOUR / 12)) return '';
  return ` That is ${hours} ${hours === 1 ? 'hour' : 'hours'}: most likely a local time was written with the zone of another place.`;
}

function momentOf(time: string): number | undefined {
  try {
    return parseTime(time).epochMilliseconds;
  } catch {
    return undefined;
  }
}
