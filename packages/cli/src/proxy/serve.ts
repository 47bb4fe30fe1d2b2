import { ApointError } from '@apoint/primitives/errors';
import { type Arguments, type CommandOptions, EXIT } from '../command.js';
import { textOption, wholeOption } from '../options.js';
import { printJson, remark } from '../print.js';
import { safeLine } from '../terminal/safe-text.js';
import { untilSignal } from '../until-signal.js';
import type { Admin } from './admin.js';
import type { RunningProxy } from './inbound.js';
import type { Place } from './local-server.js';

/** The options that every server of the command has. */
export const SERVE_OPTIONS: CommandOptions = {
  listen: { type: 'string' },
  admin: { type: 'string' },
  drain: { type: 'string' },
};

const LONGEST_TIMER = 2 ** 31 - 1;
const ADDRESS = /^(?:(\[[0-9a-f:.]+\]|[\w.-]+):)?(\d{1,5})$/i;

/** What {@link SERVE_OPTIONS} say, with the places that are taken if they say nothing. */
export function placesFrom(
  given: Arguments,
  defaults: { readonly listen: number; readonly admin: number },
): { listen: Place; admin: Admin; drainMilliseconds: number | undefined } {
  const admin = textOption(given, 'admin');
  return {
    listen: placeOf('listen', textOption(given, 'listen') ?? String(defaults.listen)),
    admin:
      admin === 'off' || admin === 'same-port' ? admin : placeOf('admin', admin ?? String(defaults.admin)),
    drainMilliseconds: wholeOption(given, 'drain', [0, LONGEST_TIMER]),
  };
}

/** `PORT`, which is one of 127.0.0.1, or `HOST:PORT`. */
function placeOf(name: 'listen' | 'admin', text: string): Place {
  const [, host, port] = ADDRESS.exec(text) ?? [];
  if (port === undefined)
    throw new ApointError('OPTION_INVALID', `--${name} must be PORT or HOST:PORT, such as 0.0.0.0:8080.`);
  return { host: host?.replace(/^\[|\]$/g, ''), port: Number(port) };
}

/** Tells where a server listens, and runs it until SIGTERM or SIGINT. Then it answers what has come, and ends. */
export async function serve({ json }: Arguments, { url, adminUrl, close }: RunningProxy): Promise<number> {
  if (json) printJson({ type: 'listening', url, adminUrl });
  else {
    remark(`listening at ${url}`);
    if (adminUrl !== undefined) remark(`/healthz and /metrics at ${adminUrl}`);
  }
  await untilSignal();
  if (json) printJson({ type: 'draining' });
  else remark('answering what has come, then stopping');
  await close();
  return EXIT.ok;
}

/** A line for each event with `--json`; else one for each error. What others have written in it does nothing to a terminal. */
export function eventLog({
  json,
}: Arguments): (event: { readonly type: string; readonly error?: unknown }) => void {
  return (event) => {
    const cause = ApointError.is(event.error) ? causeOf(event.error) : undefined;
    if (json) printJson(cause === undefined ? event : { ...event, cause });
    else if (ApointError.is(event.error))
      remark(safeLine([event.type, event.error.code, cause].filter(Boolean).join(' ')));
  };
}

/** Why a handler failed is in its cause, by a code of ours and a sentence; what is foreign is not told. */
function causeOf({ cause }: ApointError): string | undefined {
  return ApointError.is(cause) ? `${cause.code}: ${cause.message}` : undefined;
}
