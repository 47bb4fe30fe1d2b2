import { join } from 'node:path';
import { createIssuer } from '@apoint/issuer';
import { apoint, besideSandbox } from './apoint.js';
import { CAMPAIGN } from './enqueue.js';
import { opened, type Place } from './places.js';
import { bytesOfOrders } from './store-size.js';

/** What it took the command to issue a campaign, with a sandbox beside it on the same machine. */
export interface Issuing {
  readonly place: Place['name'];
  readonly orders: number;
  /** Issues in the ledger of the sandbox. */
  readonly inLedger: number;
  readonly ordersPerSecond: number;
  /** Of the command, for one order. */
  readonly processorMicroseconds: number;
  readonly peakMegabytes: number;
  readonly bytes: Readonly<Record<string, number>>;
}

const AT_ONCE = '64';

/** Issues the campaign that was enqueued, and compares what the store says with the ledger of the sandbox. */
export async function measureIssue(place: Place, directory: string): Promise<Issuing> {
  const keys = join(directory, 'keys');
  return besideSandbox(keys, async () => {
    const words = [
      '--campaign',
      CAMPAIGN,
      '--until',
      'settled',
      '--concurrency',
      AT_ONCE,
      '--keys',
      keys,
      '--json',
    ];
    const { seconds, processorMicroseconds, peakMegabytes } = await apoint(
      'campaign',
      'work',
      ...place.words,
      ...words,
    );
    const { output } = await apoint('sandbox', 'state', '--keys', keys, '--json');
    return opened(place, async (database) => {
      const { orders } = await createIssuer({ database }).status(CAMPAIGN);
      const all = Object.values(orders).reduce((sum, one) => sum + one, 0);
      const inLedger = Number(JSON.parse(output).totals.issues);
      if (orders.issued !== all || inLedger !== all)
        throw new Error(`Of ${all} orders ${orders.issued} are issued, and ${inLedger} are in the ledger.`);
      return {
        place: place.name,
        orders: all,
        inLedger,
        ordersPerSecond: all / seconds,
        processorMicroseconds: processorMicroseconds / all,
        peakMegabytes,
        bytes: await bytesOfOrders(database),
      };
    });
  });
}
