import { ApointError } from '@apoint/primitives/errors';
import type { IssuerDatabase, SqlQuery, SqlRow, SqlValue } from './database.js';
import { checkVersion } from './version.js';

/** A value of a statement; lists of rows are passed as JSON, which every library carries as text. */
export type Value = SqlValue | undefined;

/** Runs one statement in which `{schema}` and `{now}` may stand, and resolves to its rows. */
export type Ask = (text: string, ...values: readonly Value[]) => Promise<readonly SqlRow[]>;

/** The tables in their schema, with one clock, and one code for all that fails. */
export class Store {
  readonly schema: string;
  readonly #database: IssuerDatabase;
  readonly #now: (() => number) | undefined;
  #checked = false;

  constructor(database: IssuerDatabase, schema: string, now: (() => number) | undefined) {
    this.#database = database;
    this.schema = schema;
    this.#now = now;
  }

  /** Runs one statement in its own transaction, after a first look at the version of the store. */
  readonly ask: Ask = async (text, ...values) => {
    await this.ready();
    return this.askUnchecked(text, ...values);
  };

  /** As {@link ask}, of any store. */
  readonly askUnchecked: Ask = (text, ...values) =>
    this.#run((written, all) => this.#database.query(written, all), text, values);

  /** Runs statements in one transaction, after a first look at the version of the store. */
  async transaction<Result>(run: (ask: Ask) => Promise<Result>): Promise<Result> {
    await this.ready();
    return this.transactionUnchecked(run);
  }

  /** As {@link transaction}, in any store. What `run` throws is passed on; all else is a failure of the database. */
  async transactionUnchecked<Result>(run: (ask: Ask) => Promise<Result>): Promise<Result> {
    let thrown: { readonly error: unknown } | undefined;
    const running = async (query: SqlQuery): Promise<Result> => {
      try {
        return await run(this.within(query));
      } catch (error) {
        thrown = { error };
        throw error;
      }
    };
    try {
      return await this.#database.transaction(running);
    } catch (cause) {
      if (thrown) throw thrown.error;
      throw unavailable(cause);
    }
  }

  /** Asks in a transaction that is open. */
  within(query: SqlQuery): Ask {
    return (text, ...values) => this.#run(query, text, values);
  }

  /** @throws {@link ApointError} `STORE_INCOMPATIBLE`, `STORE_UNAVAILABLE` */
  async ready(): Promise<void> {
    if (this.#checked) return;
    await checkVersion(this.askUnchecked);
    this.#checked = true;
  }

  async #run(query: SqlQuery, text: string, values: readonly Value[]): Promise<readonly SqlRow[]> {
    const written = text.replaceAll('{schema}', this.schema).replaceAll('{now}', this.#nowText());
    try {
      return (
        await query(
          written,
          values.map((value) => value ?? null),
        )
      ).rows;
    } catch (cause) {
      throw unavailable(cause);
    }
  }

  /** A number of our own, or the clock of the database, which stands still during a statement. */
  #nowText(): string {
    if (this.#now) return `${Math.floor(this.#now())}::bigint`;
    return '(extract(epoch FROM statement_timestamp()) * 1000)::bigint';
  }
}

function unavailable(cause: unknown): ApointError {
  return new ApointError(
    'STORE_UNAVAILABLE',
    'The database of the orders failed or cannot be reached; see the cause. Nothing is lost: the same call again continues.',
    { cause },
  );
}

/** Errors that pass without a person: of the connection, of its resources, of locks and of a server that starts or stops. */
const PASSING = /^(08|25P03|40|53|55|57|58)/;
const SQLSTATE = /^[0-9A-Z]{5}$/;

/** Whether it makes sense to wait for the database. A missing table or right does not come back by itself. */
export function isPassing(error: unknown): boolean {
  if (!ApointError.is(error) || error.code !== 'STORE_UNAVAILABLE') return false;
  const code: unknown = (error.cause as { readonly code?: unknown } | undefined)?.code;
  return typeof code !== 'string' || !SQLSTATE.test(code) || PASSING.test(code);
}
