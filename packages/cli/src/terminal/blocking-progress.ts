import { Worker } from 'node:worker_threads';
import { isInteractive } from './style.js';

/** What takes less is not worth a line. */
const SHOWN_AFTER_MILLISECONDS = 1000;
const CLEAR_LINE = '\r\u001b[2K';

/** Runs in a thread of its own, and writes to the file itself: the stream of stderr needs the main thread, which is busy. */
const PROGRAM = `
const { workerData: { label, after, clear, shown } } = require('node:worker_threads');
const { writeSync } = require('node:fs');
const frames = ['|', '/', '-', '\\\\'];
const startedAt = performance.now();
let frame = 0;
setTimeout(() => setInterval(() => {
  Atomics.store(shown, 0, 1);
  const seconds = Math.floor((performance.now() - startedAt) / 1000);
  writeSync(2, clear + frames[frame++ % frames.length] + ' ' + label + ' (' + seconds + ' s)');
}, 100), after);
`;

/**
 * Like `withProgress`, for work that computes all the time and lets no timer run. A thread shows that it goes on.
 *
 * @param label - what is being done, such as `Searching`
 */
export async function withBlockingProgress<Result>(
  label: string,
  work: () => Promise<Result>,
): Promise<Result> {
  if (!isInteractive(process.stderr)) return work();
  const shown = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const workerData = { label, after: SHOWN_AFTER_MILLISECONDS, clear: CLEAR_LINE, shown };
  const worker = new Worker(PROGRAM, { eval: true, workerData });
  // Without progress the work goes on all the same.
  worker.on('error', () => undefined);
  await new Promise((resolve) => worker.once('online', resolve).once('exit', resolve));
  try {
    return await work();
  } finally {
    await worker.terminate();
    if (Atomics.load(shown, 0) === 1) process.stderr.write(CLEAR_LINE);
  }
}
