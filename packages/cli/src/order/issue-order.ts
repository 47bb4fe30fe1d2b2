import { resolve } from 'node:path';
import type { Order } from '@apoint/client';
import { ApointError } from '@apoint/primitives/errors';
import { type Arguments, EXIT } from '../command.js';
import { textOption } from '../options.js';
import { printJson, printLines } from '../print.js';
import type { JsonObject } from '../read-json.js';
import { report } from '../report.js';
import { type Sender, senderFrom } from './order-config.js';
import { checkSameOrder, otherContent, type StoredOrder, storedOrder, storeOrder } from './order-file.js';
import { sendAndTell } from './send.js';
import { tellEvent } from './trace.js';

const OPERATION = 'issue';

/** An order on the disk. */
interface OnDisk {
  readonly order: Order;
  readonly file: string;
  readonly isResumed: boolean;
}

/**
 * Issues points: stores the order, then sends it; or sends again what the file of `--order` holds already, byte for byte.
 *
 * @param content - the request; `undefined` where none is given, so that only a stored order can be sent
 * @returns the exit code
 */
export async function issueOrder(given: Arguments, content: JsonObject | undefined): Promise<number> {
  let sender: Sender;
  let onDisk: OnDisk;
  try {
    sender = await senderFrom(given, (event) => tellEvent(event, given.json));
    onDisk = await orderOnDisk(given, sender, content);
  } catch (error) {
    // Nothing was sent from here, and 1 would mean that the platform has refused it.
    await report(error, given.json ? ['--json'] : []);
    return EXIT.wrongInput;
  }
  const { order, file, isResumed } = onDisk;
  if (given.json) printJson({ order: { bizNo: order.bizNo, file, resumed: isResumed } });
  else printLines(`order ${order.bizNo}, ${isResumed ? 'from' : 'stored in'} ${file}`);
  return sendAndTell({ isResumed, send: (signal) => sender.client.submit(order, { signal }) }, given.json);
}

async function orderOnDisk(
  given: Arguments,
  sender: Sender,
  content: JsonObject | undefined,
): Promise<OnDisk> {
  const { client, clientId, url } = sender;
  const named = textOption(given, 'order');
  const stored = named === undefined ? undefined : await storedOrder(named);
  if (named !== undefined && stored) return resumed(sender, named, stored, content);
  if (!content)
    throw new ApointError(
      'OPTION_INVALID',
      'There is nothing to send: give the request by --user, --benefit, --data or --set, or the file of a stored order by --order.',
    );
  const order = client.prepare(content as never);
  const file = resolve(named ?? `apoint-order-${fileNameOf(order.bizNo)}.json`);
  await storeOrder(file, { operation: OPERATION, clientId, url, ...order });
  return { order, file, isResumed: false };
}

function resumed(
  { client, clientId, url }: Sender,
  file: string,
  stored: StoredOrder,
  content: JsonObject | undefined,
): OnDisk {
  checkSameOrder(stored, { operation: OPERATION, clientId, url });
  const { bizNo = '', body } = stored;
  // The same request makes the same bytes; one without a bizNo means the stored one.
  if (content && client.prepare(withBizNo(content, body) as never).body !== body) throw otherContent();
  return { order: { bizNo, body }, file: resolve(file), isResumed: true };
}

/** The content under the `bizNo` that was made for it, which stands where it stood. */
function withBizNo(content: JsonObject, body: string): JsonObject {
  const { bizNo } = JSON.parse(body) as JsonObject;
  return 'bizNo' in content ? content : { ...content, bizNo };
}

/** A `bizNo` may hold what no file name can. */
function fileNameOf(bizNo: string): string {
  return bizNo.replace(/[^A-Za-z0-9_-]/g, '_');
}
