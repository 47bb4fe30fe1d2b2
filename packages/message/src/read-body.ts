import { ApointError } from '@apoint/primitives/errors';

/** 1 MiB. */
export const DEFAULT_MAXIMUM_BODY_BYTES = 1_048_576;

/** A body in the form of any runtime: a web stream, a Node stream, or another source of chunks; `null` is an empty body. */
export type BodySource = ReadableStream<Uint8Array> | AsyncIterable<Uint8Array> | null;

/**
 * Collects a body, and stops reading as soon as it is too long.
 *
 * @throws {@link ApointError} `BODY_TOO_LARGE`; an error of the source is passed on as it is
 */
export async function readBody(source: BodySource, maximumBytes: number): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of source && 'getReader' in source ? chunksOf(source) : source || []) {
    length += chunk.length;
    checkLength(length, maximumBytes);
    chunks.push(chunk);
  }
  return concat(chunks, length);
}

/** @throws {@link ApointError} `BODY_TOO_LARGE`, also for a limit that is not a number */
export function checkLength(length: number, maximumBytes: number): void {
  if (length <= maximumBytes) return;
  throw new ApointError('BODY_TOO_LARGE', `The body is longer than the limit of ${maximumBytes} bytes.`);
}

/** Not every browser can iterate a `ReadableStream`. */
async function* chunksOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader();
  try {
    for (let read = await reader.read(); !read.done; read = await reader.read()) yield read.value;
  } finally {
    // Do not await: a source that stops slowly must not delay the refusal.
    reader.cancel().catch(() => undefined);
  }
}

function concat(chunks: readonly Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const body = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    body.set(chunk, at);
    at += chunk.length;
  }
  return body;
}
