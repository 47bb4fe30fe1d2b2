import { type KeyObject, sign } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { setImmediate } from 'node:timers';

/** A key, and for ECDSA the encoding of its signatures. */
export type SigningInput =
  | KeyObject
  | { readonly key: KeyObject; readonly dsaEncoding: 'der' | 'ieee-p1363' };

/** Signs a copy of the content: it is signed later, and by then the caller may have other bytes in its buffer. */
export function nodeSign(
  hash: string,
  key: SigningInput,
  content: Uint8Array,
): Promise<Uint8Array<ArrayBuffer>> {
  // Not content.slice: that of a Buffer is a view.
  const given = Uint8Array.prototype.slice.call(content);
  return spread(
    () => bytes(sign(hash, given, key)),
    (settle) => sign(hash, given, key, (error, signature) => settle(error, signature && bytes(signature))),
  );
}

/** A plain view without copying: OpenSSL's result is a `Buffer` of its own. */
function bytes(buffer: Buffer): Uint8Array<ArrayBuffer> {
  return new Uint8Array(buffer.buffer as ArrayBuffer, buffer.byteOffset, buffer.byteLength);
}

type Settle<T> = (error: Error | null, value?: T) => void;

interface Job<T> {
  readonly here: () => T;
  readonly elsewhere: (settle: Settle<T>) => void;
  readonly resolve: (value: T) => void;
  readonly reject: (error: unknown) => void;
}

/** Kept from before tests put a clock of their own in its place. */
const afterThisTurn = setImmediate;
const oneCore = availableParallelism() === 1;
/** With 2048 bits some milliseconds; then the event loop has its turn. */
const MOST_IN_A_ROW = 16;

const waiting: Job<never>[] = [];
let elsewhere = 0;

/**
 * Runs a computation once the event loop has gone round: on the runtime's thread pool when others were asked for in the
 * same turn or are still under way there, so that sixteen at once keep all cores busy; else on the calling thread, where
 * one alone is done sooner than a pool thread wakes up. On a machine of one core all run there, some in each turn.
 */
function spread<T>(here: () => T, toPool: (settle: Settle<T>) => void): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    if (waiting.length === 0) afterThisTurn(flush);
    waiting.push({ here, elsewhere: toPool, resolve, reject } as unknown as Job<never>);
  });
}

function flush(): void {
  const jobs = waiting.splice(0, oneCore ? MOST_IN_A_ROW : waiting.length);
  if (waiting.length > 0) afterThisTurn(flush);
  const run = oneCore || (jobs.length === 1 && elsewhere === 0) ? runHere : runElsewhere;
  for (const job of jobs) run(job);
}

function runHere<T>({ here, resolve, reject }: Job<T>): void {
  try {
    resolve(here());
  } catch (error) {
    reject(error);
  }
}

function runElsewhere<T>(job: Job<T>): void {
  const settle: Settle<T> = (error, value) => {
    elsewhere--;
    if (error) job.reject(error);
    else job.resolve(value as T);
  };
  elsewhere++;
  try {
    job.elsewhere(settle);
  } catch (error) {
    settle(error as Error);
  }
}
