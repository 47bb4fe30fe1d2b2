import type { AttemptResult } from './result.js';

type Write = (results: readonly AttemptResult[]) => Promise<void>;

interface Waiting {
  readonly result: AttemptResult;
  resolve(): void;
  reject(error: unknown): void;
}

/** For how long a result waits for others. It is little beside the way to a platform, and long enough for many signatures. */
const LONGEST_WAIT = 10;

/**
 * Writes results many at a time, one batch after the other. A batch waits until all that is being sent has an answer, but for some
 * milliseconds at most: a database in this process holds up the answers while it writes, so each would be written alone.
 */
export class ResultWriter {
  readonly #write: Write;
  #waiting: Waiting[] = [];
  #sending = 0;
  #isWriting = false;
  #wake: () => void = () => undefined;

  constructor(write: Write) {
    this.#write = write;
  }

  /** Resolves when the result was given to `write`. It rejects with what `sending` or `write` rejects with. */
  async add(sending: Promise<AttemptResult>): Promise<void> {
    this.#sending++;
    const result = await sending.finally(() => this.#sending--);
    return new Promise((resolve, reject) => {
      this.#waiting.push({ result, resolve, reject });
      if (this.#sending === 0) this.#wake();
      if (!this.#isWriting) void this.#writeAll();
    });
  }

  async #writeAll(): Promise<void> {
    this.#isWriting = true;
    while (this.#waiting.length > 0) {
      if (this.#sending > 0) await this.#untilAllAnswered();
      const batch = this.#waiting;
      this.#waiting = [];
      await writeBatch(batch, this.#write);
    }
    this.#isWriting = false;
  }

  #untilAllAnswered(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, LONGEST_WAIT);
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}

async function writeBatch(batch: readonly Waiting[], write: Write): Promise<void> {
  try {
    await write(batch.map(({ result }) => result));
    for (const { resolve } of batch) resolve();
  } catch (error) {
    for (const { reject } of batch) reject(error);
  }
}
