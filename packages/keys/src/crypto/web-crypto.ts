import { ApointError } from '@apoint/primitives/errors';

/**
 * To be called before the first use of `crypto.subtle`. A handle exists only where it is, so signing and verifying need not ask
 * again.
 *
 * @throws {@link ApointError} `WEBCRYPTO_UNAVAILABLE`
 */
export function requireWebCrypto(): void {
  if (globalThis.crypto?.subtle) return;
  throw new ApointError(
    'WEBCRYPTO_UNAVAILABLE',
    'There is no crypto.subtle here. A browser has it only on pages of https: and of localhost; load the page from there.',
  );
}
