import type { PrivateKey } from '@apoint/keys';
import { open } from '@apoint/rsa-aes-envelope';
import type { Envelope, Kind } from './kinds.js';
import { randomOrder } from './random-order.js';

/** The times of one kind in nanoseconds. */
export interface Sample {
  readonly kind: Kind;
  readonly times: Float64Array;
}

/** Options of {@link measure}. */
export interface MeasureOptions {
  readonly kinds: readonly Kind[];
  readonly recipient: PrivateKey;
  /** The number of measurements of each kind. */
  readonly measurements: number;
  readonly seed: number;
  readonly onProgress: (done: number) => void;
}

/** Rounds that do not count, while the engine compiles. */
const WARM_UP = 50;

/**
 * Times `open` on one envelope of each kind after another, in a different order each round, so that other work of the machine
 * affects all kinds equally. Every envelope is opened once, and made before its round begins. They are also made in a different
 * order, because the envelope made last may still be in the processor's caches.
 */
export async function measure(options: MeasureOptions): Promise<Sample[]> {
  const { kinds, recipient, measurements, seed, onProgress } = options;
  const samples = kinds.map((kind) => ({ kind, times: new Float64Array(measurements) }));
  const nextOrder = randomOrder(kinds.length, seed);
  for (let round = -WARM_UP; round < measurements; round++) {
    const envelopes = new Map(nextOrder().map((i) => [i, (kinds[i] as Kind).make()]));
    for (const i of nextOrder()) {
      const time = await timed(envelopes.get(i) as Envelope, recipient, kinds[i] as Kind);
      if (round >= 0) (samples[i] as Sample).times[round] = time;
    }
    onProgress(round);
  }
  return samples;
}

async function timed({ header, body }: Envelope, recipient: PrivateKey, kind: Kind): Promise<number> {
  const options = { header, body, recipient };
  const start = process.hrtime.bigint();
  const opened = await open(options).then(succeeded, failed);
  const end = process.hrtime.bigint();
  if (opened !== (kind.meaning === 'outcome')) throw new Error(`unexpected outcome: ${kind.name}`);
  return Number(end - start);
}

const succeeded = (): boolean => true;
const failed = (): boolean => false;
