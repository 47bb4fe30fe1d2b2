import { toHex } from '@apoint/primitives/hex';

/** OS2IP (RFC 8017 4.2). */
export function toBigInt(bytes: Uint8Array): bigint {
  return BigInt(`0x${toHex(bytes)}`);
}

/**
 * I2OSP (RFC 8017 4.1), for a value that fits: 64 bits at a time, since the digits of a text would be fewer, and other
 * ones to parse, for a message that begins with zeros.
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

/** For a public exponent, which is short: bit by bit. */
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
 * For a secret exponent: in windows of a fixed size, one multiplication for each whatever its digit, so that the sequence
 * of operations depends on the length of the exponent alone. What one operation takes is up to the engine's BigInt.
 *
 * @param bits - the length of the modulus, which the exponent is taken to have.
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

/** From the most significant one. */
function digitsOf(exponent: bigint, bits: number): number[] {
  const count = Math.ceil(bits / WINDOW);
  const digits = exponent.toString(2 ** WINDOW).padStart(count, '0');
  return Array.from(digits, (digit) => Number.parseInt(digit, 2 ** WINDOW));
}

/** The inverse of a unit, by Euclid's algorithm; its time depends on the value. `undefined` when there is none. */
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
