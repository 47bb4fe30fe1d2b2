export { createSqlLedger, type SqlLedgerOptions } from './sql/create-sql-ledger.js';
export { openPglite } from './sql/open-pglite.js';
export { openPostgres } from './sql/open-postgres.js';
export type { SqlDatabase, SqlQuery, SqlRow, SqlValue } from './sql/sql-database.js';
