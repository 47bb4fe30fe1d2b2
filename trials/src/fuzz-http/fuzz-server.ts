import type { AdapterServer } from '../adapters/servers.js';
import { judge } from './judge.js';
import { type Mutation, mutated, mutations } from './mutations.js';
import { readAnswers } from './read-answers.js';
import { talk } from './talk.js';
import { createWorld, type World } from './world.js';

const AT_A_TIME = 48;
/** Genuine requests are signed again before they are too old. */
const PER_SIGNING = 5000;
/** Short, so that open connections do not take long. */
const HTTP = {
  headersTimeout: 300,
  requestTimeout: 600,
  keepAliveTimeout: 100,
  connectionsCheckingInterval: 100,
};

export interface FuzzHttpResult {
  /** The bytes sent when something forbidden happened, and what happened. */
  readonly failures: readonly string[];
  /** How connections ended, and how often. */
  readonly endings: ReadonlyMap<string, number>;
  readonly slowestMilliseconds: number;
}

/**
 * Sends mutated requests to a server. Each must end in a refusal or a closed connection, and the server must keep running.
 *
 * @param onProgress - called regularly with the number of requests sent.
 */
export async function fuzzServer(
  start: AdapterServer['start'],
  requests: number,
  seed: number,
  onProgress: (sent: number) => void = () => undefined,
): Promise<FuzzHttpResult> {
  const world = await createWorld();
  const { gateway, handler } = world;
  const server = await start({ gateway, handler }, HTTP);
  const run = new Run(world, server.url);
  try {
    const all = mutations(seed, requests);
    for (let i = 0; i < requests && run.failures.length === 0; i += PER_SIGNING) {
      await run.sendAll(all.slice(i, i + PER_SIGNING), await world.requests());
      onProgress(Math.min(i + PER_SIGNING, requests));
    }
    for (const stranger of world.strangers) run.failures.push(`the handler got ${JSON.stringify(stranger)}`);
    const issued = await world.issue(server.url);
    if (issued !== 'issued') run.failures.push(`a genuine request afterwards is ${issued}`);
  } finally {
    await server.close();
  }
  return run;
}

class Run implements FuzzHttpResult {
  readonly failures: string[] = [];
  readonly endings = new Map<string, number>();
  slowestMilliseconds = 0;
  readonly #world: World;
  readonly #url: string;

  constructor(world: World, url: string) {
    this.#world = world;
    this.#url = url;
  }

  async sendAll(all: readonly Mutation[], genuine: readonly string[]): Promise<void> {
    const queue = all.values();
    const worker = async (): Promise<void> => {
      for (const mutation of queue)
        await this.#send(mutation, genuine[mutation.sample % genuine.length] ?? '');
    };
    await Promise.all(Array.from({ length: AT_A_TIME }, worker));
  }

  async #send(mutation: Mutation, genuine: string): Promise<void> {
    const bytes = mutated(genuine, mutation);
    const start = performance.now();
    try {
      const text = await talk(this.#url, bytes, mutation.ending);
      if (text === undefined) throw new Error('the connection hangs');
      for (const ending of await this.#endingsOf(text, bytes, mutation))
        this.endings.set(ending, (this.endings.get(ending) ?? 0) + 1);
    } catch (error) {
      this.failures.push(
        `${error}; sent, then ${mutation.ending}: ${JSON.stringify(bytes.toString('latin1'))}`,
      );
    }
    this.slowestMilliseconds = Math.max(this.slowestMilliseconds, performance.now() - start);
  }

  async #endingsOf(text: string, bytes: Buffer, { ending }: Mutation): Promise<string[]> {
    // After a reset the client may have any part of an answer.
    if (text === '' || ending === 'reset') return ['closed'];
    const answers = readAnswers(text, bytes.includes('HEAD '));
    return Promise.all(answers.map((answer) => judge(this.#world, answer)));
  }
}
