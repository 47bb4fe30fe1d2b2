/** Thrown by a step that has no time left, and caught where what was found by then is told. It never leaves this package. */
class TimeIsOver extends Error {}

/** When explaining ends. What may take long looks at it again and again, and does little between two looks. */
export class Deadline {
  readonly #end: number;

  private constructor(end: number) {
    this.#end = end;
  }

  static after(milliseconds: number): Deadline {
    return new Deadline(Date.now() + milliseconds);
  }

  /** An earlier end, after a part of the time that is left. */
  part(share: number): Deadline {
    const now = Date.now();
    return new Deadline(now + share * Math.max(0, this.#end - now));
  }

  isOver(): boolean {
    return Date.now() > this.#end;
  }

  /** Ends the step if there is no time left. */
  check(): void {
    if (this.isOver()) throw new TimeIsOver();
  }
}

/** What a step gives, or `otherwise` if its time is over before. */
export function inTime<Result, Otherwise>(step: () => Result, otherwise: Otherwise): Result | Otherwise {
  try {
    return step();
  } catch (error) {
    if (error instanceof TimeIsOver) return otherwise;
    throw error;
  }
}

/** All items, or those that come before the time is over. */
export function untilOver<Item>(items: Iterable<Item>): Item[] {
  const come: Item[] = [];
  inTime(() => {
    for (const item of items) come.push(item);
  }, undefined);
  return come;
}

/** At most so many bytes are hashed between two looks at the clock. */
const STEP = 1 << 20;

/** The same bytes in small parts, each of which comes only in time. */
export function inSteps(parts: readonly Uint8Array[], deadline: Deadline): Iterable<Uint8Array> {
  return {
    *[Symbol.iterator]() {
      for (const part of parts)
        for (let at = 0; at < part.length; at += STEP) {
          deadline.check();
          yield part.subarray(at, at + STEP);
        }
    },
  };
}
