import { ApointError } from '@apoint/primitives/errors';
import { checkFunction, checkNames, checkWhole } from '@apoint/primitives/internal/options';
import type { ReplayGuard } from './replay-guard.js';

/** How a {@link createMemoryReplayGuard} is set. */
export interface MemoryReplayGuardOptions {
  /** Claims that are remembered at once; each takes some 200 bytes. Default 1 000 000. */
  readonly maximumEntries?: number | undefined;
  /** The clock, milliseconds since 1970. Default: `Date.now`. */
  readonly now?: (() => number) | undefined;
}

const SECOND = 1000;

/**
 * Remembers claims in this process. It forgets none before its time: when it is full it throws, since to forget one would
 * let its replay pass. A restart forgets all.
 *
 * @throws {@link ApointError} `OPTION_INVALID`; from `claim`, `REPLAY_STORE_UNAVAILABLE` when it is full
 */
export function createMemoryReplayGuard(options: MemoryReplayGuardOptions = {}): ReplayGuard {
  checkNames(options, ['maximumEntries', 'now'] satisfies (keyof MemoryReplayGuardOptions)[]);
  const { maximumEntries = 1_000_000, now = Date.now } = options;
  checkWhole('maximumEntries', maximumEntries, 1);
  checkFunction('now', now);
  return new MemoryReplayGuard(maximumEntries, now);
}

/** Keeps keys by the second in which they expire, so that dropping some looks at no others. */
class MemoryReplayGuard implements ReplayGuard {
  readonly #maximum: number;
  readonly #now: () => number;
  readonly #live = new Set<string>();
  readonly #bySecond = new Map<number, string[]>();
  #droppedUntil = Number.NEGATIVE_INFINITY;

  constructor(maximum: number, now: () => number) {
    this.#maximum = maximum;
    this.#now = now;
  }

  claim(key: string, expiresAt: number): boolean {
    const now = this.#now;
    this.#dropUntil(Math.floor(now() / SECOND));
    if (this.#live.has(key)) return false;
    if (this.#live.size >= this.#maximum) throw full();
    const second = Math.ceil(expiresAt / SECOND);
    const keys = this.#bySecond.get(second);
    if (keys) keys.push(key);
    else this.#bySecond.set(second, [key]);
    this.#live.add(key);
    return true;
  }

  #dropUntil(second: number): void {
    if (second === this.#droppedUntil) return;
    this.#droppedUntil = second;
    for (const [expired, keys] of this.#bySecond) {
      if (expired >= second) continue;
      this.#bySecond.delete(expired);
      for (const key of keys) this.#live.delete(key);
    }
  }
}

function full(): ApointError {
  return new ApointError(
    'REPLAY_STORE_UNAVAILABLE',
    'The memory of requests is full; raise maximumEntries, or share a store with room.',
  );
}
