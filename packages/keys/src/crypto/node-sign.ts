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

/** Saved when the module loads, so that fake timers in tests do not replace it. */
const afterThisTurn = setImmediate;
const oneCore = availableParallelism() === 1;
/** With 2048-bit keys this takes a few milliseconds; then the event loop continues. */
const MOST_IN_A_ROW = 16;

const waiting: Job[] = [];
let onPool = 0;

/**
 * Signs after the current turn of the event loop. Several signatures of the same turn, or others still under way, go to the
 * runtime's thread pool, so that all cores are used. A single signature is made on the calling thread, which is faster
 * than waking a pool thread. With one core, all signatures are made on the calling thread, a few in each turn.
 *
 * It signs a copy of the content, because the caller may reuse its buffer before then.
 */
export function nodeSign(
  hash: string,
  key: SigningInput,
  content: Uint8Array,
): Promise<Uint8Array<ArrayBuffer>> {
  // Buffer.prototype.slice returns a view, so use the slice that copies.
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

/** A plain view, without copying: no other `Buffer` shares the memory of this result. */
function bytes(buffer: Buffer): Uint8Array<ArrayBuffer> {
  return new Uint8Array(buffer.buffer as ArrayBuffer, buffer.byteOffset, buffer.byteLength);
}
