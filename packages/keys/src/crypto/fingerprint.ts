import { toHex } from '@apoint/primitives/hex';
import { requireWebCrypto } from './web-crypto.js';

/** The members of a key that derive from its public half. */
export interface Identity {
  readonly spki: Uint8Array<ArrayBuffer>;
  readonly fingerprint: string;
}

/** @throws {@link ApointError} `WEBCRYPTO_UNAVAILABLE` */
export async function identified(spki: Uint8Array<ArrayBuffer>): Promise<Identity> {
  requireWebCrypto();
  const digest = await crypto.subtle.digest('SHA-256', spki);
  return { spki, fingerprint: toHex(new Uint8Array(digest)) };
}
