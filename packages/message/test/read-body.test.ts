import { Readable } from 'node:stream';
import { readBody } from '@apoint/message';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bytesOf, codeOf, textOf } from './ends.js';

const NEVER = new Promise<never>(() => undefined);

/** A stream that counts how much was taken from it, and tells whether it was cancelled. */
function watchedStream(chunks: number, cancel: () => Promise<void> = async () => undefined) {
  const seen = { pulled: 0, cancelled: false };
  const stream = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        if (seen.pulled >= chunks) return controller.close();
        seen.pulled++;
        controller.enqueue(new Uint8Array(10));
      },
      cancel() {
        seen.cancelled = true;
        return cancel();
      },
    },
    { highWaterMark: 0 },
  );
  return { seen, stream };
}

async function* generate(...texts: string[]): AsyncGenerator<Uint8Array> {
  for (const text of texts) yield bytesOf(text);
}

describe('readBody', () => {
  it.each([
    ['a web stream', () => new Response('one two').body],
    ['a Node stream', () => Readable.from([Buffer.from('one'), Buffer.from(' '), Buffer.from('two')])],
    ['an async iterable', () => generate('one', '', ' two')],
  ])('collects %s', async (_, open) => {
    const body = await readBody(open(), 7);
    expect(textOf(body)).toBe('one two');
    expect(Object.getPrototypeOf(body)).toBe(Uint8Array.prototype);
  });

  it.each([
    ['null', () => null],
    ['an empty stream', () => new Response('').body],
    ['an iterable of nothing', () => generate()],
  ])('makes an empty body of %s', async (_, open) => {
    expect(await readBody(open(), 0)).toHaveLength(0);
  });

  it('takes a body of just the limit, and refuses one byte more', async () => {
    expect(await readBody(generate('abc', 'de'), 5)).toHaveLength(5);
    expect(await codeOf(readBody(generate('abc', 'de'), 4))).toBe('BODY_TOO_LARGE');
  });

  it('lets nothing through under a limit that is no number', async () => {
    expect(await codeOf(readBody(generate('a'), Number.NaN))).toBe('BODY_TOO_LARGE');
    expect(await codeOf(readBody(generate('a'), undefined as unknown as number))).toBe('BODY_TOO_LARGE');
  });

  it('stops reading where the limit is passed, and cancels the stream', async () => {
    const { seen, stream } = watchedStream(1_000_000);
    expect(await codeOf(readBody(stream, 25))).toBe('BODY_TOO_LARGE');
    expect(seen).toEqual({ pulled: 3, cancelled: true });
  });

  it('does not wait for a stream that does not stop', async () => {
    const { seen, stream } = watchedStream(1_000_000, () => NEVER);
    expect(await codeOf(readBody(stream, 25))).toBe('BODY_TOO_LARGE');
    expect(seen.cancelled).toBe(true);
  });

  it('is not disturbed by a stream that fails to stop', async () => {
    const { stream } = watchedStream(1_000_000, () => Promise.reject(new Error('cannot stop')));
    expect(await codeOf(readBody(stream, 25))).toBe('BODY_TOO_LARGE');
  });

  it('destroys a Node stream, and ends an iterable, where the limit is passed', async () => {
    const stream = Readable.from([new Uint8Array(10), new Uint8Array(10), new Uint8Array(10)]);
    expect(await codeOf(readBody(stream, 15))).toBe('BODY_TOO_LARGE');
    expect(stream.destroyed).toBe(true);
    let ended = false;
    const endless = (async function* () {
      try {
        for (;;) yield new Uint8Array(10);
      } finally {
        ended = true;
      }
    })();
    expect(await codeOf(readBody(endless, 15))).toBe('BODY_TOO_LARGE');
    expect(ended).toBe(true);
  });

  it('passes on what the source throws', async () => {
    const reset = new Error('connection reset');
    const broken = new ReadableStream<Uint8Array>({
      start: (controller) => {
        controller.enqueue(bytesOf('half'));
        controller.error(reset);
      },
    });
    await expect(readBody(broken, 100)).rejects.toBe(reset);
    const failing = Readable.from(
      (async function* () {
        yield bytesOf('half');
        throw reset;
      })(),
    );
    await expect(readBody(failing, 100)).rejects.toBe(reset);
  });

  it('keeps no chunk: a source may use its buffer again', async () => {
    const buffer = new Uint8Array(1);
    async function* reusing(): AsyncGenerator<Uint8Array> {
      for (buffer[0] = 0; buffer[0] < 200; buffer[0]++) yield buffer;
    }
    expect([...(await readBody(reusing(), 1000))]).toEqual(Array.from({ length: 200 }, (_, i) => i));
  });

  it('asks for the room that it is about to take, and for none with 4 KiB or less', async () => {
    const asked: number[] = [];
    async function* bytes(count: number): AsyncGenerator<Uint8Array> {
      for (let i = 0; i < count; i++) yield new Uint8Array(1000);
    }
    await readBody(bytes(4), 1_000_000, (more) => asked.push(more));
    expect(asked).toEqual([]);
    await readBody(bytes(20), 1_000_000, (more) => asked.push(more));
    expect(asked).toEqual([8192, 8192, 16_384]);
  });

  it.each([
    ['text', Readable.from(['{"a":1}'])],
    ['numbers', Readable.from([[1, 2, 3]])],
    ['other views', Readable.from([new Uint16Array(4)])],
  ])('refuses chunks that are %s: the signed bytes are gone', async (_, source) => {
    expect(await codeOf(readBody(source, 100))).toBe('OPTION_INVALID');
  });

  it('gives back what was cut into pieces, however it was cut', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.uint8Array({ maxLength: 50 }), { maxLength: 10 }), async (chunks) => {
        const whole = Buffer.concat(chunks);
        const body = await readBody(Readable.from(chunks), whole.length);
        return Buffer.compare(body, whole) === 0;
      }),
      { numRuns: 100 },
    );
  });
});
