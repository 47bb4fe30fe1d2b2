import { createIssuer, type IssuerDatabase, type IssuerOptions } from '@apoint/issuer';
import { explaining } from './explaining.js';
import { fill } from './fill.js';
import { onServer, opened } from './places.js';
import { bytesOfOrders } from './store-size.js';
import { timeOf } from './time-of.js';

/** What a claim costs in a table of many orders. */
export interface Claiming {
  readonly rows: number;
  /** Of the time of a claim in a table of few orders: 1 is the same. */
  readonly ofFew: number;
  readonly claimMilliseconds: number;
  /** To count all orders of the campaign, which reads all of them. */
  readonly statusMilliseconds: number;
  readonly healthMilliseconds: number;
  /** Of the table and of each index, for each order. */
  readonly bytes: Readonly<Record<string, number>>;
  /** The plans of all statements that a worker and `health` send, as the database ran them. */
  readonly plans: readonly string[];
}

const CAMPAIGN = 'spring';
const AT_ONCE = 64;
const FEW = 20_000;
const CLAIMS = 100;

/** Fills a table and claims orders in it, with a platform that takes no time. */
export async function measureClaim(url: string, count: number): Promise<Claiming> {
  const few = await filled(url, FEW, meanClaim);
  return filled(url, count, async (database) => {
    const plans: string[] = [];
    await workOn(
      explaining(database, (plan) => plans.push(plan)),
      1,
    );
    const claimMilliseconds = await meanClaim(database);
    const issuer = createIssuer({ database });
    return {
      rows: count,
      ofFew: claimMilliseconds / few,
      claimMilliseconds,
      statusMilliseconds: await timeOf(() => issuer.status(CAMPAIGN)),
      healthMilliseconds: await timeOf(() => issuer.health()),
      bytes: await bytesOfOrders(database),
      plans,
    };
  });
}

/** Does something with a new database that has this many orders. */
async function filled<Result>(
  url: string,
  count: number,
  run: (database: IssuerDatabase) => Promise<Result>,
): Promise<Result> {
  const place = await onServer(url);
  try {
    return await opened(place, async (database) => {
      const issuer = createIssuer({ database });
      await issuer.migrate();
      await issuer.createCampaign({ name: CAMPAIGN });
      await fill(database, CAMPAIGN, count);
      return run(database);
    });
  } finally {
    await place.remove();
  }
}

/** A worker that takes orders some times, and ends. */
async function workOn(database: IssuerDatabase, claims: number): Promise<void> {
  const stop = new AbortController();
  let left = claims * AT_ONCE;
  const client: IssuerOptions['client'] = {
    submit: async ({ bizNo }) => {
      if (--left <= 0) stop.abort();
      return { status: 'issued', bizNo, resultCode: 'SUCCESS', attempts: [] };
    },
  };
  const issuer = createIssuer({ database, client });
  await issuer.work({ concurrency: AT_ONCE, signal: stop.signal });
  await issuer.health();
}

/** The time of the transactions that take orders. */
async function meanClaim(database: IssuerDatabase): Promise<number> {
  await workOn(database, 1);
  let claims = 0;
  let time = 0;
  const timing: IssuerDatabase = {
    query: (text, values) => database.query(text, values),
    transaction: async (run) => {
      const start = performance.now();
      const result = await database.transaction(run);
      time += performance.now() - start;
      claims++;
      return result;
    },
  };
  await workOn(timing, CLAIMS);
  return time / claims;
}
