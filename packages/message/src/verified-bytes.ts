import { ApointError } from '@apoint/primitives/errors';

declare const verified: unique symbol;

/**
 * Bytes with a verified signature, or bytes that were opened from them. Only this package makes them, and it remembers each one:
 * {@link assertVerified} refuses bytes that were only cast to this type.
 */
export type VerifiedBytes = Uint8Array<ArrayBuffer> & { readonly [verified]: true };

const genuine = new WeakSet<Uint8Array>();

/** Only `receive.ts` may call this, after verification. */
export function markVerified(bytes: Uint8Array<ArrayBuffer>): VerifiedBytes {
  genuine.add(bytes);
  return bytes as VerifiedBytes;
}

/**
 * @throws {@link ApointError} `BYTES_NOT_VERIFIED`
 * @example
 * ```ts
 * import { assertVerified, ApointError, claimRequest, generateKeyPair, writeRequest } from '@apoint/message';
 *
 * const { privateKey, publicKey } = await generateKeyPair();
 * const line = { method: 'POST', uri: '/api/open/example' };
 * const sent = await writeRequest({ ...line, clientId: 'CLIENT_0001', body: '{}', signingKey: privateKey });
 * const { body } = await claimRequest({ ...line, headers: sent.headers }).verify({ body: sent.body, keys: publicKey });
 *
 * assertVerified(body); // passes
 * try {
 *   assertVerified(sent.body);
 * } catch (error) {
 *   console.log(ApointError.is(error) && error.code); // BYTES_NOT_VERIFIED
 * }
 * ```
 */
export function assertVerified(bytes: Uint8Array): asserts bytes is VerifiedBytes {
  if (genuine.has(bytes)) return;
  throw new ApointError(
    'BYTES_NOT_VERIFIED',
    'These bytes were not verified; pass the body that verify or open returned, not a copy of it.',
  );
}
