import { canonicalRequest, formatTime, parseTime } from '@apoint/canonical-request';
import { MESSAGE } from '@apoint/tools/message';
import type { Comparison } from '../measure.js';
import { repeat } from '../repeat.js';
import { benchLayer } from './bench-layer.js';

const MOMENT = Date.parse(MESSAGE.time);

await benchLayer('canonical-request', () => [
  content('1 kB', MESSAGE.body, 20_000),
  content('64 kB', new Uint8Array(65_536).fill(0x61), 1000),
  ...times(),
]);

function content(size: string, body: Uint8Array, operations: number): Comparison {
  const { method, uri, clientId, time } = MESSAGE;
  return {
    what: `build the content, ${size}`,
    against: 'template and Buffer.concat',
    operations,
    subject: repeat(() => canonicalRequest({ method, uri, clientId, time, body })),
    reference: repeat(() => Buffer.concat([Buffer.from(`${method} ${uri}\n${clientId}.${time}.`), body])),
  };
}

function times(): Comparison[] {
  return [
    {
      what: 'parse a time',
      against: 'Date.parse',
      operations: 50_000,
      subject: repeat(() => parseTime(MESSAGE.time)),
      reference: repeat(() => Date.parse(MESSAGE.time)),
    },
    {
      what: 'write a time',
      against: 'Date.toISOString',
      operations: 50_000,
      subject: repeat(() => formatTime(MOMENT, { offsetMinutes: 330 })),
      reference: repeat(() => new Date(MOMENT).toISOString()),
    },
  ];
}
