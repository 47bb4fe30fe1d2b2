import type { SqlDatabase } from './sql-database.js';

/** "apoint" in ASCII. Processes that start at the same time wait for each other by this lock. */
const ADVISORY_LOCK = '107135533411956';

const STATEMENTS: readonly string[] = [
  // Exactly one row, which every decision locks. current_budget is null for 'none'.
  `CREATE TABLE IF NOT EXISTS apoint_account (
     id integer PRIMARY KEY CHECK (id = 1),
     total_budget bigint NOT NULL CHECK (total_budget >= 0),
     current_budget bigint CHECK (current_budget >= 0),
     issued bigint NOT NULL DEFAULT 0 CHECK (issued >= 0),
     decisions bigint NOT NULL DEFAULT 0
   )`,
  // biz_no and answer are JSON text, because a text column refuses U+0000, which JSON can escape. The answer is not jsonb, because
  // that would reorder members.
  `CREATE TABLE IF NOT EXISTS apoint_entry (
     number bigint PRIMARY KEY,
     client_id text COLLATE "C" NOT NULL,
     biz_no text COLLATE "C",
     content text NOT NULL,
     issued boolean NOT NULL,
     points bigint NOT NULL CHECK (points >= 0),
     answer text NOT NULL,
     decided_at double precision NOT NULL
   )`,
];

const UNIQUE_BIZ_NO =
  'CREATE UNIQUE INDEX IF NOT EXISTS apoint_entry_biz_no ON apoint_entry (client_id, biz_no)';

/** Makes missing tables. Any number of processes may do so at the same time. */
export function migrate(
  database: SqlDatabase,
  first: readonly [totalBudget: number, currentBudget: number],
  uniqueness: 'unique' | 'broken-for-demonstration',
): Promise<void> {
  return database.transaction(async (query) => {
    await query(`SELECT pg_advisory_xact_lock(${ADVISORY_LOCK})`);
    for (const statement of STATEMENTS) await query(statement);
    await query(uniqueness === 'unique' ? UNIQUE_BIZ_NO : 'DROP INDEX IF EXISTS apoint_entry_biz_no');
    await query(
      `INSERT INTO apoint_account (id, total_budget, current_budget) VALUES (1, $1, $2) ON CONFLICT DO NOTHING`,
      first,
    );
  });
}
