import { DEFAULT_FRESHNESS, toleranceOf, type WireTime } from '@apoint/canonical-request';
import type { SignedRequest } from '@apoint/message';
import { ApointError } from '@apoint/primitives/errors';
import { sha256 } from '#crypto';
import { inTime } from './in-time.js';
import { createMemoryReplayGuard } from './memory-replay-guard.js';
import type { VerifierOptions } from './options.js';
import type { ReplayOptions } from './replay.js';

/** Refuses a request that came before, or returns why it is not known whether it did, where such a request passes. */
export type Claim = (request: SignedRequest) => Promise<ApointError | undefined>;

const DEFAULT_TIMEOUT_MILLISECONDS = 1000;

/** Claims outlive the tolerance: the clocks of several gateways are not one, and neither is that of the store. */
const CLOCK_DIFFERENCE_MILLISECONDS = 60_000;

/** How requests are claimed under these options; nothing under `replay: 'unchecked'`. */
export function claimOnce(options: VerifierOptions): Claim | undefined {
  const { now = Date.now } = options;
  const replay = options.replay ?? { guard: createMemoryReplayGuard({ now }), whenDown: 'refuse' };
  if (replay === 'unchecked') return undefined;
  const expiresAt = expiry(options, replay, now);
  return async (request) => {
    const key = await claimKey(request);
    const first = await claimed(replay, key, expiresAt(request.time));
    if (first instanceof ApointError) return first;
    if (first) return undefined;
    throw new ApointError(
      'REQUEST_REPLAYED',
      'This very request came before. A repetition needs a Request-Time and a signature of its own.',
    );
  };
}

/**
 * The digest is that of the content and not of the signature: of one ECDSA signature anybody can make a second that
 * verifies as well. Client, time and body are in the content.
 */
async function claimKey({ clientId, content }: SignedRequest): Promise<string> {
  return `${clientId}:${await sha256(content)}`;
}

function expiry(
  { freshness = DEFAULT_FRESHNESS }: VerifierOptions,
  { rememberMilliseconds = 0 }: ReplayOptions,
  now: () => number,
): (time: WireTime) => number {
  if (freshness === 'unchecked') return () => now() + rememberMilliseconds;
  const lifetime = toleranceOf(freshness) + CLOCK_DIFFERENCE_MILLISECONDS;
  return ({ epochMilliseconds }) => epochMilliseconds + lifetime;
}

async function claimed(
  replay: ReplayOptions,
  key: string,
  expiresAt: number,
): Promise<boolean | ApointError> {
  const { guard, whenDown, timeoutMilliseconds = DEFAULT_TIMEOUT_MILLISECONDS } = replay;
  try {
    const first: unknown = await inTime(async () => guard.claim(key, expiresAt), timeoutMilliseconds);
    if (typeof first === 'boolean') return first;
    throw new ApointError('OPTION_INVALID', 'The replay guard answered with neither true nor false.');
  } catch (cause) {
    const error = new ApointError(
      'REPLAY_STORE_UNAVAILABLE',
      'The replay guard could not say whether this request came before; see the cause.',
      { cause },
    );
    if (whenDown === 'allow') return error;
    throw error;
  }
}
