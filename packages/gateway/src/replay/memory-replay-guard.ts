import { ApointError } from '@apoint/primitives/errors';
import { type Clock, clockOf } from '@apoint/primitives/internal/clock';
import { checkWhole, ownOptions } from '@apoint/primitives/internal/options';
import type { ReplayGuard } from './replay-guard.js';

/** How a {@link createMemoryReplayGuard} is set. */
export interface MemoryReplayGuardOptions {
  /**
   * Claims that are remembered at once; each takes some 200 bytes. A client can hold no more of them than are still free, so that one
   * alone gets half, and none can fill the memory of all. Default 1 000 000.
   */
  readonly maximumEntries?: number | undefined;
  /** The clock, milliseconds since 1970. Default: `Date.now`. */
  readonly now?: (() => number) | undefined;
}

const NAMES: readonly (keyof MemoryReplayGuardOptions)[] = ['maximumEntries', 'now'];
const SECOND = 1000;

/**
 * Remembers claims in this process. It forgets none before its time, whatever the clock does: when it is full, or a client has its
 * share, it throws, since to forget one would let its replay pass. A restart forgets all.
 *
 * @throws {@link ApointError} `OPTION_INVALID`; from `claim`, `REPLAY_STORE_UNAVAILABLE` when it has no room for this client
 * @example
 * ```ts
 * import { createGateway, createMemoryReplayGuard, generateKeyPair } from '@apoint/gateway';
 *
 * const guard = createMemoryReplayGuard({ maximumEntries: 100_000 });
 * const { privateKey, publicKey } = await generateKeyPair();
 * const gateway = createGateway({
 *   clients: { CLIENT_0001: { verificationKeys: publicKey } },
 *   signingKeys: privateKey,
 *   replay: { guard, whenDown: 'refuse' },
 * });
 * console.log(typeof gateway.exchange); // function
 *
 * // What the gateway asks it: true the first time, false from then on.
 * const expiresAt = Date.now() + 600_000;
 * console.log(await guard.claim('CLIENT_0001:a', expiresAt), await guard.claim('CLIENT_0001:a', expiresAt)); // true false
 * ```
 */
export function createMemoryReplayGuard(options: MemoryReplayGuardOptions = {}): ReplayGuard {
  const { maximumEntries = 1_000_000, now } = ownOptions(options, NAMES);
  checkWhole('maximumEntries', maximumEntries, 1);
  return new MemoryReplayGuard(maximumEntries, clockOf('now', now));
}

/** The claims of one client. */
interface Holder {
  entries: number;
  /** The latest expiry of those that were forgotten, in seconds since 1970. What expires no later may be one of them. */
  forgottenUntil: number;
}

/** Claims that are forgotten together. */
interface Batch {
  readonly keys: string[];
  /** In seconds since 1970. */
  expiresAt: number;
}

/** Keeps keys by the second in which they expire, so that dropping some looks at no others. */
class MemoryReplayGuard implements ReplayGuard {
  readonly #maximum: number;
  readonly #now: Clock;
  readonly #steady: Clock;
  readonly #live = new Set<string>();
  /** By seconds of the steady clock: the other may step forward and back. */
  readonly #bySecond = new Map<number, Batch>();
  /** As many as there are clients. */
  readonly #holders = new Map<string, Holder>();
  #droppedUntil = Number.NEGATIVE_INFINITY;

  constructor(maximum: number, now: Clock | undefined) {
    this.#maximum = maximum;
    this.#now = now ?? Date.now;
    // A clock of the user's own is the only one that tests can set.
    this.#steady = now ?? (() => performance.now());
  }

  claim(key: string, expiresAt: number): boolean {
    const [wall, steadily] = [this.#now, this.#steady];
    const [now, passed] = [wall(), steadily()];
    this.#dropUntil(Math.floor(passed / SECOND));
    if (this.#live.has(key)) return false;
    const holder = this.#holderOf(key);
    const second = Math.ceil(expiresAt / SECOND);
    // After a clock has gone back, a claim that was forgotten may be fresh again.
    if (second <= holder.forgottenUntil && expiresAt >= now) return false;
    if (holder.entries >= this.#maximum - this.#live.size) throw full();
    this.#keep(key, second, Math.ceil((passed + expiresAt - now) / SECOND));
    holder.entries += 1;
    return true;
  }

  #keep(key: string, expiresAt: number, steadySecond: number): void {
    const batch = this.#bySecond.get(steadySecond);
    if (batch) {
      batch.keys.push(key);
      batch.expiresAt = Math.max(batch.expiresAt, expiresAt);
    } else this.#bySecond.set(steadySecond, { keys: [key], expiresAt });
    this.#live.add(key);
  }

  #dropUntil(second: number): void {
    if (second === this.#droppedUntil) return;
    this.#droppedUntil = second;
    for (const [expired, { keys, expiresAt }] of this.#bySecond) {
      if (expired >= second) continue;
      this.#bySecond.delete(expired);
      for (const key of keys) {
        this.#live.delete(key);
        const holder = this.#holderOf(key);
        holder.entries -= 1;
        holder.forgottenUntil = Math.max(holder.forgottenUntil, expiresAt);
      }
    }
  }

  #holderOf(key: string): Holder {
    const client = clientOf(key);
    const known = this.#holders.get(client);
    if (known) return known;
    const holder = { entries: 0, forgottenUntil: Number.NEGATIVE_INFINITY };
    this.#holders.set(client, holder);
    return holder;
  }
}

function clientOf(key: string): string {
  const end = key.indexOf(':');
  return end < 0 ? key : key.slice(0, end);
}

function full(): ApointError {
  return new ApointError(
    'REPLAY_STORE_UNAVAILABLE',
    'The memory of requests has no room for this client; raise maximumEntries, or share a store with room.',
  );
}
