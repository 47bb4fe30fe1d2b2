import { ApointError } from '@apoint/primitives/errors';
import { checkBytes, optionInvalid } from '@apoint/primitives/internal/options';

/** 1 MiB. */
export const DEFAULT_MAXIMUM_BODY_BYTES = 1_048_576;

/** A body in the form of any runtime: a web stream, a Node stream, or another source of chunks; `null` is an empty body. */
export type BodySource = ByteStream | AsyncIterable<Uint8Array> | null;

/** What is used of a web stream, whose type is the DOM's or Node's. */
export interface ByteStream {
  /** Takes the stream for this reader alone. */
  getReader(): {
    /** The next chunk. */
    read(): Promise<{ readonly done: false; readonly value: Uint8Array } | { readonly done: true }>;
    /** Tells the source that nobody reads on. */
    cancel(reason?: unknown): Promise<void>;
  };
}

/** Room for most bodies. */
const FIRST_ROOM = 4096;

/**
 * Collects a body, and stops reading as soon as it is too long. It copies each chunk at once into one growing buffer, so a body
 * in chunks of one byte takes no more memory than another.
 *
 * @param maximumBytes - the limit of this body.
 * @param grow - called with the bytes of room that the body is about to take, and again when it needs more; the first 4 KiB of a
 * body are free. Throw in it to stop the reading, for a limit over all bodies that are being read.
 * @throws {@link ApointError} `BODY_TOO_LARGE`, `OPTION_INVALID` for chunks that are not bytes, such as the text of a Node stream
 * after `setEncoding`; an error of the source or of
 * `grow` is passed on as it is
 * @example
 * ```ts
 * import { ApointError, readBody } from '@apoint/message';
 *
 * const { body } = new Response('{"a":1}'); // or a request of Node, or any async iterable of bytes
 * console.log((await readBody(body, 1_048_576)).length); // 7
 * try {
 *   await readBody(new Response('{"a":1}').body, 4);
 * } catch (error) {
 *   console.log(ApointError.is(error) && error.code); // BODY_TOO_LARGE
 * }
 * ```
 */
export async function readBody(
  source: BodySource,
  maximumBytes: number,
  grow?: (bytes: number) => void,
): Promise<Uint8Array<ArrayBuffer>> {
  let body = new Uint8Array(FIRST_ROOM);
  let length = 0;
  for await (const chunk of chunksOf(source)) {
    checkBytes('body', chunk);
    const end = length + chunk.length;
    checkLength(end, maximumBytes);
    if (end > body.length) {
      const smaller = body.subarray(0, length);
      const room = Math.max(end, 2 * body.length);
      grow?.(room - (body.length > FIRST_ROOM ? body.length : 0));
      body = new Uint8Array(room);
      body.set(smaller);
    }
    body.set(chunk, length);
    length = end;
  }
  return body.slice(0, length);
}

/** @throws {@link ApointError} `BODY_TOO_LARGE`, also for a limit that is not a number */
export function checkLength(length: number, maximumBytes: number): void {
  const limit = typeof maximumBytes === 'number' ? maximumBytes : 0;
  if (length <= limit) return;
  throw new ApointError('BODY_TOO_LARGE', `The body is longer than the limit of ${limit} bytes.`);
}

/** @throws {@link ApointError} `OPTION_INVALID` */
function chunksOf(source: BodySource): AsyncIterable<Uint8Array> | [] {
  if (source === null || source === undefined) return [];
  if (typeof source === 'object' && 'getReader' in source) return chunksOfStream(source);
  if (typeof source === 'object' && Symbol.asyncIterator in source) return source;
  throw optionInvalid('body', 'a stream or an async iterable of bytes, or null');
}

/** Not every browser can iterate a `ReadableStream`. */
async function* chunksOfStream(stream: ByteStream): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader();
  try {
    for (let read = await reader.read(); !read.done; read = await reader.read()) yield read.value;
  } finally {
    // Do not await: a source that stops slowly must not delay the refusal.
    reader.cancel().catch(() => undefined);
  }
}
