import type { Handler, HandlerAnswer } from '@apoint/gateway';
import { ApointError } from '@apoint/primitives/errors';
import { describe, expect, it } from 'vitest';
import { answerOf, gatewayOf, refusalWith, requestOf, SUCCESS, textOf } from './ends.js';
import { atPlatform, client, toPlatform } from './rsa-ends.js';

const HANDLER_FAILED = refusalWith('HANDLER_FAILED');

async function answerWith(handler: Handler): Promise<unknown> {
  return answerOf(await gatewayOf().exchange(await requestOf(), handler));
}

describe('a handler that fails', () => {
  it.each<[string, Handler]>([
    [
      'throws',
      () => {
        throw new Error('out of order');
      },
    ],
    ['rejects', () => Promise.reject(new Error('out of order'))],
    [
      'throws no error',
      () => {
        throw 'out of order';
      },
    ],
    [
      'throws undefined',
      () => {
        throw undefined;
      },
    ],
    [
      'throws an error with a code of its own',
      () => {
        throw new ApointError('CLIENT_UNKNOWN', 'out of order');
      },
    ],
    ['is none', undefined as unknown as Handler],
  ])('because it %s: the outcome is unknown', async (_, handler) => {
    expect(await answerWith(handler)).toEqual(HANDLER_FAILED);
  });

  it.each([
    ['undefined', undefined],
    ['null', null],
    ['a text', 'SUCCESS'],
    ['an empty object', {}],
    ['a result that is null', { result: null }],
    ['a result without a status', { result: { resultCode: 'SUCCESS' } }],
    ['a status that is no text', { result: { resultCode: 'SUCCESS', resultStatus: true } }],
    ['a list', [SUCCESS]],
  ])('because it returns %s: the outcome is unknown', async (_, answer) => {
    expect(await answerWith(() => answer as unknown as HandlerAnswer)).toEqual(HANDLER_FAILED);
  });

  it.each([
    [
      'a cycle',
      () => {
        const answer: Record<string, unknown> = { ...SUCCESS };
        answer['self'] = answer;
        return answer;
      },
    ],
    ['a number that is not finite', () => ({ ...SUCCESS, points: Number.POSITIVE_INFINITY })],
    ['NaN deep inside', () => ({ ...SUCCESS, list: [{ points: Number.NaN }] })],
    ['a bigint', () => ({ ...SUCCESS, points: 1n })],
    [
      'a getter that throws',
      () => ({
        ...SUCCESS,
        get points() {
          throw new Error('no');
        },
      }),
    ],
    [
      'a toJSON that throws',
      () => ({
        ...SUCCESS,
        toJSON: () => {
          throw new Error('no');
        },
      }),
    ],
    ['a toJSON that makes nothing of it', () => ({ ...SUCCESS, toJSON: () => undefined })],
  ])('because JSON cannot write its answer, %s: the outcome is unknown', async (_, make) => {
    expect(await answerWith(() => make() as HandlerAnswer)).toEqual(HANDLER_FAILED);
    const sealing = gatewayOf({
      clients: { CLIENT_0001: { verificationKeys: client.publicKey } },
      encryption: atPlatform,
    });
    const sealed = { encryption: toPlatform, signingKey: client.privateKey };
    const response = await sealing.exchange(await requestOf(sealed), () => make() as HandlerAnswer);
    expect(await answerOf(response)).toEqual(HANDLER_FAILED);
  });

  it('is called once, and only once, for a request', async () => {
    let calls = 0;
    await answerWith(() => {
      calls++;
      throw new Error('out of order');
    });
    expect(calls).toBe(1);
  });
});

describe('an answer', () => {
  it('may hold any text; what has no UTF-8 form is escaped', async () => {
    const answer = { ...SUCCESS, text: 'a\ud800b\u2028"\\' };
    const response = await gatewayOf().exchange(await requestOf(), () => answer);
    expect(textOf(response.body)).toContain('\\ud800');
    expect(await answerOf(response)).toEqual(answer);
  });

  it('protocol 7: of status U goes out as the handler says it', async () => {
    const answer = { result: { resultCode: 'UNKNOWN_EXCEPTION', resultStatus: 'U' } };
    expect(await answerWith(() => answer)).toEqual(answer);
  });
});
