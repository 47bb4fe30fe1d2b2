import { ApointError } from '@apoint/primitives/errors';

/**
 * The package `pg`, which its users install themselves.
 *
 * @throws {@link ApointError} `STORE_UNAVAILABLE`
 */
export async function importPg(): Promise<typeof import('pg')> {
  try {
    return await import('pg');
  } catch (cause) {
    throw new ApointError(
      'STORE_UNAVAILABLE',
      'A database of a PostgreSQL server needs the package pg; run npm install pg',
      { cause },
    );
  }
}
