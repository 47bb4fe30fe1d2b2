/**
 * A memory of requests that were accepted. Several processes that answer for one gateway must share it, e.g. by Redis:
 * {@link createMemoryReplayGuard} knows of its own process only.
 */
export interface ReplayGuard {
  /**
   * Whether this is the first claim of the key: atomically, `true` for one caller and `false` for all others, until
   * `expiresAt` at the least. Throws or rejects when it cannot say; what it has no room for, it must not answer with `true`.
   *
   * @param key - a `Client-Id`, a colon and 64 hexadecimal digits.
   * @param expiresAt - milliseconds since 1970; from then on, the request is refused for its age.
   */
  claim(key: string, expiresAt: number): boolean | Promise<boolean>;
}

/** How replays are recognised. */
export interface ReplayOptions {
  /** Remembers the requests: in this process by `createMemoryReplayGuard`, or shared by `createRedisReplayGuard`. */
  readonly guard: ReplayGuard;
  /**
   * What happens to a request when the guard rejects, or does not answer in time. `'refuse'`: it is refused, and nobody
   * is served while the store is down. `'allow'`: it passes unchecked, and so does each replay that is still fresh.
   */
  readonly whenDown: 'refuse' | 'allow';
  /** For how long the guard may think. Default 1000. */
  readonly timeoutMilliseconds?: number | undefined;
  /**
   * For how long a request is remembered under `freshness: 'unchecked'`, where no age ends it: required there, and refused
   * elsewhere. A replay that is older passes.
   */
  readonly rememberMilliseconds?: number | undefined;
}

/** How replays are recognised, or `'unchecked'`: each replay that is fresh passes, and the handler alone recognises it. */
export type Replay = ReplayOptions | 'unchecked';
