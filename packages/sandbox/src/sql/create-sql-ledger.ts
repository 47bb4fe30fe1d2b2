import { ApointError } from '@apoint/primitives/errors';
import { checkWord, ownOptions } from '@apoint/primitives/internal/options';
import { changedBudgets } from '../budgets.js';
import { type Budgets, type Claim, FIRST_BUDGETS, type Ledger, type Standing } from '../ledger.js';
import { type Ruling, ruleOn } from '../ruling.js';
import { accountOf, entryOf, totalsOf } from './rows.js';
import { migrate } from './schema.js';
import type { SqlDatabase, SqlQuery, SqlRow } from './sql-database.js';

/** Options of {@link createSqlLedger}. */
export interface SqlLedgerOptions {
  /**
   * `'broken-for-demonstration'`: the ledger never recognises a `bizNo`, and the database does not require it to be unique. Use it
   * to show that a test finds the duplicates. Do not use such a database for anything else.
   */
  readonly idempotency?: 'broken-for-demonstration';
}

/**
 * A ledger in a PostgreSQL database, which several processes may share. It makes its tables if they are missing. Closing the ledger
 * closes the database.
 *
 * @throws {@link ApointError} `OPTION_INVALID`, `STORE_UNAVAILABLE`
 * @example
 * ```ts
 * import { mkdtemp } from 'node:fs/promises';
 * import { tmpdir } from 'node:os';
 * import { join } from 'node:path';
 * import { createSandbox } from '@apoint/sandbox';
 * import { createSqlLedger, openPglite } from '@apoint/sandbox/sql';
 *
 * const directory = await mkdtemp(join(tmpdir(), 'points-'));
 * const ledger = await createSqlLedger(await openPglite(directory));
 * const sandbox = await createSandbox({ ledger, totalBudget: 500 });
 * await sandbox.close();
 * console.log(await ledger.totals()); // { issues: 0, refusals: 0, points: 0 }
 * await ledger.close();
 * ```
 */
export async function createSqlLedger(
  database: SqlDatabase,
  options: SqlLedgerOptions = {},
): Promise<Ledger> {
  ownOptions(options, ['idempotency'] satisfies (keyof SqlLedgerOptions)[]);
  const { idempotency } = options;
  checkWord('idempotency', idempotency, ['broken-for-demonstration']);
  const { totalBudget, currentBudget } = FIRST_BUDGETS;
  await migrate(database, [totalBudget, Number(currentBudget)], idempotency ?? 'unique');
  const findFirst = idempotency ? async (): Promise<undefined> => undefined : findEntry;
  return {
    decide: (claim) => database.transaction((query) => decide(query, claim, findFirst)),
    find: async (clientId, bizNo) => {
      const row = await findEntry(database.query, clientId, bizNo);
      return row && entryOf(row);
    },
    entries: async () => (await database.query('SELECT * FROM apoint_entry ORDER BY number')).map(entryOf),
    totals: async () => totalsOf(only(await database.query(TOTALS))),
    budgets: async () => budgetsOf(only(await database.query('SELECT * FROM apoint_account'))),
    changeBudgets: (change) => changeBudgets(database, change),
    close: () => database.close(),
  };
}

const TOTALS = `SELECT count(*) FILTER (WHERE issued) AS issues, count(*) FILTER (WHERE NOT issued) AS refusals,
  coalesce(sum(points), 0) AS points FROM apoint_entry`;

/**
 * Every decision first locks the row of the account, so decisions run one after the other. Deadlocks are impossible, data read after
 * the lock does not change, and entries are numbered without gaps in the order of the decisions.
 */
async function decide(query: SqlQuery, claim: Claim, findFirst: typeof findEntry): Promise<Standing> {
  const account = only(await query('SELECT * FROM apoint_account FOR UPDATE'));
  // This needs its own statement: a statement that waited for the lock sees the data from before its wait.
  const first = await findFirst(query, claim.clientId, claim.bizNo);
  if (first) return standingOf(entryOf(first));
  const ruling = ruleOn(claim, accountOf(account));
  if (ruling.status !== 'U') await book(query, claim, ruling);
  return { content: claim.content, answer: JSON.parse(ruling.answerText) };
}

function standingOf({ content, answer }: Standing): Standing {
  return { content, answer };
}

async function findEntry(
  query: SqlQuery,
  clientId: string,
  bizNo: string | undefined,
): Promise<SqlRow | undefined> {
  if (bizNo === undefined) return undefined;
  const text = 'SELECT * FROM apoint_entry WHERE client_id = $1 AND biz_no = $2';
  return (await query(text, [clientId, JSON.stringify(bizNo)]))[0];
}

/** Writes the entry and the budget in one statement. */
async function book(query: SqlQuery, claim: Claim, { answerText, status, points }: Ruling): Promise<void> {
  const { clientId, bizNo, content, decidedAt } = claim;
  const bizNoText = bizNo === undefined ? null : JSON.stringify(bizNo);
  await query(
    `WITH account AS (
       UPDATE apoint_account SET decisions = decisions + 1, issued = issued + $5 RETURNING decisions
     )
     INSERT INTO apoint_entry (number, client_id, biz_no, content, issued, points, answer, decided_at)
     SELECT decisions, $1, $2, $3, $4, $5, $6, $7 FROM account`,
    [clientId, bizNoText, content, status === 'S', points, answerText, decidedAt],
  );
}

function changeBudgets(database: SqlDatabase, change: Partial<Budgets>): Promise<Budgets> {
  return database.transaction(async (query) => {
    const before = accountOf(only(await query('SELECT * FROM apoint_account FOR UPDATE')));
    const after = changedBudgets(before, change);
    const { totalBudget, currentBudget } = after;
    const values = [totalBudget, currentBudget === 'none' ? null : currentBudget];
    await query('UPDATE apoint_account SET total_budget = $1, current_budget = $2', values);
    return after;
  });
}

function budgetsOf(row: SqlRow): Budgets {
  const { totalBudget, currentBudget } = accountOf(row);
  return { totalBudget, currentBudget };
}

/** Without this row there is no budget to check, so nothing may be issued. */
function only([row]: readonly SqlRow[]): SqlRow {
  if (row) return row;
  throw new ApointError(
    'STORE_UNAVAILABLE',
    'The only row of the table apoint_account is missing; restore the database.',
  );
}
