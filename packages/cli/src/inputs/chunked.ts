const LF = 0x0a;
const CR = 0x0d;
const SIZE_LINE = /^([0-9A-Fa-f]{1,8})(?:[ \t]*;.*)?\r?$/;
const LONGEST_SIZE_LINE = 1000;

/** One chunk, and where the next one begins. */
interface Chunk {
  readonly data: Uint8Array;
  readonly next: number;
}

/**
 * The body of a message with `Transfer-Encoding: chunked`, as it came over the wire.
 *
 * @returns `undefined` if these are no chunks: many tools record the body that the chunks held.
 */
export function decodeChunks(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> | undefined {
  const chunks: Uint8Array[] = [];
  let chunk = chunkAt(bytes, 0);
  while (chunk && chunk.data.length > 0) {
    chunks.push(chunk.data);
    chunk = chunkAt(bytes, chunk.next);
  }
  return chunk && Uint8Array.from(Buffer.concat(chunks));
}

function chunkAt(bytes: Uint8Array, at: number): Chunk | undefined {
  const end = bytes.indexOf(LF, at);
  if (end < 0 || end - at > LONGEST_SIZE_LINE) return undefined;
  const line = Buffer.from(bytes.subarray(at, end)).toString('latin1');
  const start = end + 1;
  const after = start + Number.parseInt(SIZE_LINE.exec(line)?.[1] ?? '', 16);
  if (!(after <= bytes.length)) return undefined;
  const next = bytes[after] === CR ? after + 1 : after;
  // Nothing has to come after the last one, which is empty.
  if (after > start && bytes[next] !== LF) return undefined;
  return { data: bytes.subarray(start, after), next: next + 1 };
}
