import { formatTable } from '@apoint/tools/format-table';
import { layerTable } from '../layers/layer-table.js';
import type { Ratio } from '../measure.js';
import type { Claiming } from './claim.js';
import type { Enqueuing } from './enqueue.js';
import type { Issuing } from './issue.js';
import type { Together } from './processes.js';
import type { ProcessorTime } from './processor-time.js';

/** All that a run has measured. */
export interface Figures {
  readonly ratios: Ratio[];
  readonly processorTimes: ProcessorTime[];
  readonly enqueuings: Enqueuing[];
  readonly issuings: Issuing[];
  readonly together: Together[];
  readonly claimings: Claiming[];
}

export function printFigures(
  { ratios, processorTimes, enqueuings, issuings, together, claimings }: Figures,
  rounds: number,
): void {
  print(
    `One process with one worker, Node ${process.version}, ${rounds} rounds. Speed in units of the base, measured in turn: more is faster.`,
    ratios.length > 0 ? [layerTable(ratios)] : [],
  );
  print(
    'The same by processor time of the process, which does not depend on what else the machine does.',
    tableOf(['what', 'ratio', 'µs', 'base µs'], processorTimes.map(wordsOfProcessorTime)),
  );
  print(
    'Worker processes together, in units of one.',
    tableOf(['processes', 'of one'], together.map(wordsOfTogether)),
  );
  print(
    'A file enqueued by the command. Rows in a second in units of the database alone; memory in units of that for a tenth.',
    tableOf(
      ['where', 'rows', 's', 'of database', 'µs a row', 'MB', 'of a tenth', 'bytes a row'],
      enqueuings.map(wordsOfEnqueuing),
    ),
  );
  print(
    'The same orders issued by the command, with a sandbox beside it: each once in its ledger.',
    tableOf(
      ['where', 'orders', 'a second', 'µs an order', 'MB', 'bytes a row'],
      issuings.map(wordsOfIssuing),
    ),
  );
  for (const claiming of claimings) printClaiming(claiming);
}

function print(title: string, lines: readonly string[]): void {
  if (lines.length > 0) console.log(`${title}\n\n${lines.join('\n')}\n`);
}

function tableOf(head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  return rows.length > 0 ? [formatTable([head, ...rows])] : [];
}

function wordsOfProcessorTime({ what, microseconds, baseMicroseconds }: ProcessorTime): readonly string[] {
  return [
    what,
    (baseMicroseconds / microseconds).toFixed(2),
    microseconds.toFixed(0),
    baseMicroseconds.toFixed(0),
  ];
}

function wordsOfTogether({ processes, ofOne }: Together): readonly string[] {
  return [String(processes), ofOne.toFixed(2)];
}

function wordsOfEnqueuing(one: Enqueuing): readonly string[] {
  const { place, rows, seconds, ofDatabase, processorMicroseconds, peakMegabytes, ofTenth, bytes } = one;
  return [
    place,
    String(rows),
    seconds.toFixed(0),
    ofDatabase.toFixed(2),
    processorMicroseconds.toFixed(0),
    peakMegabytes.toFixed(0),
    ofTenth.toFixed(2),
    String(bytes['with indexes']),
  ];
}

function wordsOfIssuing(one: Issuing): readonly string[] {
  const { place, orders, ordersPerSecond, processorMicroseconds, peakMegabytes, bytes } = one;
  return [
    place,
    String(orders),
    ordersPerSecond.toFixed(0),
    processorMicroseconds.toFixed(0),
    peakMegabytes.toFixed(0),
    String(bytes['with indexes']),
  ];
}

function printClaiming({ plans, bytes, ...claiming }: Claiming): void {
  for (const plan of plans) console.log(`${plan}\n`);
  print(`The claim among ${claiming.rows} orders`, [
    `of the time among few: ${claiming.ofFew.toFixed(2)}`,
    `ms: claim ${claiming.claimMilliseconds.toFixed(1)}, health ${claiming.healthMilliseconds.toFixed(1)}, status ${claiming.statusMilliseconds.toFixed(0)}`,
    `bytes an order: ${Object.entries(bytes)
      .map(([name, size]) => `${name} ${size}`)
      .join(', ')}`,
  ]);
}
