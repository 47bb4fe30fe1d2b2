import type { Signer } from '@apoint/keys';
import { sign } from '@apoint/signature-header';
import { describe, expect, it } from 'vitest';
import {
  answerOf,
  gatewayKeys,
  gatewayOf,
  refusalWith,
  requestOf,
  SUCCESS,
  succeed,
  textOf,
  unreachable,
  unsigned,
} from './ends.js';

/** A signer that fails as often as it is told to. */
function failing(times: number): Signer {
  let calls = 0;
  return {
    algorithm: 'ECC224',
    sign: async (content) => {
      if (++calls <= times) throw new Error('the HSM does not answer');
      return (await sign({ content, key: gatewayKeys.privateKey })).signature;
    },
  };
}

describe('a signer that fails', () => {
  it('after the handler has run: nobody may take the outcome for known', async () => {
    let calls = 0;
    const gateway = gatewayOf({ signingKeys: failing(Number.POSITIVE_INFINITY) });
    const response = await gateway.exchange(await requestOf(), () => {
      calls++;
      return SUCCESS;
    });
    expect(calls).toBe(1);
    expect(response.status).toBe(500);
    expect(JSON.parse(textOf(response.body))).toEqual(refusalWith('SIGNER_FAILED'));
    expect(response.headers).not.toHaveProperty('Signature');
    expect(response.headers['Tracer-Id']).toBe('tracer-1');
  });

  it('once: the refusal is signed then, and still of status U', async () => {
    const response = await gatewayOf({ signingKeys: failing(1) }).exchange(await requestOf(), succeed);
    expect(await answerOf(response)).toEqual(refusalWith('SIGNER_FAILED'));
  });

  it('on a refusal: the refusal goes unsigned', async () => {
    const gateway = gatewayOf({ signingKeys: failing(Number.POSITIVE_INFINITY) });
    const response = await gateway.exchange(await requestOf({ body: '{' }), unreachable);
    expect(unsigned(response)).toEqual([400, refusalWith('JSON_INVALID')]);
  });
});

describe('a clock that fails', () => {
  it('lets nothing in and nothing out signed', async () => {
    const now = () => {
      throw new Error('no time');
    };
    const response = await gatewayOf({ now }).exchange(await requestOf(), unreachable);
    expect(response.status).toBe(500);
    expect(JSON.parse(textOf(response.body))).toEqual(refusalWith('OPTION_INVALID'));
  });
});
