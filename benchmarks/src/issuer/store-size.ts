import type { IssuerDatabase } from '@apoint/issuer';
import { SCHEMA } from './places.js';

const SIZES = `SELECT name, pg_total_relation_size(relation) / (SELECT count(*) FROM ${SCHEMA}.orders) AS size FROM (
    SELECT 'with indexes' AS name, '${SCHEMA}.orders'::regclass AS relation
    UNION ALL SELECT indexrelid::regclass::text, indexrelid FROM pg_index WHERE indrelid = '${SCHEMA}.orders'::regclass
  ) AS one`;

/** The size of the table of orders with its indexes, and of each index, in bytes for each order. */
export async function bytesOfOrders(database: IssuerDatabase): Promise<Readonly<Record<string, number>>> {
  const { rows } = await database.query(SIZES, []);
  return Object.fromEntries(rows.map(({ name, size }) => [String(name).replace(/^.*\./, ''), Number(size)]));
}
