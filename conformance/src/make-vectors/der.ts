const INTEGER = 0x02;
export const SEQUENCE = 0x30;

/** One DER element with a definite length in its shortest form. */
export function derElement(tag: number, ...contents: readonly Uint8Array[]): Buffer {
  const body = Buffer.concat(contents);
  const length = body.length < 0x80 ? [body.length] : [0x81, body.length];
  if (body.length > 0xff) throw new Error('longer elements do not occur here');
  return Buffer.concat([Buffer.from([tag, ...length]), body]);
}

/** An INTEGER from a non-negative number. */
export function derInteger(value: bigint): Buffer {
  const digits = value.toString(16);
  const bytes = Buffer.from(digits.padStart(digits.length + (digits.length % 2), '0'), 'hex');
  return rawInteger((bytes[0] ?? 0) < 0x80 ? bytes : Buffer.concat([Buffer.alloc(1), bytes]));
}

/** An INTEGER around bytes as they are, valid or not. */
export function rawInteger(bytes: Uint8Array): Buffer {
  return derElement(INTEGER, bytes);
}
