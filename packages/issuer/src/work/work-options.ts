import type { RuntimeAbortSignal } from '@apoint/primitives';

/** Options of `work`. */
export interface WorkOptions {
  /** Orders that are sent at a time. Default 8. */
  readonly concurrency?: number | undefined;
  /** This worker sends no more orders than this in a second. Default: no limit but that of the campaigns. */
  readonly ratePerSecond?: number | undefined;
  /** Stops the worker: it takes no more orders, and waits for those that it is sending. */
  readonly signal?: RuntimeAbortSignal | undefined;
  /** Works on one campaign. Default: on all. */
  readonly campaign?: string | undefined;
  /**
   * When to end by itself. `'idle'`: when no order is due at this moment. `'settled'`: when no order will be due any more without a
   * person; it waits for the next attempts of unknown orders, and for the orders of other workers. Default: only by `signal`.
   */
  readonly until?: 'idle' | 'settled' | undefined;
}

/** What a worker did. */
export interface WorkSummary {
  readonly because: 'stopped' | 'idle' | 'settled';
  readonly issued: number;
  readonly rejected: number;
  /** Orders whose outcome was unknown after an attempt, and that get another one. An order counts with each such attempt. */
  readonly unknown: number;
  readonly parked: number;
  /** Attempts that ended before anything was sent, such as when signing failed. */
  readonly notSent: number;
  /** Results that were not written: the lease had ended, or the store was away when the worker was stopped. */
  readonly lost: number;
}
