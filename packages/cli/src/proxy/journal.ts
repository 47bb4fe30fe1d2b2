import { createHash, randomUUID } from 'node:crypto';
import { link, mkdir, open, readFile, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import type { Order } from '@apoint/client';
import { ApointError } from '@apoint/primitives/errors';
import { syncFolder } from '../sync-folder.js';

/** Orders in a folder, each in a file of its own, so that after a crash the same bytes can be sent again. */
export interface Journal {
  /** @throws {@link ApointError} `STORE_UNAVAILABLE` if that cannot be known */
  find(bizNo: string): Promise<Order | undefined>;
  /**
   * Stores an order for good: when this resolves, it outlives a crash of the machine.
   *
   * @returns `false` if another order is stored under its `bizNo`
   * @throws {@link ApointError} `STORE_UNAVAILABLE`
   */
  store(order: Order): Promise<boolean>;
}

/**
 * Opens the journal of a client. Orders hold the plaintext of bodies, so folder and files are for their owner alone. Several processes may
 * share it.
 *
 * @throws {@link ApointError} `STORE_UNAVAILABLE`
 */
export async function openJournal(folder: string, clientId: string): Promise<Journal> {
  await coded(async () => {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await syncFolder(folder);
  });
  // A digest makes a name of any bizNo, also where names are the same in upper and lower case.
  const pathOf = (bizNo: string): string => {
    const digest = createHash('sha256')
      .update(JSON.stringify([clientId, bizNo]))
      .digest('hex');
    return join(folder, `${digest}.json`);
  };
  return {
    find: (bizNo) => coded(() => readOrder(pathOf(bizNo), bizNo)),
    store: (order) => coded(() => writeOrder(folder, pathOf(order.bizNo), order)),
  };
}

async function readOrder(path: string, bizNo: string): Promise<Order | undefined> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => absent(error, 'ENOENT'));
  if (text === undefined) return undefined;
  const order = JSON.parse(text) as Partial<Order> | null;
  if (order?.bizNo !== bizNo || typeof order.body !== 'string')
    throw new Error('The file of an order holds something else.');
  return { bizNo, body: order.body };
}

/** Under another name first: whoever sees the file sees all of it. A link is made once, so two orders never share a name. */
async function writeOrder(folder: string, path: string, { bizNo, body }: Order): Promise<boolean> {
  const temporary = join(folder, `.${randomUUID()}.tmp`);
  try {
    await writeSynced(temporary, `${JSON.stringify({ bizNo, body })}\n`);
    const isNew = await link(temporary, path).then(
      () => true,
      (error: unknown) => absent(error, 'EEXIST') ?? false,
    );
    await syncFolder(folder);
    return isNew;
  } finally {
    await unlink(temporary).catch(() => undefined);
  }
}

async function writeSynced(path: string, text: string): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
}

function absent(error: unknown, code: string): undefined {
  if (error instanceof Error && 'code' in error && error.code === code) return undefined;
  throw error;
}

async function coded<Result>(run: () => Promise<Result>): Promise<Result> {
  try {
    return await run();
  } catch (cause) {
    throw new ApointError('STORE_UNAVAILABLE', 'The journal of orders cannot be used; see the cause.', {
      cause,
    });
  }
}
