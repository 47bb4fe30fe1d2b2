import {
  type CheckFreshnessOptions,
  checkFreshness,
  DEFAULT_FRESHNESS,
  type Freshness,
  parseTime,
  toleranceOf,
} from '@apoint/canonical-request';
import { describe, expect, it } from 'vitest';
import { refusal } from '../../../tools/testing/refusal.js';

const time = parseTime('2024-05-22T06:42:21+05:30');
const at = time.epochMilliseconds;
const MINUTES = 60_000;

describe('checkFreshness', () => {
  it('protocol 5: the default is 5 minutes, either way, the limit included', () => {
    expect(DEFAULT_FRESHNESS).toEqual({ toleranceMilliseconds: 5 * MINUTES });
    for (const now of [at, at + 5 * MINUTES, at - 5 * MINUTES])
      expect(checkFreshness({ time, now })).toBeUndefined();
    expect(refusal(() => checkFreshness({ time, now: at + 5 * MINUTES + 1 }))).toBe('TIME_TOO_OLD');
    expect(refusal(() => checkFreshness({ time, now: at - 5 * MINUTES - 1 }))).toBe('TIME_IN_FUTURE');
  });

  it('protocol 5: the tolerance is an option', () => {
    const freshness = { toleranceMilliseconds: 10 };
    expect(checkFreshness({ time, freshness, now: at + 10 })).toBeUndefined();
    expect(refusal(() => checkFreshness({ time, freshness, now: at + 11 }))).toBe('TIME_TOO_OLD');
    expect(refusal(() => checkFreshness({ time, freshness, now: at - 11 }))).toBe('TIME_IN_FUTURE');
  });

  it("'unchecked' takes any age", () => {
    for (const now of [0, at, 9e15])
      expect(checkFreshness({ time, now, freshness: 'unchecked' })).toBeUndefined();
  });

  it("the default clock is the machine's", () => {
    const now = Date.now();
    expect(checkFreshness({ time: { text: '', epochMilliseconds: now } })).toBeUndefined();
    expect(refusal(() => checkFreshness({ time }))).toBe('TIME_TOO_OLD');
    const ahead = { text: '', epochMilliseconds: now + 60 * MINUTES };
    expect(refusal(() => checkFreshness({ time: ahead }))).toBe('TIME_IN_FUTURE');
  });

  it.each([
    ['a clock that is no number', { time, now: Number.NaN }],
    ['a clock in words', { time, now: 'now' }],
    ['an infinite clock', { time, now: Number.POSITIVE_INFINITY }],
    ['a time that is no number', { time: { text: '', epochMilliseconds: Number.NaN }, now: at }],
    ['a time without a number', { time: { text: '' }, now: at }],
  ])('fails closed on %s', (_, options) => {
    for (const freshness of [undefined, 'unchecked'] as const) {
      const all = { ...options, ...(freshness ? { freshness } : {}) } as CheckFreshnessOptions;
      expect(refusal(() => checkFreshness(all))).toBe('OPTION_INVALID');
    }
  });
});

describe('checkFreshness and its options', () => {
  it.each([
    ['a misspelt freshness', { time, now: at, tolerance: { toleranceMilliseconds: 1 } }],
    ['a misspelt clock', { time, clock: at }],
    ['a name beside the tolerance', { time, now: at, freshness: { toleranceMilliseconds: 1, unit: 's' } }],
    ['no time', { now: at }],
    ['nothing', undefined],
  ])('OPTION_INVALID for %s', (_, options) => {
    expect(refusal(() => checkFreshness(options as unknown as CheckFreshnessOptions))).toBe('OPTION_INVALID');
  });

  it('takes undefined for an option that is left out', () => {
    const now = time.epochMilliseconds;
    expect(checkFreshness({ time, now, freshness: undefined })).toBeUndefined();
    expect(refusal(() => checkFreshness({ time, now: undefined }))).toBe('TIME_TOO_OLD');
  });
});

describe('toleranceOf', () => {
  it('gives the tolerance, infinite when unchecked', () => {
    expect(toleranceOf({ toleranceMilliseconds: 1 })).toBe(1);
    expect(toleranceOf('unchecked')).toBe(Number.POSITIVE_INFINITY);
  });

  it.each([
    0,
    -1,
    null,
    undefined,
    false,
    300_000,
    'UNCHECKED',
    'off',
    {},
    { toleranceMilliseconds: 0 },
    { toleranceMilliseconds: -5 },
    { toleranceMilliseconds: Number.NaN },
    { toleranceMilliseconds: Number.POSITIVE_INFINITY },
    { toleranceMilliseconds: '300000' },
    { toleranceSeconds: 300 },
  ])('refuses %j: only the word switches the check off', (freshness) => {
    expect(refusal(() => toleranceOf(freshness as Freshness))).toBe('OPTION_INVALID');
    if (freshness === undefined) return;
    expect(refusal(() => checkFreshness({ time, now: at, freshness: freshness as Freshness }))).toBe(
      'OPTION_INVALID',
    );
  });
});
