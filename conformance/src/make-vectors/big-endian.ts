/** Bytes to an integer, most significant byte first. */
export function toInteger(bytes: Uint8Array): bigint {
  return bytes.length === 0 ? 0n : BigInt(`0x${Buffer.from(bytes).toString('hex')}`);
}

/** An integer to exactly this many bytes, or to as many as it needs. */
export function fromInteger(integer: bigint, length = 0): Buffer {
  const digits = integer.toString(16);
  const even = digits.length + (digits.length % 2);
  return Buffer.from(digits.padStart(Math.max(even, length * 2), '0'), 'hex');
}
