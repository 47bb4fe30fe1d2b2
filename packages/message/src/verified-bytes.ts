import { ApointError } from '@apoint/primitives/errors';

declare const verified: unique symbol;

/**
 * Bytes that a signature was verified over, or that were opened from such bytes. Only this package makes them, and
 * remembers which it made: a cast does not get bytes past {@link assertVerified}.
 */
export type VerifiedBytes = Uint8Array<ArrayBuffer> & { readonly [verified]: true };

const genuine = new WeakSet<Uint8Array>();

/** Called by `receive.ts` only, after verification. */
export function markVerified(bytes: Uint8Array<ArrayBuffer>): VerifiedBytes {
  genuine.add(bytes);
  return bytes as VerifiedBytes;
}

/**
 * @throws {@link ApointError} `BYTES_NOT_VERIFIED`
 */
export function assertVerified(bytes: Uint8Array): asserts bytes is VerifiedBytes {
  if (genuine.has(bytes)) return;
  throw new ApointError(
    'BYTES_NOT_VERIFIED',
    'These bytes were not verified; pass the body of what verify or open returned, not a copy.',
  );
}
