import { ApointError } from '@apoint/primitives/errors';

/** 64 MiB. */
const DEFAULT_MAXIMUM_BUFFERED_BYTES = 64 * 1_048_576;

/**
 * The room for all bodies that are being read at the same time. Anybody who knows a `Client-Id` can make a gateway read, on as
 * many connections as he likes, so the memory that it takes has a limit. The first 4 KiB of each body are free: bodies of the usual
 * size are read even when the room is full.
 */
export class BodyRoom {
  #free: number;

  constructor(maximumBufferedBytes: number = DEFAULT_MAXIMUM_BUFFERED_BYTES) {
    this.#free = maximumBufferedBytes;
  }

  /** @throws {@link ApointError} `GATEWAY_BUSY` */
  take(bytes: number): void {
    if (bytes > this.#free)
      throw new ApointError(
        'GATEWAY_BUSY',
        'Too many large bodies are being read at the same time; send the request again later.',
      );
    this.#free -= bytes;
  }

  giveBack(bytes: number): void {
    this.#free += bytes;
  }
}
