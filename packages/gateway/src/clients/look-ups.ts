import type { Clock } from '@apoint/primitives/internal/clock';
import { inTime } from '../core/in-time.js';

/** How many look-ups there are at once, and how long they may take. */
export interface LookUpLimits {
  readonly maximumLookUps: number;
  readonly timeoutMilliseconds: number;
  readonly negativeTtlMilliseconds: number;
  readonly now: Clock;
}

/**
 * Runs look-ups, not more at once than a store can stand: anybody can ask for any ID. One that is late has failed, but it counts until it
 * ends, since the store may still be at work on it.
 */
export class LookUps {
  readonly #limits: LookUpLimits;
  readonly #waiting = new Set<() => void>();
  #underWay = 0;
  #late = 0;
  #startedAt = Number.NEGATIVE_INFINITY;

  constructor(limits: LookUpLimits) {
    this.#limits = limits;
  }

  /** Rejects with what the look-up rejects with, or when it is late or did not get its turn. */
  async run<Found>(lookUp: (signal: AbortSignal) => Found | Promise<Found>): Promise<Found> {
    const { maximumLookUps, timeoutMilliseconds } = this.#limits;
    if (this.#isFull()) {
      if (this.#late >= maximumLookUps)
        throw new Error(`The ${maximumLookUps} look-ups under way are all late, so none is started.`);
      await this.#turn(timeoutMilliseconds);
    }
    return this.#start(lookUp);
  }

  /** A store that hangs is tried again from time to time: what it was at work on may never end. */
  #isFull(): boolean {
    const { maximumLookUps, negativeTtlMilliseconds, now } = this.#limits;
    if (this.#underWay < maximumLookUps) return false;
    return this.#late < maximumLookUps || now() < this.#startedAt + negativeTtlMilliseconds;
  }

  #turn(milliseconds: number): Promise<void> {
    let turn = (): void => undefined;
    const waited = new Promise<void>((resolve) => {
      turn = resolve;
    });
    this.#waiting.add(turn);
    const late = (): Error => new Error('The look-up did not get its turn in time.');
    return inTime(waited, milliseconds, late).finally(() => this.#waiting.delete(turn));
  }

  async #start<Found>(lookUp: (signal: AbortSignal) => Found | Promise<Found>): Promise<Found> {
    const { timeoutMilliseconds, now } = this.#limits;
    this.#startedAt = now();
    this.#underWay += 1;
    const abort = new AbortController();
    let isLate = false;
    const found = (async () => lookUp(abort.signal))();
    const ended = (): void => {
      if (isLate) this.#late -= 1;
      this.#underWay -= 1;
      this.#next();
    };
    found.then(ended, ended);
    const late = (): Error => {
      isLate = true;
      this.#late += 1;
      const error = new Error(`There was no answer within ${timeoutMilliseconds} ms.`);
      abort.abort(error);
      return error;
    };
    return inTime(found, timeoutMilliseconds, late);
  }

  #next(): void {
    for (const turn of this.#waiting) {
      this.#waiting.delete(turn);
      turn();
      return;
    }
  }
}
