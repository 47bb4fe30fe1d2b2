/**
 * Methods of every `Buffer` that @types/node does not list; Node, Deno and Bun have them. Called on plain bytes, they work in
 * place: a `Buffer` in between costs as much as the decoding.
 */
interface Base64Methods {
  base64Slice(this: Uint8Array, start: number, end: number): string;
  base64Write(this: Uint8Array, text: string, offset: number, length: number): number;
}

const { base64Slice, base64Write } = Buffer.prototype as unknown as Base64Methods;

/** Bytes to standard base64 with padding (RFC 4648 section 4). */
export function encodeBase64(bytes: Uint8Array): string {
  return base64Slice.call(bytes, 0, bytes.length);
}

/** @returns `undefined` for every text but the one that encoding the bytes gives: `Buffer` alone takes nearly any. */
export function tryDecode(text: string): Uint8Array<ArrayBuffer> | undefined {
  const bytes = new Uint8Array(Buffer.byteLength(text, 'base64'));
  base64Write.call(bytes, text, 0, bytes.length);
  return encodeBase64(bytes) === text ? bytes : undefined;
}
