import { statfs } from 'node:fs/promises';
import type { IssuerDatabase } from '@apoint/issuer';

/**
 * PGlite does not survive a full disk: within a transaction it computes for ever, and no timer of this process runs any more. So nothing
 * is written where less than this is left, which is room for some segments of its log.
 */
const LEAST_BYTES = 64 * 1024 * 1024;

/** What PostgreSQL itself says of a full disk. A worker waits for room, as for a database that is away. */
class DiskFull extends Error {
  override readonly name = 'DiskFull';
  readonly code = '53100';
}

/** A database in a folder that writes nothing while its disk is nearly full. It is still read. */
export function withSpace(
  database: IssuerDatabase,
  folder: string,
  leastBytes: number = LEAST_BYTES,
): IssuerDatabase {
  return {
    query: async (text, values) => {
      if (!/^\s*SELECT\b/i.test(text)) await checkSpace(folder, leastBytes);
      return database.query(text, values);
    },
    transaction: async (run) => {
      await checkSpace(folder, leastBytes);
      return database.transaction(run);
    },
  };
}

/** @throws {@link DiskFull} */
export async function checkSpace(folder: string, leastBytes: number = LEAST_BYTES): Promise<void> {
  const { bavail, bsize, blocks } = await statfs(folder);
  // A file system that does not count its blocks has none.
  if (blocks === 0 || bavail * bsize >= leastBytes) return;
  throw new DiskFull('The disk of the folder that --data names has less than 64 MB left; make room first.');
}
