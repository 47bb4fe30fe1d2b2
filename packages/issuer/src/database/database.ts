/** The value of a placeholder. */
export type SqlValue = string | number | null;

/** A row by its columns. A `bigint` column may be text, a number or a bigint, depending on the library. */
export type SqlRow = Readonly<Record<string, unknown>>;

/** What a statement returns; only the rows are read. */
export interface SqlRows {
  readonly rows: readonly SqlRow[];
}

/** Runs one statement of PostgreSQL with its placeholders `$1`, `$2`, …. */
export type SqlQuery = (text: string, values: SqlValue[]) => Promise<SqlRows>;

/** What an issuer needs of a PostgreSQL database, from version 12. {@link fromPg} and {@link fromPglite} make one. */
export interface IssuerDatabase {
  /** Runs one statement in its own transaction. */
  query(text: string, values: SqlValue[]): Promise<SqlRows>;
  /**
   * Runs statements on one connection, at READ COMMITTED. Commits if `run` resolves; rolls back if it rejects, and rejects with the
   * same error.
   */
  transaction<Result>(run: (query: SqlQuery) => Promise<Result>): Promise<Result>;
}

/**
 * A transaction of yours that is open: the client of `pg` or the transaction of PGlite after BEGIN as it is, or an object with one
 * function. The README shows those of Kysely and Drizzle.
 */
export type Transaction =
  | {
      /** Runs one statement in the transaction. */
      query(text: string, values: SqlValue[]): Promise<SqlRows>;
    }
  | {
      /** Runs one statement in the transaction. */
      executeSql(text: string, values: SqlValue[]): Promise<SqlRows>;
    };
