/** What a placeholder stands for. */
export type SqlValue = string | number | boolean | null;

/** A row by its columns. A `bigint` column may come as text, number or bigint, as the database's library has it. */
export type SqlRow = Readonly<Record<string, unknown>>;

/** Runs one statement of PostgreSQL with its placeholders `$1`, `$2`, …, and resolves to its rows. */
export type SqlQuery = (text: string, values?: readonly SqlValue[]) => Promise<readonly SqlRow[]>;

/** The little of a PostgreSQL database that a ledger needs. */
export interface SqlDatabase {
  /**
   * One statement, a transaction of its own.
   *
   * @throws {@link ApointError} `STORE_UNAVAILABLE`
   */
  readonly query: SqlQuery;
  /**
   * Runs statements on one connection at READ COMMITTED, where each sees all that was committed before it began. Commits
   * when `run` resolves; when it rejects, nothing of it stays.
   *
   * @throws {@link ApointError} `STORE_UNAVAILABLE`: a COMMIT without an answer may have happened. What `run` throws.
   */
  transaction<Result>(run: (query: SqlQuery) => Promise<Result>): Promise<Result>;
  /** Waits for what is under way, and lets go of the database. */
  close(): Promise<void>;
}
