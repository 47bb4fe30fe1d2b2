/** The value of a placeholder. */
export type SqlValue = string | number | boolean | null;

/** A row by its columns. A `bigint` column may be text, a number or a bigint, depending on the database's library. */
export type SqlRow = Readonly<Record<string, unknown>>;

/** Runs one statement of PostgreSQL with its placeholders `$1`, `$2`, …, and resolves to its rows. */
export type SqlQuery = (text: string, values?: readonly SqlValue[]) => Promise<readonly SqlRow[]>;

/** The functions of a PostgreSQL database that a ledger needs. */
export interface SqlDatabase {
  /**
   * Runs one statement in its own transaction.
   *
   * @throws {@link ApointError} `STORE_UNAVAILABLE`
   */
  readonly query: SqlQuery;
  /**
   * Runs statements on one connection at READ COMMITTED: each statement sees everything that was committed before it began. Commits
   * if `run` resolves, and rolls back if it rejects.
   *
   * @throws {@link ApointError} `STORE_UNAVAILABLE`: a COMMIT without an answer may have succeeded. Errors of `run`.
   */
  transaction<Result>(run: (query: SqlQuery) => Promise<Result>): Promise<Result>;
  /** Waits for running work, and closes the database. */
  close(): Promise<void>;
}
