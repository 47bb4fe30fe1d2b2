/**
 * A view of bytes, also of those of another realm or in shared memory; `undefined` for anything else. The caller of an import
 * can change the bytes, so copy them before they are read.
 */
export function bytesView(value: unknown): Uint8Array | undefined {
  try {
    const tag = Object.prototype.toString.call(value);
    if (tag === '[object Uint8Array]' && ArrayBuffer.isView(value))
      return new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
    // DataView refuses what only has the tag of a buffer.
    if (/^\[object (Shared)?ArrayBuffer\]$/.test(tag))
      return new Uint8Array(new DataView(value as ArrayBuffer).buffer);
  } catch {
    // A detached buffer, or a proxy that throws.
  }
  return undefined;
}
