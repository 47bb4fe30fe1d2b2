import type { IssuerDatabase, SqlQuery, SqlValue } from '@apoint/issuer';

const HAS_PLAN = /^\s*(SELECT|WITH|UPDATE)/;

/** A database that tells how it runs each statement about orders, the first time that it gets it. */
export function explaining(database: IssuerDatabase, tell: (plan: string) => void): IssuerDatabase {
  const told = new Set<string>();
  const explained =
    (query: SqlQuery): SqlQuery =>
    async (text, values) => {
      if (HAS_PLAN.test(text) && text.includes('.orders') && !told.has(text)) {
        told.add(text);
        tell(await planOf(query, text, values));
      }
      return query(text, values);
    };
  return {
    query: (text, values) => database.transaction((query) => explained(query)(text, values)),
    transaction: (run) => database.transaction((query) => run(explained(query))),
  };
}

/** `ANALYZE` runs the statement, so what it has changed is taken back. */
async function planOf(query: SqlQuery, text: string, values: SqlValue[]): Promise<string> {
  await query('SAVEPOINT explained', []);
  const { rows } = await query(`EXPLAIN (ANALYZE, BUFFERS) ${text}`, values);
  await query('ROLLBACK TO SAVEPOINT explained', []);
  return [text, ...rows.map((row) => row['QUERY PLAN'])].join('\n');
}
