import { toHex } from '@apoint/primitives/hex';

/** OS2IP (RFC 8017 4.2). */
export function toBigInt(bytes: Uint8Array): bigint {
  return BigInt(`0x${toHex(bytes)}`);
}

/**
 * I2OSP (RFC 8017 4.1), for a value that fits. It works on 64 bits at a time, because a text of digits would be shorter for a
 * message that begins with zeros, and so take another time to parse.
 */
export function toBytes(value: bigint, length: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(Math.ceil(length / 8) * 8);
  const view = new DataView(bytes.buffer);
  let rest = value;
  for (let at = bytes.length - 8; at >= 0; at -= 8) {
    view.setBigUint64(at, BigInt.asUintN(64, rest));
    rest >>= 64n;
  }
  return bytes.slice(bytes.length - length);
}

/** For a public exponent only, which is short: it works bit by bit. */
export function powerPublic(base: bigint, exponent: bigint, modulus: bigint): bigint {
  let result = base;
  for (const bit of exponent.toString(2).slice(1)) {
    result = (result * result) % modulus;
    if (bit === '1') result = (result * base) % modulus;
  }
  return result;
}

const WINDOW = 5;

/**
 * For a secret exponent. It works in windows of a fixed size, with one multiplication for every digit, also for zero. So the
 * sequence of operations depends only on the length of the exponent. The time of one operation depends on the engine's BigInt.
 *
 * @param bits - the length of the modulus. The exponent is treated as if it had the same length.
 */
export function powerSecret(base: bigint, exponent: bigint, modulus: bigint, bits: number): bigint {
  const powers = [1n];
  for (let i = 1; i < 2 ** WINDOW; i++) powers.push(((powers[i - 1] as bigint) * base) % modulus);
  let result = 1n;
  for (const digit of digitsOf(exponent, bits)) {
    for (let i = 0; i < WINDOW; i++) result = (result * result) % modulus;
    result = (result * (powers[digit] as bigint)) % modulus;
  }
  return result;
}

/** The most significant digit comes first. */
function digitsOf(exponent: bigint, bits: number): number[] {
  const count = Math.ceil(bits / WINDOW);
  const digits = exponent.toString(2 ** WINDOW).padStart(count, '0');
  return Array.from(digits, (digit) => Number.parseInt(digit, 2 ** WINDOW));
}

/** The modular inverse by Euclid's algorithm, or `undefined` if there is none. Its time depends on the value. */
export function invert(value: bigint, modulus: bigint): bigint | undefined {
  let [previous, current] = [modulus, value];
  let [previousFactor, factor] = [0n, 1n];
  while (current !== 0n) {
    const quotient = previous / current;
    [previous, current] = [current, previous - quotient * current];
    [previousFactor, factor] = [factor, previousFactor - quotient * factor];
  }
  if (previous !== 1n) return undefined;
  return previousFactor < 0n ? previousFactor + modulus : previousFactor;
}
