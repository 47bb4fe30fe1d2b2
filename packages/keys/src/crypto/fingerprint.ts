import { toHex } from '@apoint/primitives/hex';
import type { NativeKey } from '../native-key.js';

/** The members of a key that derive from its public half. */
export async function identified(
  spki: Uint8Array<ArrayBuffer>,
): Promise<Required<Pick<NativeKey, 'spki' | 'fingerprint'>>> {
  const digest = await crypto.subtle.digest('SHA-256', spki);
  return { spki, fingerprint: toHex(new Uint8Array(digest)) };
}
