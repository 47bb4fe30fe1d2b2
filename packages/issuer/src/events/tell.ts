import { present } from '@apoint/primitives/internal/present';
import type { Told } from '@apoint/primitives/internal/telling';
import type { IssuerEvent, IssuerEventBase } from './issuer-event.js';

interface Listening {
  readonly onEvent?: ((event: IssuerEvent) => unknown) | undefined;
  readonly now?: (() => number) | undefined;
}

/** Tells the listener. Nothing waits for it, and its errors are ignored: a failing log must not change what becomes of an order. */
export function tell({ onEvent, now = Date.now }: Listening, told: Told<IssuerEvent, IssuerEventBase>): void {
  if (!onEvent) return;
  // Together these are the members of the event's type, except those that are absent.
  const call = async (): Promise<void> =>
    void (await onEvent(present({ ...told, time: now() }) as IssuerEvent));
  call().catch(() => undefined);
}
