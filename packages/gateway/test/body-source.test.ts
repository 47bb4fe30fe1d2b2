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
