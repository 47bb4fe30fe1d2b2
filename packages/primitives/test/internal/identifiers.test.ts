import { randomHex } from '@apoint/primitives/internal/random-hex';
import { isTracerId } from '@apoint/primitives/internal/tracer-id';
import { afterEach, describe, expect, it, vi } from 'vitest';

afterEach(() => void vi.unstubAllGlobals());

describe('randomHex', () => {
  it.each(['with', 'without'])('is 32 digits %s randomUUID', (which) => {
    const { getRandomValues } = crypto;
    if (which === 'without')
      vi.stubGlobal('crypto', { getRandomValues: getRandomValues.bind(crypto), randomUUID: undefined });
    const values = Array.from({ length: 50 }, randomHex);
    for (const value of values) expect(value).toMatch(/^[0-9a-f]{32}$/);
    expect(new Set(values).size).toBe(50);
  });
});

describe('isTracerId', () => {
  it.each(['a', '!', '~', 'x'.repeat(256)])('takes %j', (value) => void expect(isTracerId(value)).toBe(true));
  it.each([undefined, null, 7, '', ' ', 'a b', 'a\n', 'é', '\u001b[31m', 'x'.repeat(257)])(
    'refuses %j',
    (value) => void expect(isTracerId(value)).toBe(false),
  );
});
