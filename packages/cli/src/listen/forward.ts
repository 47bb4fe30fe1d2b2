import { ApointError } from '@apoint/primitives/errors';
import type { App } from '../proxy/ask-app.js';

/** A verified call, as plain JSON for an application. */
export interface PlainCall {
  readonly method: string;
  readonly uri: string;
  readonly facts: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

const OF_FORWARDING = { 'Content-Type': 'application/json; charset=UTF-8', Accept: 'application/json' };

/** Asks the application as a proxy does: the bytes that were verified, and the facts in headers. */
export function forward(app: App, { method, uri, facts, body }: PlainCall): Promise<Uint8Array> {
  const headers = Object.entries({ ...OF_FORWARDING, ...facts }).flat();
  return app.ask({ method, uri, headers, body });
}

/** What went wrong with the application, or `undefined` if it was something else. */
export function failureOfApp(error: unknown): ApointError | undefined {
  return ApointError.is(error) && ApointError.is(error.cause) ? error.cause : undefined;
}
