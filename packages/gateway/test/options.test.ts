import { createGateway, type GatewayOptions } from '@apoint/gateway';
import { ApointError } from '@apoint/primitives/errors';
import { describe, expect, it } from 'vitest';
import { answerOf, gatewayOf, optionsOf, requestOf, SUCCESS, succeed } from './ends.js';

function codeOf(options: unknown): string {
  try {
    createGateway(options as GatewayOptions);
  } catch (error) {
    if (error instanceof ApointError) return error.code;
    throw error;
  }
  return 'accepted';
}

describe('createGateway', () => {
  it.each([
    ['clients', undefined],
    ['clients', null],
    ['signingKeys', undefined],
    ['maximumBodyBytes', 0],
    ['maximumBodyBytes', -1],
    ['maximumBodyBytes', 1.5],
    ['maximumBodyBytes', Number.NaN],
    ['maximumBodyBytes', Number.POSITIVE_INFINITY],
    ['maximumBodyBytes', '100'],
    ['bodyTimeoutMilliseconds', 0],
    ['bodyTimeoutMilliseconds', Number.NaN],
    ['bodyTimeoutMilliseconds', Number.POSITIVE_INFINITY],
    ['bodyTimeoutMilliseconds', 2 ** 31],
    ['bodyTimeoutMilliseconds', '100'],
    ['freshness', 0],
    ['freshness', null],
    ['freshness', false],
    ['freshness', ''],
    ['freshness', 'off'],
    ['freshness', { toleranceMilliseconds: 0 }],
    ['freshness', { toleranceMilliseconds: -1 }],
    ['freshness', { toleranceMilliseconds: Number.POSITIVE_INFINITY }],
    ['freshness', {}],
    ['responseKey', 'Request'],
    ['responseKey', null],
    ['separator', ';'],
    ['separator', '\r\n'],
    ['sealedContentType', 'text/html'],
    ['sealedContentType', ''],
    ['timeOffsetMinutes', 1440],
    ['timeOffsetMinutes', -1440],
    ['timeOffsetMinutes', 0.5],
    ['timeOffsetMinutes', Number.NaN],
    ['onEvent', 'log'],
    ['onEvent', null],
    ['monotonicNow', 5],
  ])('refuses %s of %j, before any request comes', (name, value) => {
    expect(codeOf({ ...optionsOf(), [name]: value })).toBe('OPTION_INVALID');
  });

  it('refuses to be made of nothing', () => {
    expect(codeOf(undefined)).toBe('OPTION_INVALID');
    expect(codeOf({})).toBe('OPTION_INVALID');
  });

  it('takes options that are undefined as absent', async () => {
    const names = ['decryptionKeys', 'profile', 'ecdsa', 'freshness', 'maximumBodyBytes', 'separator'];
    names.push('sealedContentType', 'responseKey', 'bodyTimeoutMilliseconds', 'onEvent', 'monotonicNow');
    const unset = Object.fromEntries(names.map((name) => [name, undefined]));
    const gateway = gatewayOf(unset as Partial<GatewayOptions>);
    expect(await answerOf(await gateway.exchange(await requestOf(), succeed))).toEqual(SUCCESS);
  });

  it('limits bodies to a mebibyte by default', async () => {
    const tooLong = { ...(await requestOf()), body: new Uint8Array(1_048_577) };
    expect((await gatewayOf().exchange(tooLong, succeed)).status).toBe(413);
    const longest = await requestOf({ body: `${' '.repeat(1_048_574)}{}` });
    expect(await answerOf(await gatewayOf().exchange(longest, succeed))).toEqual(SUCCESS);
  });
});
