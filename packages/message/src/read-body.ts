import { ApointError } from '@apoint/primitives/errors';

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
 * Collects a body, and stops reading as soon as it is too long. It grows in one buffer, so that a body in chunks of one byte
 * takes no more memory than another.
 *
 * @throws {@link ApointError} `BODY_TOO_LARGE`; an error of the source is passed on as it is
 */
export async function readBody(source: BodySource, maximumBytes: number): Promise<Uint8Array<ArrayBuffer>> {
  let body = new Uint8Array(FIRST_ROOM);
  let length = 0;
  for await (const chunk of source && 'getReader' in source ? chunksOf(source) : source || []) {
    const end = length + chunk.length;
    checkLength(end, maximumBytes);
    if (end > body.length) {
      const smaller = body.subarray(0, length);
      body = new Uint8Array(Math.max(end, 2 * body.length));
      body.set(smaller);
    }
    body.set(chunk, length);
    length = end;
  }
  return body.slice(0, length);
}

/** @throws {@link ApointError} `BODY_TOO_LARGE`, also for a limit that is not a number */
export function checkLength(length: number, maximumBytes: number): void {
  if (length <= maximumBytes) return;
  throw new ApointError('BODY_TOO_LARGE', `The body is longer than the limit of ${maximumBytes} bytes.`);
}

/** Not every browser can iterate a `ReadableStream`. */
async function* chunksOf(stream: ByteStream): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader();
  try {
    for (let read = await reader.read(); !read.done; read = await reader.read()) yield read.value;
  } finally {
    // Do not await: a source that stops slowly must not delay the refusal.
    reader.cancel().catch(() => undefined);
  }
}
