import type { Meaning } from './kinds.js';
import type { Sample } from './measure.js';
import { crop, quantile, welch } from './statistics.js';

/** The comparison of one kind with the first one. */
export interface Comparison {
  readonly kind: string;
  readonly meaning: Meaning;
  /** The t of all measurements. */
  readonly raw: number;
  /** The t farthest from 0 among those without the slow end. Other work of the machine shows in the slow end. */
  readonly cropped: number;
  readonly medianMicroseconds: number;
  /** Its median minus the median of the first kind. */
  readonly medianDifference: number;
  /** The same for the first deciles. Both are in nanoseconds. */
  readonly decileDifference: number;
}

/** The two kinds that differ most. */
export interface WidestPair {
  readonly kinds: readonly [string, string];
  readonly cropped: number;
}

/** The fastest tenth is reliable even on a machine that mostly does other work. */
const PARTS = [0.99, 0.9, 0.5, 0.1];

/** Compares each sample with the first. */
export function compare([reference, ...others]: readonly [Sample, ...Sample[]]): Comparison[] {
  const difference = (times: Float64Array, part: number): number =>
    quantile(times, part) - quantile(reference.times, part);
  return others.map(({ kind, times }) => ({
    kind: kind.name,
    meaning: kind.meaning,
    raw: welch(reference.times, times),
    cropped: croppedT(reference.times, times),
    medianMicroseconds: quantile(times, 0.5) / 1000,
    medianDifference: difference(times, 0.5),
    decileDifference: difference(times, 0.1),
  }));
}

/** The largest difference among all pairs of samples that must look alike. */
export function widestPair(samples: readonly Sample[]): WidestPair {
  const secret = samples.filter(({ kind }) => kind.meaning === 'secret');
  const pairs = secret.flatMap((left, i) => secret.slice(i + 1).map((right) => pairOf(left, right)));
  return pairs.reduce((widest, pair) => (Math.abs(pair.cropped) > Math.abs(widest.cropped) ? pair : widest));
}

function pairOf(left: Sample, right: Sample): WidestPair {
  return { kinds: [left.kind.name, right.kind.name], cropped: croppedT(left.times, right.times) };
}

function croppedT(first: Float64Array, second: Float64Array): number {
  const values = PARTS.map((part) => welch(...crop(first, second, part)));
  return values.reduce((farthest, t) => (Math.abs(t) > Math.abs(farthest) ? t : farthest));
}
