/** The lengths of AES keys, in bytes. */
export const KEY_LENGTHS = [16, 24, 32] as const;
export const LONGEST_KEY = 32;

/** A content encryption key as an unwrap leaves it. */
export interface UnwrappedKey {
  /** 32 bytes. The key is the last `length` of them. */
  readonly bytes: Uint8Array;
  readonly length: number;
  /** 1 when it is the sender's, 0 when it is a random one in its place. */
  readonly holds: number;
}

/** What an unwrap handed out, or random bytes in its place when it is no AES key. */
export function unwrappedKey(key: Uint8Array | undefined, substitute: Uint8Array): UnwrappedKey {
  if (!key || !KEY_LENGTHS.some((length) => length === key.length)) return notUnwrapped(substitute);
  const bytes = new Uint8Array(LONGEST_KEY);
  bytes.set(key, LONGEST_KEY - key.length);
  return { bytes, length: key.length, holds: 1 };
}

export function notUnwrapped(substitute: Uint8Array): UnwrappedKey {
  return { bytes: substitute, length: LONGEST_KEY, holds: 0 };
}
