import type { GatewayRequest } from '@apoint/gateway';
import { describe, expect, it } from 'vitest';
import {
  answerOf,
  BODY,
  bytesOf,
  gatewayOf,
  refusalWith,
  requestOf,
  SUCCESS,
  succeed,
  textOf,
  unreachable,
} from './ends.js';

type Source = Exclude<GatewayRequest['body'], Uint8Array>;

async function requestFrom(body: Source): Promise<GatewayRequest> {
  return { ...(await requestOf()), body };
}

async function* chunks(...texts: readonly string[]): AsyncGenerator<Uint8Array> {
  for (const text of texts) yield bytesOf(text);
}

/** Sends some, and then no more. */
async function* stalled(): AsyncGenerator<Uint8Array> {
  yield bytesOf('{');
  await new Promise(() => undefined);
}

describe('a body that is yet to be read', () => {
  it.each<[string, () => Source]>([
    ['chunks', () => chunks(BODY.slice(0, 9), '', BODY.slice(9))],
    ['a web stream', () => new Blob([BODY]).stream()],
  ])('as %s is verified like any other', async (_, source) => {
    const response = await gatewayOf().exchange(await requestFrom(source()), succeed);
    expect(await answerOf(response)).toEqual(SUCCESS);
  });

  it('may be none', async () => {
    const request = { ...(await requestOf({ body: '' })), body: null };
    const response = await gatewayOf().exchange(request, unreachable);
    expect(await answerOf(response)).toEqual(refusalWith('JSON_INVALID'));
  });

  it('is read one chunk past the limit, and no further', async () => {
    let read = 0;
    async function* endless(): AsyncGenerator<Uint8Array> {
      for (;;) {
        read++;
        yield new Uint8Array(60);
      }
    }
    const response = await gatewayOf({ maximumBodyBytes: 100 }).exchange(
      await requestFrom(endless()),
      unreachable,
    );
    expect([response.status, JSON.parse(textOf(response.body))]).toEqual([
      413,
      refusalWith('BODY_TOO_LARGE'),
    ]);
    expect(read).toBe(2);
  });

  it('takes its memory from a room for all: a large one is refused when the room is full, a usual one is read', async () => {
    const gateway = gatewayOf({ maximumBufferedBytes: 10_000 });
    let open = (): void => undefined;
    const gate = new Promise<void>((resolve) => {
      open = resolve;
    });
    async function* large(): AsyncGenerator<Uint8Array> {
      yield new Uint8Array(9000);
      await gate;
    }
    const first = gateway.exchange(await requestFrom(large()), unreachable);
    const second = await gateway.exchange(await requestFrom(large()), unreachable);
    expect([second.status, JSON.parse(textOf(second.body))]).toEqual([503, refusalWith('GATEWAY_BUSY')]);
    const usual = await gateway.exchange(await requestFrom(chunks(BODY)), succeed);
    expect(await answerOf(usual)).toEqual(SUCCESS);
    open();
    expect(JSON.parse(textOf((await first).body))).toEqual(refusalWith('SIGNATURE_MISMATCH'));
    const third = await gateway.exchange(await requestFrom(large()), unreachable);
    expect(JSON.parse(textOf(third.body))).toEqual(refusalWith('SIGNATURE_MISMATCH'));
  });

  it('gives its room back when its reading ends, however that is', async () => {
    const gateway = gatewayOf({ maximumBufferedBytes: 10_000, maximumBodyBytes: 9500 });
    async function* tooLong(): AsyncGenerator<Uint8Array> {
      yield new Uint8Array(9000);
      yield new Uint8Array(9000);
    }
    for (let i = 0; i < 3; i++) {
      const response = await gateway.exchange(await requestFrom(tooLong()), unreachable);
      expect(JSON.parse(textOf(response.body))).toEqual(refusalWith('BODY_TOO_LARGE'));
    }
  });

  it('is refused when it does not come in time', async () => {
    const gateway = gatewayOf({ bodyTimeoutMilliseconds: 5 });
    const response = await gateway.exchange(await requestFrom(stalled()), unreachable);
    expect([response.status, JSON.parse(textOf(response.body))]).toEqual([408, refusalWith('TIMED_OUT')]);
  });

  it('rejects with what its source throws: nobody is left to answer', async () => {
    const reset = new Error('connection reset');
    async function* broken(): AsyncGenerator<Uint8Array> {
      yield bytesOf('{');
      throw reset;
    }
    await expect(gatewayOf().exchange(await requestFrom(broken()), unreachable)).rejects.toBe(reset);
  });
});
