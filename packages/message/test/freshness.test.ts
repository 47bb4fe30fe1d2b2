import { DEFAULT_FRESHNESS, toleranceOf } from '@apoint/canonical-request';
import { describe, expect, it } from 'vitest';
import { codeOf, NOW, readBack, readBackResponse, requestOf, responseOf } from './ends.js';

const MINUTE = 60_000;
const TOLERANCE = toleranceOf(DEFAULT_FRESHNESS);

describe.each([
  [
    'a request',
    async (now: number, options = {}) => readBack(await requestOf(), { now: () => now, ...options }),
  ],
  [
    'a response',
    async (now: number, options = {}) => readBackResponse(await responseOf(), { now: () => now, ...options }),
  ],
] as const)('protocol 5: the time of %s', (_, readAt) => {
  it('may be as far from the clock as the default allows, either way', async () => {
    await expect(readAt(NOW + TOLERANCE)).resolves.toBeDefined();
    await expect(readAt(NOW - TOLERANCE)).resolves.toBeDefined();
  });

  it('is stale after that', async () => {
    expect(await codeOf(readAt(NOW + TOLERANCE + 1))).toBe('TIME_TOO_OLD');
  });

  it('is of the future before that', async () => {
    expect(await codeOf(readAt(NOW - TOLERANCE - 1))).toBe('TIME_IN_FUTURE');
  });

  it('has the tolerance that is asked for', async () => {
    const freshness = { toleranceMilliseconds: 1000 };
    await expect(readAt(NOW + 1000, { freshness })).resolves.toBeDefined();
    expect(await codeOf(readAt(NOW + 1001, { freshness }))).toBe('TIME_TOO_OLD');
    expect(await codeOf(readAt(NOW - 1001, { freshness }))).toBe('TIME_IN_FUTURE');
  });

  it('is not looked at only when the word for it is given', async () => {
    const aDecade = 3650 * 24 * 60 * MINUTE;
    await expect(readAt(NOW + aDecade, { freshness: 'unchecked' })).resolves.toBeDefined();
    for (const freshness of [undefined, null, 0, false, '']) {
      expect(await codeOf(readAt(NOW + aDecade, { freshness }))).toBe('TIME_TOO_OLD');
    }
    for (const toleranceMilliseconds of [0, -1, Number.POSITIVE_INFINITY, Number.NaN]) {
      expect(await codeOf(readAt(NOW, { freshness: { toleranceMilliseconds } }))).toBe('OPTION_INVALID');
    }
  });
});
