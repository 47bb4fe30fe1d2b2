import { fieldsWith } from './message-fields.js';
import { acceptedMessage, brokenFields, type SignatureCase } from './signature-case.js';
import type { SignatureKeys } from './signature-keys.js';

type TimeRow = readonly [id: string, time: string, text: string];

const ACCEPTED: readonly TimeRow[] = [
  ['utc-offset', '2024-05-22T01:12:21+00:00', 'UTC as an offset'],
  ['west', '2024-05-21T17:42:21-07:30', 'west of Greenwich, half an hour'],
  ['east-far', '2024-05-22T15:12:21+14:00', 'the easternmost zone'],
  ['no-colon', '2024-05-22T09:12:21+0800', 'an offset without a colon'],
  ['zulu', '2024-05-22T01:12:21Z', 'Z for UTC'],
  ['milliseconds', '2024-05-22T09:12:21.407+08:00', 'milliseconds: the time has a dot of its own'],
  ['fraction-one-digit', '2024-05-22T09:12:21.5+0800', 'a fraction of one digit, no colon'],
  ['fraction-nine-digits', '2024-05-22T01:12:21.123456789Z', 'nanoseconds'],
  ['epoch-milliseconds', '1716340341407', 'epoch milliseconds'],
  ['no-seconds', '2024-05-22T06:42+05:30', 'no seconds, as Java writes one time in sixty'],
  ['leap-day', '2024-02-29T23:59:59+08:00', 'the leap day of 2024'],
];

const REFUSED: readonly TimeRow[] = [
  ['31-february', '2024-02-31T06:42:21+05:30', '31 February'],
  ['29-february', '2023-02-29T06:42:21+05:30', '29 February of a common year'],
  ['month-13', '2024-13-01T06:42:21+05:30', 'month 13'],
  ['hour-24', '2024-05-22T24:00:00+05:30', 'hour 24'],
  ['second-61', '2024-05-22T06:42:61+05:30', 'second 61'],
  ['no-zone', '2024-05-22T06:42:21', 'no zone'],
  ['zone-hours-only', '2024-05-22T06:42:21+05', 'a zone of hours only'],
  ['zone-out-of-range', '2024-05-22T06:42:21+99:99', 'a zone of 99 hours'],
  ['epoch-seconds', '1716340341', 'epoch seconds: ten digits'],
  ['fraction-empty', '2024-05-22T06:42:21.Z', 'a dot without digits'],
  ['fullwidth-digits', '２０２４-05-22T06:42:21+05:30', 'digits that are not ASCII'],
  ['line-feed-behind', '2024-05-22T06:42:21+05:30\n', 'a line feed behind'],
  ['empty', '', 'an empty time'],
];

/** Times in all styles of protocol 5, each signed verbatim, and texts that are not times. */
export function timeCases({ usual: key }: SignatureKeys): SignatureCase[] {
  return [
    ...ACCEPTED.map(([id, time, text]) =>
      acceptedMessage(`time-${id}`, `time: ${text}`, { key, fields: fieldsWith({ time }) }),
    ),
    ...REFUSED.map(([id, time, text]) =>
      brokenFields(`time-${id}`, `time: ${text}`, { key, fields: fieldsWith({ time }) }),
    ),
  ];
}
