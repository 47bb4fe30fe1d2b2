import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { passOn } from '../chaos/faults.js';
import { below, type Random } from '../chaos/random.js';

const LOOPBACK = '127.0.0.1';
/** The end of the statement as `pg` sends it. */
const COMMIT = 'COMMIT\0';

export interface CommitCutterOptions {
  readonly random: Random;
  readonly host: string;
  readonly port: number;
  /** The share of commits in whose middle the connection is cut. */
  readonly commitRate: number;
  /** The share of other pieces before which it is cut. */
  readonly otherRate: number;
}

/** A line to a PostgreSQL server that breaks while a transaction is being committed. */
export interface CommitCutter {
  readonly port: number;
  /** The server never saw the commit; it committed, and nobody was told; something else was under way. */
  readonly counts: Readonly<Record<Cut, number>>;
  close(): Promise<void>;
}

type Cut = 'before the commit' | 'after the commit' | 'elsewhere';

export async function startCommitCutter(options: CommitCutterOptions): Promise<CommitCutter> {
  const counts: Record<Cut, number> = { 'before the commit': 0, 'after the commit': 0, elsewhere: 0 };
  const sockets = new Set<Socket>();
  const server = createServer((client) => {
    const upstream = connect({ host: options.host, port: options.port });
    const cut = (): void => {
      client.destroy();
      upstream.destroy();
    };
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.on('error', cut).once('close', () => {
        sockets.delete(socket);
        cut();
      });
    }
    join(options, counts, client, upstream, cut);
  });
  await once(server.listen(0, LOOPBACK), 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    counts,
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function join(
  { random, commitRate, otherRate }: CommitCutterOptions,
  counts: Record<Cut, number>,
  client: Socket,
  upstream: Socket,
  cut: () => void,
): void {
  let answerIsLost = false;
  client.on('data', (chunk) => {
    const commits = chunk.includes(COMMIT);
    if (random() >= (commits ? commitRate : otherRate)) return passOn(upstream, chunk);
    if (commits && below(random, 2) === 0) {
      counts['after the commit']++;
      answerIsLost = true;
      return passOn(upstream, chunk);
    }
    counts[commits ? 'before the commit' : 'elsewhere']++;
    cut();
  });
  upstream.on('data', (chunk) => (answerIsLost ? cut() : passOn(client, chunk)));
}
