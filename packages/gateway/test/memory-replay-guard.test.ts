import { createMemoryReplayGuard } from '@apoint/gateway';
import { describe, expect, it, vi } from 'vitest';
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

  const keyOf = (client: string, i: number) => `${client}:${i.toString(16).padStart(64, '0')}`;

  it('drops no live claim when the clock steps forward and back', async () => {
    for (const step of [3_600_000, 300_000, 61_000, 86_400_000]) {
      const { guard, now, pass } = guardAt();
      const expiresAt = now() + 60_000;
      expect(await guard.claim(keyOf('A', 1), expiresAt)).toBe(true);
      pass(step);
      expect(await guard.claim(keyOf('A', 2), now() + 60_000)).toBe(true);
      pass(-step);
      expect(await guard.claim(keyOf('A', 1), expiresAt)).toBe(false);
      // Whoever comes later is served.
      expect(await guard.claim(keyOf('A', 3), expiresAt + 1000)).toBe(true);
      expect(await guard.claim(keyOf('B', 1), expiresAt)).toBe(true);
    }
  });

  it('remembers a claim that was made while the clock was ahead for as long as it can be fresh', async () => {
    const { guard, now, pass } = guardAt();
    const expiresAt = now() + 360_000;
    pass(240_000);
    expect(await guard.claim(keyOf('A', 1), expiresAt)).toBe(true);
    pass(122_000);
    expect(await guard.claim(keyOf('A', 2), now() + 360_000)).toBe(true);
    pass(-240_000);
    expect(await guard.claim(keyOf('A', 1), expiresAt)).toBe(false);
  });

  it('counts by a clock of its own by default: that of the machine may step', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    try {
      const guard = createMemoryReplayGuard();
      const expiresAt = Date.now() + 60_000;
      expect(await guard.claim(keyOf('A', 1), expiresAt)).toBe(true);
      vi.setSystemTime(Date.now() + 3_600_000);
      expect(await guard.claim(keyOf('A', 2), Date.now() + 60_000)).toBe(true);
      vi.setSystemTime(Date.now() - 3_600_000);
      expect(await guard.claim(keyOf('A', 1), expiresAt)).toBe(false);
      // Nothing was forgotten, so a claim of the same second is known to be new.
      expect(await guard.claim(keyOf('A', 3), expiresAt)).toBe(true);
    } finally {
      vi.useRealTimers();
    }
  });

  it('leaves room for the others, however much one client claims', async () => {
    const { guard, now } = guardAt(100);
    const fill = (client: string): number => {
      for (let i = 0; ; i++) {
        try {
          guard.claim(keyOf(client, i), now() + 60_000);
        } catch (error) {
          expect(error).toEqual(full);
          return i;
        }
      }
    };
    expect(['A', 'B', 'C'].map(fill)).toEqual([50, 25, 13]);
    expect(await guard.claim(keyOf('D', 0), now() + 60_000)).toBe(true);
    expect(await guard.claim(keyOf('A', 0), now() + 60_000)).toBe(false);
  });

  it('gives a client its share again when its claims expire', async () => {
    const { guard, now, pass } = guardAt(4);
    for (let round = 0; round < 5; round++) {
      for (const i of [0, 1]) expect(await guard.claim(keyOf('A', 2 * round + i), now() + 1000)).toBe(true);
      expect(() => guard.claim(keyOf('A', 99), now() + 1000)).toThrow(full);
      expect(await guard.claim(keyOf('B', round), now() + 1000)).toBe(true);
      pass(3000);
    }
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
