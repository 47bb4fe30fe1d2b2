import type { ReplayGuard } from '@apoint/gateway';
import { describe, expect, it } from 'vitest';

/** A guard over a store of its own, whose clock the test sets. */
export interface GuardUnderTest {
  readonly guard: ReplayGuard;
  readonly now: () => number;
  /** Lets so much time pass for the guard and its store. */
  readonly pass: (milliseconds: number) => void | Promise<void>;
}

// Time also passes by itself for a real store. These times are so long that it does not matter how much.
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

let serial = 0;

function freshKey(): string {
  return `CLIENT_0001:${(++serial).toString(16).padStart(64, '0')}`;
}

/** What every {@link ReplayGuard} has to do. */
export function describeReplayGuard(
  name: string,
  make: () => GuardUnderTest | Promise<GuardUnderTest>,
): void {
  describe(`${name} is a ReplayGuard`, () => {
    it('says true to the first claim of a key, and false to every other', async () => {
      const { guard, now } = await make();
      const [one, other] = [freshKey(), freshKey()];
      expect(await guard.claim(one, now() + HOUR)).toBe(true);
      expect(await guard.claim(one, now() + HOUR)).toBe(false);
      expect(await guard.claim(other, now() + HOUR)).toBe(true);
      expect(await guard.claim(one, now() + HOUR)).toBe(false);
    });

    it('says true to one of many at once', async () => {
      const { guard, now } = await make();
      const keys = Array.from({ length: 20 }, freshKey);
      const claims = keys.flatMap((key) => Array.from({ length: 25 }, () => ({ key, at: now() + HOUR })));
      const answers = await Promise.all(
        claims.map(async ({ key, at }) => ({ key, first: await guard.claim(key, at) })),
      );
      const winners = answers.filter(({ first }) => first).map(({ key }) => key);
      expect(winners.sort()).toEqual(keys);
    });

    it('keeps the first expiry, whatever a later claim says', async () => {
      const { guard, now, pass } = await make();
      const key = freshKey();
      expect(await guard.claim(key, now() + HOUR)).toBe(true);
      expect(await guard.claim(key, now() + 1)).toBe(false);
      await pass(1000);
      expect(await guard.claim(key, now() + HOUR)).toBe(false);
    });

    it('forgets a key after its expiry, and not before', async () => {
      const { guard, now, pass } = await make();
      const key = freshKey();
      expect(await guard.claim(key, now() + HOUR)).toBe(true);
      await pass(HOUR - 10 * MINUTE);
      expect(await guard.claim(key, now() + HOUR)).toBe(false);
      await pass(11 * MINUTE);
      expect(await guard.claim(key, now() + HOUR)).toBe(true);
    });

    it('takes an expiry that is over already, or a part of a millisecond', async () => {
      const { guard, now } = await make();
      expect(await guard.claim(freshKey(), now() - 1)).toBe(true);
      expect(await guard.claim(freshKey(), now() + 0.25)).toBe(true);
    });
  });
}
