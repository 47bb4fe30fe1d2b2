import { createMemoryReplayGuard } from '@apoint/gateway';
import { describe, expect, it } from 'vitest';
import { describeReplayGuard } from './replay-guard-contract.js';

const NOW = Date.UTC(2026, 0, 2, 3, 4, 5);

const full = expect.objectContaining({ code: 'REPLAY_STORE_UNAVAILABLE' });

function guardAt(maximumEntries?: number) {
  let time = NOW;
  const now = () => time;
  return {
    guard: createMemoryReplayGuard({ now, ...(maximumEntries ? { maximumEntries } : {}) }),
    now,
    pass: (milliseconds: number): void => {
      time += milliseconds;
    },
  };
}

describeReplayGuard('createMemoryReplayGuard', () => guardAt());

describe('createMemoryReplayGuard', () => {
  it('refuses to answer when it is full of claims that still count, and forgets none of them', async () => {
    const { guard, now, pass } = guardAt(2);
    expect(await guard.claim('a', now() + 10_000)).toBe(true);
    expect(await guard.claim('b', now() + 60_000)).toBe(true);
    expect(() => guard.claim('c', now() + 60_000)).toThrow(full);
    expect(await guard.claim('a', now() + 60_000)).toBe(false);
    expect(await guard.claim('b', now() + 60_000)).toBe(false);
    pass(12_000);
    expect(await guard.claim('c', now() + 60_000)).toBe(true);
    expect(() => guard.claim('d', now() + 60_000)).toThrow(full);
  });

  it('makes room as claims expire, over and over', async () => {
    const { guard, now, pass } = guardAt(10);
    for (let round = 0; round < 50; round++) {
      for (let i = 0; i < 10; i++) expect(await guard.claim(`${round}-${i}`, now() + 1000)).toBe(true);
      pass(3000);
    }
  });

  it('stands a clock that is set back', async () => {
    const { guard, now, pass } = guardAt();
    expect(await guard.claim('a', now() + 1000)).toBe(true);
    pass(-3_600_000);
    expect(await guard.claim('a', now() + 1000)).toBe(false);
    pass(3_600_000);
    expect(await guard.claim('a', now() + 1000)).toBe(false);
    pass(3000);
    expect(await guard.claim('a', now() + 1000)).toBe(true);
  });

  it.each([
    ['maximumEntries', 0],
    ['maximumEntries', -1],
    ['maximumEntries', 1.5],
    ['maximumEntries', Number.NaN],
    ['maximumEntries', '10'],
    ['maximumEntries', null],
    ['now', NOW],
    ['maxEntries', 10],
  ])('refuses %s of %j', (name, value) => {
    expect(() => createMemoryReplayGuard({ [name]: value })).toThrow(
      expect.objectContaining({ code: 'OPTION_INVALID' }),
    );
  });
});
