import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { Random } from '../chaos/random.js';
import { startCluster } from './cluster.js';
import { type CommitCutter, startCommitCutter } from './commit-cutter.js';
import { openStore, type StoreAddress } from './store.js';

/** Where the orders of a trial are, and what is done to that place. */
export interface StorePlace {
  readonly schema: string;
  /** For the workers: a server is reached over a line that breaks. */
  readonly forWorkers: StoreAddress;
  /** For preparation and verdict. */
  readonly direct: StoreAddress;
  /** How many processes may use it at the same time. */
  readonly processes: number;
  /** How often connections were cut, by where. */
  readonly cuts: CommitCutter['counts'];
  /** Ends the database and starts it again, if it is ours. */
  restart(): Promise<void>;
  restarts(): number;
  remove(): Promise<void>;
}

/** The line to a server. */
interface Line {
  readonly random: Random;
  readonly cutRate: number;
}

/** PGlite, whose database ends with each worker that is killed; a server by its URL; or a server of the trial's own. */
export async function placeStore(
  directory: string,
  database: string | undefined,
  line: Line,
): Promise<StorePlace> {
  if (database === undefined) return inDirectory(join(directory, 'orders'));
  if (database !== 'own') return onServer(database, line, undefined);
  const cluster = await startCluster();
  const url = `postgres://postgres@127.0.0.1:${cluster.port}/postgres`;
  return onServer(url, line, cluster);
}

function inDirectory(directory: string): StorePlace {
  return {
    schema: 'apoint',
    forWorkers: { directory },
    direct: { directory },
    processes: 1,
    cuts: { 'before the commit': 0, 'after the commit': 0, elsewhere: 0 },
    restart: async () => undefined,
    restarts: () => 0,
    remove: async () => undefined,
  };
}

const PROCESSES = 3;
/** Of the other pieces, which are many more. */
const SHARE_ELSEWHERE = 0.075;
const POSTGRES_PORT = 5432;

async function onServer(
  url: string,
  { random, cutRate }: Line,
  cluster: Awaited<ReturnType<typeof startCluster>> | undefined,
): Promise<StorePlace> {
  const { hostname, port } = new URL(url);
  const cutter = await startCommitCutter({
    random,
    host: hostname,
    port: Number(port || POSTGRES_PORT),
    commitRate: cutRate,
    otherRate: cutRate * SHARE_ELSEWHERE,
  });
  const schema = `apoint_trial_${randomUUID().replaceAll('-', '')}`;
  const overLine = new URL(url);
  overLine.host = `127.0.0.1:${cutter.port}`;
  let restarts = 0;
  return {
    schema,
    forWorkers: { url: overLine.href },
    direct: { url },
    processes: PROCESSES,
    cuts: cutter.counts,
    restart: async () => {
      if (!cluster) return;
      restarts++;
      await cluster.restart();
    },
    restarts: () => restarts,
    remove: async () => {
      await cutter.close();
      if (cluster) return cluster.remove();
      const { database, close } = await openStore({ url });
      await database.query(`DROP SCHEMA IF EXISTS ${schema} CASCADE`, []).finally(close);
    },
  };
}
