import { dirname } from 'node:path';
import { ApointError } from '@apoint/primitives/errors';
import { decodeUtf8 } from '@apoint/primitives/utf8';
import { isObject } from '../is-object.js';
import { readOwnFile } from '../read-own-file.js';
import { syncFolder } from '../sync-folder.js';
import { writeNewFile } from '../write-new-file.js';

/** What is sent, as it is stored before it is sent. */
export interface StoredOrder {
  /** The name of the operation, or its path. */
  readonly operation: string;
  readonly clientId: string;
  /** Scheme, host and port of the platform. */
  readonly url: string;
  /** The JSON of the body, exactly as it is sent or sealed. */
  readonly body: string;
  /** Of an order to issue points. */
  readonly bizNo?: string;
}

const OPTION = '--order';
const MAXIMUM_BYTES = 4_194_304;
const MEMBERS = ['operation', 'clientId', 'url', 'body'] as const;

/**
 * Stores what will be sent. It is on the disk when this returns, and for the owner alone.
 *
 * @throws {@link ApointError} `OPTION_INVALID` if the file exists, `INPUT_INVALID` if it cannot be written
 */
export async function storeOrder(path: string, order: StoredOrder): Promise<void> {
  await writeNewFile({ path, content: `${JSON.stringify(order, null, 2)}\n`, secret: true, option: OPTION });
  await syncFolder(dirname(path));
}

/**
 * What was stored before.
 *
 * @returns `undefined` if there is no such file.
 * @throws {@link ApointError} `INPUT_INVALID`
 */
export async function storedOrder(path: string): Promise<StoredOrder | undefined> {
  const bytes = await readOwnFile({ path, option: OPTION, maximumBytes: MAXIMUM_BYTES });
  if (!bytes) return undefined;
  const order = parseOrder(bytes);
  if (order) return order;
  throw new ApointError(
    'INPUT_INVALID',
    'The file that --order names holds no order, or only the beginning of one. Nothing of it was sent from here: an order is sent once its file is whole.',
  );
}

/**
 * Refuses an order for another operation, client or platform than those of now: it would be issued there once more.
 *
 * @throws {@link ApointError} `OPTION_INVALID`
 */
export function checkSameOrder(stored: StoredOrder, now: Omit<StoredOrder, 'body' | 'bizNo'>): void {
  if (
    stored.operation === now.operation &&
    stored.clientId === now.clientId &&
    placeOf(stored.url) === placeOf(now.url)
  )
    return;
  throw new ApointError(
    'OPTION_INVALID',
    'The file that --order names holds an order of another operation, for another Client-Id or for another platform. Give the options that it was stored with, or the name of another file.',
  );
}

/** @throws {@link ApointError} `OPTION_INVALID` */
export function otherContent(): ApointError {
  return new ApointError(
    'OPTION_INVALID',
    'The file that --order names holds an order with other content, which may have been carried out. Leave the content out to send that one again, or give the name of another file for another order.',
  );
}

/** A sandbox has another port after each start. */
function placeOf(url: string): string {
  const { hostname, origin } = new URL(url);
  return /^(localhost|127\.0\.0\.1|\[::1\])$/.test(hostname) ? 'this machine' : origin;
}

/** What was stored; `undefined` for anything else. */
export function parseOrder(bytes: Uint8Array): StoredOrder | undefined {
  try {
    const order = JSON.parse(decodeUtf8(bytes)) as StoredOrder;
    const isWhole = MEMBERS.every((name) => typeof order[name] === 'string') && URL.canParse(order.url);
    return isWhole && isObject(JSON.parse(order.body)) ? order : undefined;
  } catch {
    return undefined;
  }
}
