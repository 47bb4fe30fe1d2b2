import { toHex } from '@apoint/primitives/hex';

/** 32 random hexadecimal digits. */
export function randomHex(): string {
  return toHex(crypto.getRandomValues(new Uint8Array(16)));
}
