import { type Curve, p224 } from '@apoint/keys/internal/p224';
import { toNumber } from '../bytes.js';
import type { EcdsaNumbers } from './read-numbers.js';

type Point = InstanceType<Curve>;

/** Bytes of a digest that count on this curve. */
const DIGEST_BYTES = 28;
/** Bits of a window of the table of the base point. */
const WINDOW = 8;
let hasTable = false;

/** A key on P-224. */
export interface P224Point {
  readonly x: bigint;
  readonly y: bigint;
}

/**
 * The points `sR - rQ`: a signature holds for a digest z exactly if zG is one of them. So that one multiplication of the base point
 * checks a digest against every key and encoding. R has one x and two y, and seldom a second x.
 */
export function signedPoints({ x, y }: P224Point, { r, s }: EcdsaNumbers): readonly Point[] {
  const curve = p224();
  const { Fn, Fp } = curve;
  if (r <= 0n || s <= 0n || r >= Fn.ORDER || s >= Fn.ORDER) return [];
  const rQ = curve.fromAffine({ x, y }).multiplyUnsafe(r);
  const points: Point[] = [];
  for (let candidate = r; candidate < Fp.ORDER; candidate += Fn.ORDER) {
    const sR = pointWithX(candidate)?.multiplyUnsafe(s);
    if (sR) points.push(sR.subtract(rQ), sR.negate().subtract(rQ));
  }
  return points;
}

/** zG for a digest. */
export function pointOfDigest(digest: Uint8Array): Point {
  const { BASE, Fn, ZERO } = p224();
  if (!hasTable) BASE.precompute(WINDOW);
  hasTable = true;
  const z = Fn.create(toNumber(digest.subarray(0, DIGEST_BYTES)));
  return z === 0n ? ZERO : BASE.multiplyUnsafe(z);
}

export type { Point };

function pointWithX(x: bigint): Point | undefined {
  try {
    return p224().fromHex(`02${x.toString(16).padStart(2 * DIGEST_BYTES, '0')}`);
  } catch {
    // Half of all numbers are no x of a point.
    return undefined;
  }
}
