import type { ApointError } from '@apoint/primitives/errors';
import type { CallFinished, ClientEvent, ClientEventBase } from './client-event.js';
import { methodOf, type Operation } from './operation.js';
import { defined } from './option-checks.js';
import { randomHex } from './random-hex.js';
import type { Settings } from './settings.js';

/** An event without what the telling adds; what is `undefined` in it is left out. */
type Told<Event = ClientEvent> = Event extends ClientEvent
  ? Pick<Event, 'type'> & { readonly [Name in OwnName<Event>]?: Event[Name] | undefined }
  : never;

type OwnName<Event> = Exclude<keyof Event, Exclude<keyof ClientEventBase, 'attempt'> | 'type'>;

/** Tells an event of a call. */
export type Tell = (event: Told) => void;

/** What is told of the end of a call, by an outcome or by what was thrown in place of one. */
interface End extends Pick<CallFinished, 'status' | 'resultCode' | 'tracerId'> {
  readonly error?: ApointError;
}

const TRACER_ID = /^[!-~]{1,256}$/;

/** Does a call, and tells how it began and ended. */
export async function telling<Outcome extends End>(
  settings: Settings,
  operation: Operation,
  bizNo: string | undefined,
  run: (settings: Settings) => Promise<Outcome>,
): Promise<Outcome> {
  const tell = tellOf(settings, bizNo);
  const finish = ({ status, error, resultCode, tracerId }: End): void =>
    tell?.({ type: 'call-finished', status, code: error?.code, resultCode, tracerId });
  tell?.({ type: 'call-started', method: methodOf(operation), path: `${operation.uri}`.split('?')[0] });
  try {
    const outcome = await run({ ...settings, tell });
    finish(outcome);
    return outcome;
  } catch (error) {
    finish({ status: 'not-sent', error: error as ApointError });
    throw error;
  }
}

function tellOf(
  { onEvent, now, monotonicNow, clientId }: Settings,
  bizNo: string | undefined,
): Tell | undefined {
  if (!onEvent) return undefined;
  const callId = randomHex();
  const startedAt = monotonicNow();
  let lastAt = startedAt;
  let attempt: number | undefined;
  return async (told) => {
    try {
      const at = monotonicNow();
      attempt = told.attempt ?? attempt;
      const times = { time: now(), durationMilliseconds: at - lastAt, totalMilliseconds: at - startedAt };
      const event = defined({ callId, clientId, bizNo, ...times, ...told, attempt }) as { tracerId?: string };
      // Anybody may have written it, and it goes into logs.
      if (!TRACER_ID.test(event.tracerId ?? '')) delete event.tracerId;
      const heard = onEvent(event as ClientEvent);
      // What the listener takes belongs to no stage.
      lastAt = monotonicNow();
      await heard;
    } catch {
      // A log that fails must not take the outcome with it.
    }
  };
}
