/** The clocks that events take their times from. */
export interface EventClocks {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Milliseconds since an arbitrary moment; it never goes back. */
  readonly monotonicNow: () => number;
}

/** The members that {@link startTelling} adds to every event. */
export interface EventTimes {
  readonly time: number;
  readonly durationMilliseconds: number;
  readonly totalMilliseconds: number;
}

/** An event without the members that all events of its kind share. Members that are `undefined` are left out. */
export type Told<Event, Common> = Event extends { readonly type: string }
  ? OptionalOrUndefined<Omit<Event, keyof Common>>
  : never;

/** Only an optional member may be `undefined`: what an event always has cannot be forgotten where it is told. */
type OptionalOrUndefined<Members> = {
  readonly [Name in keyof Members]: Partial<Pick<Members, Name>> extends Pick<Members, Name>
    ? Members[Name] | undefined
    : Members[Name];
};

/** Sends the events of one call or one request to the listener. */
export interface Telling<Event, Common> {
  readonly tell: (event: Told<Event, Common>) => void;
  /** Milliseconds since the last event. */
  readonly elapsed: () => number;
}

/**
 * Begins the events of one call or one request. It does not wait for the listener and ignores its errors: a failing log must
 * not change the outcome.
 *
 * @returns `undefined` without a listener: then no clock is read and no event is made.
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
      // Together these are the members of the event's type, except those that are absent. One copy: this is done several times a request.
      const event: Record<string, unknown> = Object.assign(times, members);
      for (const [name, value] of Object.entries(told)) if (value !== undefined) event[name] = value;
      await onEvent(event as Event);
    } catch {
      // The listener's own error has nowhere to go.
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
