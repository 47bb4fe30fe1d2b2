import type { RuntimeAbortSignal } from '@apoint/primitives';
import type { Settings } from '../options/settings.js';

/** What one call of `work` has beside the settings. */
export interface Worker {
  readonly settings: Settings;
  readonly client: NonNullable<Settings['client']>;
  /** Names the holder of a lease: another one for each call, so that no worker takes the lease of another for its own. */
  readonly id: string;
  readonly signal: RuntimeAbortSignal;
  readonly campaign?: string | undefined;
}

/** An order that this worker holds. */
export interface HeldOrder {
  readonly campaign: string;
  readonly bizNo: string;
  readonly body: string;
  /** The number of this attempt, from 1. With the holder it names the lease. */
  readonly attempt: number;
  /** How many rungs of the ladder are used up. */
  readonly rung: number;
  /** Whether it may have been sent before this lease. */
  readonly sentBefore: boolean;
  /** Whether the campaign has rested, and no order was issued since. */
  readonly afterRest: boolean;
  /** For durations. */
  readonly startedAt: number;
}
