import { toHex } from '@apoint/primitives/hex';
import { sha224, sha256 } from '@noble/hashes/sha2.js';
import { equalBytes, SEQUENCE, writeDer, writeUnsigned } from '../../forms/der.js';
import type { ResolvedEcdsa } from '../ecdsa-options.js';
import { P224_BYTES } from '../write-p224.js';
import { type Curve, p224 } from './curve.js';

type Point = InstanceType<Curve>;

/**
 * Bits of a window. All keys share the table of the base point. The table of one key holds about 2000 points: a larger
 * one takes longer to make than it saves for most keys.
 */
const BASE_WINDOW = 8;
const KEY_WINDOW = 7;

/**
 * ECDSA verification with one key (FIPS 186-5 6.4.2). The first signature is verified without a table. The second makes
 * a table of the key's multiples, and later ones need only additions. All inputs are public, so nothing here needs
 * constant time.
 */
export function ecdsaVerifier(
  point: Point,
  ecdsa: ResolvedEcdsa,
): (content: Uint8Array, signature: Uint8Array) => boolean {
  let used = 0;
  return (content, signature) => {
    if (used++ === 1) makeTables(point);
    return holds(point, used > 1, content, signature, ecdsa);
  };
}

let baseHasTable = false;

function makeTables(point: Point): void {
  point.precompute(KEY_WINDOW);
  if (!baseHasTable) p224().BASE.precompute(BASE_WINDOW);
  baseHasTable = true;
}

function holds(
  point: Point,
  hasTable: boolean,
  content: Uint8Array,
  signature: Uint8Array,
  { hash, encoding }: ResolvedEcdsa,
): boolean {
  const { BASE, Fn } = p224();
  const numbers = encoding === 'der' ? readDerSignature(signature) : readP1363(signature);
  if (!numbers?.every((number) => number > 0n && number < Fn.ORDER)) return false;
  const [r, s] = numbers as [bigint, bigint];
  const digest = (hash === 'sha256' ? sha256 : sha224)(content);
  const inverse = Fn.inv(s);
  const u1 = Fn.mul(Fn.create(unsigned(digest.subarray(0, P224_BYTES))), inverse);
  const u2 = Fn.mul(r, inverse);
  const sum = hasTable
    ? BASE.multiplyUnsafe(u1).add(point.multiplyUnsafe(u2))
    : BASE.mulAddUnsafe(u1, point, u2);
  return !sum.is0() && hasX(sum, r);
}

/** Whether the x of a point is `r` modulo the order. Comparing X = rZ avoids an inversion. */
function hasX({ X, Z }: Point, r: bigint): boolean {
  const { Fp, Fn } = p224();
  for (let x = r; x < Fp.ORDER; x += Fn.ORDER) if (Fp.mul(x, Z) === X) return true;
  return false;
}

/**
 * Ecdsa-Sig-Value (RFC 3279 2.2.3) in strict DER: writing its numbers again must give the same bytes. So a signature
 * cannot be written in a second way.
 */
function readDerSignature(signature: Uint8Array): bigint[] | undefined {
  const split = 4 + (signature[3] ?? 0);
  const numbers = [signature.subarray(4, split), signature.subarray(split + 2)];
  const strict = writeDer(SEQUENCE, ...numbers.map(writeUnsigned));
  return equalBytes(signature, strict) ? numbers.map(unsigned) : undefined;
}

function readP1363(signature: Uint8Array): bigint[] | undefined {
  if (signature.length !== 2 * P224_BYTES) return undefined;
  return [signature.subarray(0, P224_BYTES), signature.subarray(P224_BYTES)].map(unsigned);
}

function unsigned(bytes: Uint8Array): bigint {
  return BigInt(`0x${toHex(bytes)}`);
}
