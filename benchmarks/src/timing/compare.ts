import type { Meaning } from './kinds.js';
import type { Sample } from './measure.js';
import { crop, quantile, welch } from './statistics.js';

/** One kind against the first one. */
export interface Comparison {
  readonly kind: string;
  readonly meaning: Meaning;
  /** Of all measurements. */
  readonly raw: number;
  /** The one farthest from 0 of those without the slow end, which is where a busy machine shows. */
  readonly cropped: number;
  readonly medianMicroseconds: number;
  /** Its median less the median of the first kind. */
  readonly medianDifference: number;
  /** The same of the first deciles; both in nanoseconds. */
  readonly decileDifference: number;
}

/** The two kinds that are easiest to tell apart. */
export interface WidestPair {
  readonly kinds: readonly [string, string];
  readonly cropped: number;
}

/** The quick tenth is what a machine still shows that does other things most of the time. */
const PARTS = [0.99, 0.9, 0.5, 0.1];

/** Each sample against the first. */
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

/** Of all pairs of samples that must not be told apart. */
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
