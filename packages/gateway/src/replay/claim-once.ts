import { DEFAULT_FRESHNESS, toleranceOf } from '@apoint/canonical-request';
import type { VerifiedRequest } from '@apoint/message';
import { ApointError } from '@apoint/primitives/errors';
import { sha256 } from '#crypto';
import { inTime } from '../core/in-time.js';
import type { ReceivingOptions } from '../core/options.js';
import { createMemoryReplayGuard } from './memory-replay-guard.js';
import type { ReplayOptions } from './replay-guard.js';

/**
 * Refuses a request that came before.
 *
 * @returns why it is not known whether it came before, where such a request passes
 * @throws {@link ApointError} `REQUEST_REPLAYED`, `REPLAY_STORE_UNAVAILABLE`
 */
export type ClaimOnce = (request: VerifiedRequest) => Promise<ApointError | undefined>;

const DEFAULT_TIMEOUT_MILLISECONDS = 1000;

/**
 * Claims outlive the tolerance: the clocks of several gateways are not one, and neither is that of the store. So much may any two of
 * them differ.
 */
const CLOCK_DIFFERENCE_MILLISECONDS = 60_000;

/** How requests are claimed under these options. */
export function claimingOnce(options: Pick<ReceivingOptions, 'freshness' | 'replay' | 'now'>): ClaimOnce {
  const { freshness = DEFAULT_FRESHNESS } = options;
  const replay = options.replay ?? {
    guard: createMemoryReplayGuard({ now: options.now }),
    whenDown: 'refuse',
  };
  if (replay === 'unchecked') return async () => undefined;
  const { rememberMilliseconds = 0 } = replay;
  const now = neverBack(options.now ?? Date.now);
  const lifetime = toleranceOf(freshness) + CLOCK_DIFFERENCE_MILLISECONDS;
  return async ({ clientId, content, time }) => {
    // Of the content and not of the signature: anybody can make a second signature of an ECDSA signature that verifies as
    // well. Client, time and body are in the content.
    const key = `${clientId}:${await sha256(content)}`;
    const expiresAt =
      freshness === 'unchecked' ? now() + rememberMilliseconds : time.epochMilliseconds + lifetime;
    const first = await isFirst(replay, key, expiresAt);
    if (first === true) return undefined;
    if (first === false) throw replayed();
    if (replay.whenDown === 'refuse') throw first;
    return first;
  };
}

/** Otherwise a clock that is set back would put claims before those that a guard has forgotten. */
function neverBack(now: () => number): () => number {
  let latest = Number.NEGATIVE_INFINITY;
  return () => {
    latest = Math.max(latest, now());
    return latest;
  };
}

/** Whether the claim is the first; or why that is not known. */
async function isFirst(
  { guard, timeoutMilliseconds = DEFAULT_TIMEOUT_MILLISECONDS }: ReplayOptions,
  key: string,
  expiresAt: number,
): Promise<boolean | ApointError> {
  try {
    const answer: unknown = guard.claim(key, expiresAt);
    // A guard that answers at once needs no timer.
    const first = typeof answer === 'boolean' ? answer : await inTime(answer, timeoutMilliseconds);
    if (typeof first === 'boolean') return first;
    throw new ApointError('OPTION_INVALID', 'The claim of a replay guard must answer true or false.');
  } catch (cause) {
    return unavailable(cause);
  }
}

function unavailable(cause: unknown): ApointError {
  return new ApointError(
    'REPLAY_STORE_UNAVAILABLE',
    'The replay guard could not say whether this request came before; see the cause.',
    { cause },
  );
}

function replayed(): ApointError {
  return new ApointError(
    'REQUEST_REPLAYED',
    'This very request came before. A repetition needs a Request-Time and a signature of its own.',
  );
}
