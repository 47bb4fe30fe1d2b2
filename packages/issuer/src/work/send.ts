import { tell } from '../events/tell.js';
import { type AttemptResult, resultOf, resultOfThrown } from './result.js';
import type { HeldOrder, Worker } from './worker.js';

/** Half a lease, so that there is time to write what came of it. */
const SHARE_OF_LEASE = 2;
/** The client's own limit. */
const LONGEST_MILLISECONDS = 30_000;

/** Sends an order that this worker holds. It is not stopped by the worker's signal: the outcome would be unknown for no need. */
export async function send({ settings, client, id }: Worker, order: HeldOrder): Promise<AttemptResult> {
  const { campaign, bizNo, body, attempt } = order;
  tell(settings, { type: 'order-started', workerId: id, campaign, bizNo, attempt });
  const { ladder, leaseMilliseconds } = settings;
  const timeoutMilliseconds = Math.min(leaseMilliseconds / SHARE_OF_LEASE, LONGEST_MILLISECONDS);
  try {
    return resultOf(order, await client.submit({ bizNo, body }, { timeoutMilliseconds }), ladder);
  } catch (error) {
    return resultOfThrown(order, error, ladder);
  }
}
