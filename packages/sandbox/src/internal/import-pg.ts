import { ApointError } from '@apoint/primitives/errors';

const POSTGRES_URL = /^postgres(?:ql)?:\/\/./;

/** Whether a text can be the URL of a database; `pg` would take another for the name of one on this machine. */
export function isPostgresUrl(text: unknown): text is string {
  return typeof text === 'string' && POSTGRES_URL.test(text);
}

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
