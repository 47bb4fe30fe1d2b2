import { present } from './present.js';

/** The clocks of events. */
export interface EventClocks {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Milliseconds from any moment, never going back. */
  readonly monotonicNow: () => number;
}

/** The members that every event gets here. */
export interface EventTimes {
  readonly time: number;
  readonly durationMilliseconds: number;
  readonly totalMilliseconds: number;
}

/** An event without the members that all events of its kind have; what is `undefined` in it is left out. */
export type Told<Event, Common> = Event extends { readonly type: string }
  ? Pick<Event, 'type'> & {
      readonly [Name in Exclude<keyof Event, keyof Common | 'type'>]?: Event[Name] | undefined;
    }
  : never;

/** Tells of one call or one request. */
export interface Telling<Event, Common> {
  readonly tell: (event: Told<Event, Common>) => void;
  /** Milliseconds since the last event. */
  readonly elapsed: () => number;
}

/**
 * Begins to tell of one call or one request. The listener is not waited for, and what it throws or rejects with is dropped:
 * a log that fails must not take the outcome with it.
 *
 * @returns nothing where nobody listens: then no clock is read and no event made.
 */
export function startTelling<Event, Common extends EventTimes>(
  onEvent: ((event: Event) => unknown) | undefined,
  { now, monotonicNow }: EventClocks,
  common: () => Omit<Common, keyof EventTimes>,
): Telling<Event, Common> | undefined {
  if (!onEvent) return undefined;
  const members = common();
  const startedAt = monotonicNow();
  let lastAt = startedAt;
  const tell = async (told: object): Promise<void> => {
    try {
      const at = monotonicNow();
      const times = { time: now(), durationMilliseconds: at - lastAt, totalMilliseconds: at - startedAt };
      // The members are those of the event's type, but for the ones that are not there.
      await onEvent(present({ ...members, ...times, ...told }) as Event);
    } catch {
      // There is nobody to tell.
    }
  };
  return {
    tell: (told) => {
      void tell(told);
      // Do not count the listener's own time in the next stage.
      lastAt = monotonicNow();
    },
    elapsed: () => monotonicNow() - lastAt,
  };
}
