import type { AttemptResult } from './result.js';

interface Waiting {
  readonly result: AttemptResult;
  resolve(isWritten: boolean): void;
  reject(error: unknown): void;
}

/**
 * Writes results one batch after the other: what comes while a batch is being written is the next one. So a fast worker needs few
 * commits, and a slow one does not wait.
 *
 * @returns a function that resolves to whether the result was written.
 */
export function resultWriter(
  write: (results: readonly AttemptResult[]) => Promise<readonly boolean[]>,
): (result: AttemptResult) => Promise<boolean> {
  let waiting: Waiting[] = [];
  let isWriting = false;
  const writeAll = async (): Promise<void> => {
    isWriting = true;
    while (waiting.length > 0) {
      const batch = waiting;
      waiting = [];
      await writeBatch(batch, write);
    }
    isWriting = false;
  };
  return (result) =>
    new Promise((resolve, reject) => {
      waiting.push({ result, resolve, reject });
      if (!isWriting) void writeAll();
    });
}

async function writeBatch(
  batch: readonly Waiting[],
  write: (results: readonly AttemptResult[]) => Promise<readonly boolean[]>,
): Promise<void> {
  try {
    const done = await write(batch.map(({ result }) => result));
    batch.forEach(({ resolve }, index) => resolve(done[index] === true));
  } catch (error) {
    for (const { reject } of batch) reject(error);
  }
}
