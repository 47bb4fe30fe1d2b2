import { type KeyObject, sign } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { setImmediate } from 'node:timers';

/** A key, and for ECDSA the encoding of its signatures. */
export type SigningInput =
  | KeyObject
  | { readonly key: KeyObject; readonly dsaEncoding: 'der' | 'ieee-p1363' };

interface Job {
  readonly hash: string;
  readonly key: SigningInput;
  readonly content: Uint8Array;
  readonly resolve: (signature: Uint8Array<ArrayBuffer>) => void;
  readonly reject: (error: unknown) => void;
}

/** Kept from before tests put a clock of their own in its place. */
const afterThisTurn = setImmediate;
const oneCore = availableParallelism() === 1;
/** With 2048 bits some milliseconds; then the event loop has its turn. */
const MOST_IN_A_ROW = 16;

const waiting: Job[] = [];
let onPool = 0;

/**
 * Signs once the event loop has gone round: on the runtime's thread pool when other signatures were asked for in the same
 * turn or are still under way there, so that sixteen at once keep all cores busy; else on the calling thread, where one
 * alone is done sooner than a pool thread wakes up. On a machine of one core all are made here, some in each turn.
 *
 * A copy of the content is signed: by then the caller may have other bytes in its buffer.
 */
export function nodeSign(
  hash: string,
  key: SigningInput,
  content: Uint8Array,
): Promise<Uint8Array<ArrayBuffer>> {
  // Not content.slice: that of a Buffer is a view.
  const copy = Uint8Array.prototype.slice.call(content);
  return new Promise((resolve, reject) => {
    if (waiting.length === 0) afterThisTurn(flush);
    waiting.push({ hash, key, content: copy, resolve, reject });
  });
}

function flush(): void {
  const jobs = waiting.splice(0, oneCore ? MOST_IN_A_ROW : waiting.length);
  if (waiting.length > 0) afterThisTurn(flush);
  const run = oneCore || (jobs.length === 1 && onPool === 0) ? signHere : signOnPool;
  for (const job of jobs) run(job);
}

function signHere({ hash, key, content, resolve, reject }: Job): void {
  try {
    resolve(bytes(sign(hash, content, key)));
  } catch (error) {
    reject(error);
  }
}

function signOnPool(job: Job): void {
  onPool++;
  try {
    sign(job.hash, job.content, job.key, (error, signature) => settle(job, error, signature));
  } catch (error) {
    settle(job, error as Error);
  }
}

function settle({ resolve, reject }: Job, error: Error | null, signature?: Buffer): void {
  onPool--;
  if (error || !signature) reject(error);
  else resolve(bytes(signature));
}

/** A plain view without copying: OpenSSL's result is a `Buffer` of its own. */
function bytes(buffer: Buffer): Uint8Array<ArrayBuffer> {
  return new Uint8Array(buffer.buffer as ArrayBuffer, buffer.byteOffset, buffer.byteLength);
}
