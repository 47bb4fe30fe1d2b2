import { type EventTimes, startTelling, type Told } from '@apoint/primitives/internal/telling';
import { expect, expectTypeOf, it } from 'vitest';

interface Common extends EventTimes {
  readonly id: string;
}
type Event = Common &
  (
    | { readonly type: 'began' }
    | { readonly type: 'ended'; readonly code?: string }
    | { readonly type: 'failed'; readonly code: string }
  );

/** A monotonic clock that the test moves on. */
function clock(): { now: () => number; monotonicNow: () => number; pass: (milliseconds: number) => void } {
  let at = 1000;
  const pass = (milliseconds: number): void => {
    at += milliseconds;
  };
  return { now: () => 1_700_000_000_000 + at, monotonicNow: () => at, pass };
}

it('gives each event what all have, its times, and none that is undefined', () => {
  const heard: Event[] = [];
  const { pass, ...clocks } = clock();
  const telling = startTelling<Event, Common>(
    (event) => heard.push(event),
    clocks,
    () => ({ id: 'a' }),
  );
  pass(5);
  telling?.tell({ type: 'began' });
  pass(7);
  expect(telling?.elapsed()).toBe(7);
  telling?.tell({ type: 'ended', code: undefined });
  expect(heard).toEqual([
    { id: 'a', type: 'began', time: 1_700_000_001_005, durationMilliseconds: 5, totalMilliseconds: 5 },
    { id: 'a', type: 'ended', time: 1_700_000_001_012, durationMilliseconds: 7, totalMilliseconds: 12 },
  ]);
  expect(heard[1]).not.toHaveProperty('code');
});

it('takes no event without a member that it always has', () => {
  type EventTold = Told<Event, Common>;
  expectTypeOf<{ type: 'failed'; code: string }>().toExtend<EventTold>();
  expectTypeOf<{ type: 'ended'; code: undefined }>().toExtend<EventTold>();
  expectTypeOf<{ type: 'ended' }>().toExtend<EventTold>();
  expectTypeOf<{ type: 'failed' }>().not.toExtend<EventTold>();
  expectTypeOf<{ type: 'failed'; code: undefined }>().not.toExtend<EventTold>();
});

it('does not count the time of the listener in the next stage', () => {
  const durations: number[] = [];
  const { pass, ...clocks } = clock();
  const telling = startTelling<Event, Common>(
    ({ durationMilliseconds }) => {
      durations.push(durationMilliseconds);
      pass(100);
    },
    clocks,
    () => ({ id: 'a' }),
  );
  telling?.tell({ type: 'began' });
  pass(3);
  telling?.tell({ type: 'ended' });
  expect(durations).toEqual([0, 3]);
});

it.each<[string, () => unknown]>([
  ['throws', () => expect.fail('the listener fails')],
  ['rejects', () => Promise.reject(new Error('the listener fails'))],
])('is not held up by a listener that %s', (_, onEvent) => {
  const telling = startTelling<Event, Common>(onEvent, clock(), () => ({ id: 'a' }));
  expect(() => telling?.tell({ type: 'began' })).not.toThrow();
});

it('reads no clock where nobody listens', () => {
  const fails = (): never => expect.fail('a clock was read');
  expect(startTelling(undefined, { now: fails, monotonicNow: fails }, fails)).toBeUndefined();
});
