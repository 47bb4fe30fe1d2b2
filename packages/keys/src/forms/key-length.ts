import { ApointError } from '@apoint/primitives/errors';

/** Characters of text, or bytes. The largest accepted key takes a fifth of it. */
export const MAXIMUM_KEY_LENGTH = 65_536;

/**
 * To be called before anything is decoded: millions of characters would take seconds.
 *
 * @throws {@link ApointError} `KEY_MALFORMED`
 */
export function checkKeyLength(length: number): void {
  if (length <= MAXIMUM_KEY_LENGTH) return;
  throw new ApointError('KEY_MALFORMED', `A key must be at most ${MAXIMUM_KEY_LENGTH} characters or bytes.`);
}
