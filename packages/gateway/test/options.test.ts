import { createGateway, type GatewayOptions, type ReplayGuard } from '@apoint/gateway';
import { ApointError } from '@apoint/primitives/errors';
import { describe, expect, it } from 'vitest';
import { answerOf, gatewayOf, optionsOf, requestOf, SUCCESS, succeed } from './ends.js';

const GUARD: ReplayGuard = { claim: async () => true };

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
    ['decryptionKeys', 'passed-on'],
    ['replay', null],
    ['replay', false],
    ['replay', 'off'],
    ['replay', {}],
    ['replay', { guard: {}, whenDown: 'refuse' }],
    ['replay', { guard: GUARD }],
    ['replay', { guard: GUARD, whenDown: 'ignore' }],
    ['replay', { guard: GUARD, whenDown: false }],
    ['replay', { guard: GUARD, whenDown: 'refuse', timeoutMilliseconds: 0 }],
    ['replay', { guard: GUARD, whenDown: 'refuse', timeoutMilliseconds: '1' }],
    ['replay', { guard: GUARD, whenDown: 'refuse', timeoutMilliseconds: 2 ** 31 }],
    ['replay', { guard: GUARD, whenDown: 'refuse', rememberMilliseconds: 1000 }],
    ['freshness', 'unchecked'],
    ['onEvent', 'log'],
    ['onEvent', null],
    ['monotonicNow', 5],
  ])('refuses %s of %j, before any request comes', (name, value) => {
    expect(codeOf({ ...optionsOf(), [name]: value })).toBe('OPTION_INVALID');
  });

  it('has no default for replays where no age ends a request', () => {
    const replay = { guard: GUARD, whenDown: 'refuse' } as const;
    const unchecked = { ...optionsOf(), freshness: 'unchecked' } as const;
    expect(codeOf({ ...unchecked, replay })).toBe('OPTION_INVALID');
    expect(codeOf({ ...unchecked, replay: { ...replay, rememberMilliseconds: 0 } })).toBe('OPTION_INVALID');
    expect(codeOf({ ...unchecked, replay: { ...replay, rememberMilliseconds: 1000 } })).toBe('accepted');
    expect(codeOf({ ...unchecked, replay: 'unchecked' })).toBe('accepted');
  });

  it('refuses to be made of nothing', () => {
    expect(codeOf(undefined)).toBe('OPTION_INVALID');
    expect(codeOf({})).toBe('OPTION_INVALID');
  });

  it('takes options that are undefined as absent', async () => {
    const names = ['decryptionKeys', 'profile', 'ecdsa', 'freshness', 'maximumBodyBytes', 'separator'];
    names.push('sealedContentType', 'responseKey', 'bodyTimeoutMilliseconds', 'replay', 'onEvent');
    names.push('monotonicNow');
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
