import type { Freshness } from '@apoint/canonical-request';
import { checkWhole, checkWord, optionInvalid, ownOptions } from '@apoint/primitives/internal/options';
import { checkTimer } from '../core/in-time.js';
import type { Replay, ReplayOptions } from './replay-guard.js';

const NAMES: readonly (keyof ReplayOptions)[] = [
  'guard',
  'whenDown',
  'timeoutMilliseconds',
  'rememberMilliseconds',
];

/** @throws {@link ApointError} `OPTION_INVALID` */
export function checkedReplay(
  replay: Replay | undefined,
  freshness: Freshness | undefined,
): Replay | undefined {
  if (replay === 'unchecked') return replay;
  const options = replay === undefined ? undefined : checkedOptions(replay);
  checkMemory(options?.rememberMilliseconds, freshness);
  return options;
}

function checkedOptions(given: ReplayOptions): ReplayOptions {
  const replay = ownOptions(given, NAMES, 'replay');
  if (typeof replay.guard?.claim !== 'function')
    throw optionInvalid('replay.guard', 'a replay guard, such as createMemoryReplayGuard makes');
  if (replay.whenDown === undefined) throw optionInvalid('replay.whenDown', "'refuse' or 'allow'");
  checkWord('replay.whenDown', replay.whenDown, ['refuse', 'allow']);
  checkTimer('replay.timeoutMilliseconds', replay.timeoutMilliseconds);
  return replay;
}

/** Without freshness no age ends a request, so no default could say how long to remember it. */
function checkMemory(milliseconds: number | undefined, freshness: Freshness | undefined): void {
  const name = 'replay.rememberMilliseconds';
  if (freshness === 'unchecked') checkWhole(name, milliseconds, 1);
  else if (milliseconds !== undefined) throw optionInvalid(name, "absent unless freshness is 'unchecked'");
}
