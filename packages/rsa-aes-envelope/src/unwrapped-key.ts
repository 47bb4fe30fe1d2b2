/** The lengths of AES keys, in bytes. */
export const KEY_LENGTHS = [16, 24, 32] as const;
export const LONGEST_KEY = 32;

/** The result of unwrapping a content encryption key. */
export interface UnwrappedKey {
  /** 32 bytes. The key is the last `length` of them. */
  readonly bytes: Uint8Array;
  readonly length: number;
  /** 1 if it is the sender's key, 0 if a random key replaces it. */
  readonly holds: number;
}

/** The unwrapped key, or random bytes instead if it is not an AES key. */
export function unwrappedKey(key: Uint8Array | undefined, substitute: Uint8Array): UnwrappedKey {
  if (!key || !KEY_LENGTHS.some((length) => length === key.length)) return notUnwrapped(substitute);
  const bytes = new Uint8Array(LONGEST_KEY);
  bytes.set(key, LONGEST_KEY - key.length);
  return { bytes, length: key.length, holds: 1 };
}

export function notUnwrapped(substitute: Uint8Array): UnwrappedKey {
  return { bytes: substitute, length: LONGEST_KEY, holds: 0 };
}
