import { createIssuer, fromPg, fromPglite, type IssuerDatabase, type Transaction } from '@apoint/issuer';
import { PGlite } from '@electric-sql/pglite';
import { sql as drizzleSql } from 'drizzle-orm';
import { drizzle as drizzlePg } from 'drizzle-orm/node-postgres';
import { drizzle as drizzlePglite } from 'drizzle-orm/pglite';
import { CompiledQuery, Kysely, type Transaction as KyselyTransaction, PostgresDialect } from 'kysely';
import { Pool } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serverUrl } from './support/databases.js';
import { prismaClient } from './support/prisma-client.js';
import { CAMPAIGN, errorOf, orderOf, ordersOf } from './support/world.js';

/** A transaction of some library: what it takes from a caller to pass it on, and a statement of the caller's own. */
interface Library {
  readonly name: string;
  readonly database: IssuerDatabase;
  inTransaction(
    run: (transaction: Transaction, buy: (user: string) => Promise<unknown>) => Promise<void>,
  ): Promise<void>;
  close(): Promise<void>;
}

const SCHEMA = 'apoint_test_transaction';
const BUY = `INSERT INTO ${SCHEMA}_shop.purchase VALUES ($1)`;

describe.each(libraries())('enqueue in a transaction of $name', (library) => {
  const { database } = library;
  const issuer = createIssuer({ database, schema: SCHEMA });
  const tables = [SCHEMA, `${SCHEMA}_shop`];

  beforeAll(async () => {
    for (const schema of tables) await database.query(`DROP SCHEMA IF EXISTS ${schema} CASCADE`, []);
    await database.query(`CREATE SCHEMA ${SCHEMA}_shop`, []);
    await database.query(`CREATE TABLE ${SCHEMA}_shop.purchase (user_id text)`, []);
    await issuer.migrate();
    await issuer.createCampaign({ name: CAMPAIGN });
  });
  afterAll(async () => {
    for (const schema of tables) await database.query(`DROP SCHEMA IF EXISTS ${schema} CASCADE`, []);
    await library.close();
  });
  const both = async (): Promise<readonly unknown[]> => {
    const { rows } = await database.query(
      `SELECT (SELECT count(*)::integer FROM ${SCHEMA}_shop.purchase) AS purchases,
        (SELECT count(*)::integer FROM ${SCHEMA}.orders) AS orders`,
      [],
    );
    return [rows[0]?.['purchases'], rows[0]?.['orders']];
  };

  it('a roll-back takes the orders with the purchase, a commit keeps both', async () => {
    const run = async (transaction: Transaction, buy: (user: string) => Promise<unknown>, fails: boolean) => {
      await buy('user-1');
      const orders = [orderOf('user-1', { text: "it's $1 \\ \u{1F600}" })];
      expect(await issuer.enqueue({ campaign: CAMPAIGN, orders, transaction })).toEqual({
        added: 1,
        repeated: 0,
      });
      if (fails) throw new Error('the card was declined');
    };
    await expect(library.inTransaction((one, buy) => run(one, buy, true))).rejects.toThrow('declined');
    expect(await both()).toEqual([0, 0]);
    await library.inTransaction((one, buy) => run(one, buy, false));
    expect(await both()).toEqual([1, 1]);
  });

  it('what is refused leaves nothing, and the caller decides about its own statements', async () => {
    await library.inTransaction(async (transaction, buy) => {
      await buy('user-2');
      const other = [...ordersOf(600, 100), orderOf('user-1', { other: true })];
      const error = await errorOf(() => issuer.enqueue({ campaign: CAMPAIGN, orders: other, transaction }));
      expect(error).toMatchObject({ code: 'ORDER_CONFLICT' });
      await issuer.enqueue({ campaign: CAMPAIGN, orders: [orderOf('user-2')], transaction });
    });
    expect(await both()).toEqual([2, 2]);
  });

  it('an error of the database does not commit what the caller then abandons', async () => {
    const strange = createIssuer({ database, schema: SCHEMA });
    await expect(
      library.inTransaction(async (transaction, buy) => {
        await buy('user-3');
        const broken = 'query' in transaction ? transaction.query : transaction.executeSql;
        const failing: Transaction = {
          query: (text, values) =>
            broken.call(transaction, text.includes('INSERT') ? 'SELECT * FROM no_such_table' : text, values),
        };
        const error = await errorOf(() =>
          strange.enqueue({ campaign: CAMPAIGN, orders: [orderOf('user-3')], transaction: failing }),
        );
        expect(error).toMatchObject({ code: 'STORE_UNAVAILABLE' });
        await buy('user-4');
        throw new Error('the caller gives up');
      }),
    ).rejects.toThrow('gives up');
    expect(await both()).toEqual([2, 2]);
  });
});

describe.skipIf(!serverUrl)('what is no transaction', () => {
  it('a pool is refused, because nothing would be together', async () => {
    const pool = new Pool({ connectionString: serverUrl });
    const issuer = createIssuer({ database: fromPg(pool), schema: `${SCHEMA}_pool` });
    await issuer.migrate();
    await issuer.createCampaign({ name: CAMPAIGN });
    const enqueue = () =>
      issuer.enqueue({ campaign: CAMPAIGN, orders: [orderOf('user-1')], transaction: pool });
    expect(await errorOf(enqueue)).toMatchObject({ code: 'OPTION_INVALID' });
    await pool.query(`DROP SCHEMA ${SCHEMA}_pool CASCADE`);
    await pool.end();
  });
});

function libraries(): Library[] {
  const inProcess = [pglite(), drizzleOfPglite()];
  if (!serverUrl) return inProcess;
  return [...inProcess, pg(serverUrl), kysely(serverUrl), drizzle(serverUrl), prisma(serverUrl)];
}

function pglite(): Library {
  const one = new PGlite();
  return {
    name: 'PGlite',
    database: fromPglite(one),
    inTransaction: (run) =>
      one.transaction((transaction) => run(transaction, (user) => transaction.query(BUY, [user]))),
    close: () => one.close(),
  };
}

function pg(connectionString: string): Library {
  const pool = new Pool({ connectionString });
  return {
    name: 'pg',
    database: fromPg(pool),
    inTransaction: async (run) => {
      const client = await pool.connect();
      try {
        await client.query('BEGIN');
        await run(client, (user) => client.query(BUY, [user]));
        await client.query('COMMIT');
      } catch (error) {
        await client.query('ROLLBACK');
        throw error;
      } finally {
        client.release();
      }
    },
    close: () => pool.end(),
  };
}

function kysely(connectionString: string): Library {
  const pool = new Pool({ connectionString });
  const db = new Kysely<{ readonly [table: string]: unknown }>({ dialect: new PostgresDialect({ pool }) });
  const query = (one: KyselyTransaction<never>) => (text: string, values: unknown[]) =>
    one.executeQuery<Record<string, unknown>>(CompiledQuery.raw(text, values));
  return {
    name: 'Kysely',
    database: fromPg(pool),
    inTransaction: (run) =>
      db.transaction().execute((one) => {
        const executeSql = query(one as never);
        return run({ executeSql }, (user) => executeSql(BUY, [user]));
      }),
    close: () => db.destroy(),
  };
}

/** Drizzle takes a text with its values in between. */
function drizzleQuery(text: string, values: readonly unknown[]) {
  const parts = text.split(/\$(\d+)/).map((part, index) => {
    return index % 2 === 0 ? drizzleSql.raw(part) : drizzleSql`${drizzleSql.param(values[Number(part) - 1])}`;
  });
  return drizzleSql.join(parts);
}

function drizzle(connectionString: string): Library {
  const pool = new Pool({ connectionString });
  const db = drizzlePg(pool);
  return {
    name: 'Drizzle',
    database: fromPg(pool),
    inTransaction: (run) =>
      db.transaction((one) => {
        const executeSql = (text: string, values: unknown[]) => one.execute(drizzleQuery(text, values));
        return run({ executeSql }, (user) => executeSql(BUY, [user]));
      }),
    close: () => pool.end(),
  };
}

function drizzleOfPglite(): Library {
  const client = new PGlite();
  const db = drizzlePglite(client);
  return {
    name: 'Drizzle on PGlite',
    database: fromPglite(client),
    inTransaction: (run) =>
      db.transaction((one) => {
        const executeSql = (text: string, values: unknown[]) =>
          one.execute<Record<string, unknown>>(drizzleQuery(text, values));
        return run({ executeSql }, (user) => executeSql(BUY, [user]));
      }),
    close: () => client.close(),
  };
}

function prisma(connectionString: string): Library {
  const pool = new Pool({ connectionString });
  const client = prismaClient(connectionString);
  return {
    name: 'Prisma',
    database: fromPg(pool),
    inTransaction: (run) =>
      client.$transaction((one) => {
        const executeSql = async (text: string, values: unknown[]) => ({
          rows: await one.$queryRawUnsafe<Record<string, unknown>>(text, ...values),
        });
        return run({ executeSql }, (user) => executeSql(BUY, [user]));
      }),
    close: async () => {
      await client.$disconnect();
      await pool.end();
    },
  };
}
