/** Bytes to standard base64 with padding (RFC 4648 section 4). */
export function encodeBase64(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64');
}

/** @returns `undefined` for every text but the one that encoding the bytes gives: `Buffer` alone takes nearly any. */
export function tryDecode(text: string): Uint8Array<ArrayBuffer> | undefined {
  const bytes = Buffer.from(text, 'base64');
  // Copied, because a small Buffer shares its memory with others.
  return bytes.toString('base64') === text ? new Uint8Array(bytes) : undefined;
}
