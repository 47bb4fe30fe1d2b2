import type { WireTime } from '@apoint/canonical-request';
import { ApointError } from '@apoint/primitives/errors';
import { checkWhole, ownOptions } from '@apoint/primitives/internal/options';
import type { ClockSkew } from '../clock-skew.js';

const DEFAULT_MILLISECONDS = 2000;
const SECOND = 1000;

/**
 * The skew in milliseconds; infinite for `'unchecked'`. It also checks the option itself.
 *
 * @throws {@link ApointError} `OPTION_INVALID`
 */
export function skewOf(clockSkew: ClockSkew = { toleranceMilliseconds: DEFAULT_MILLISECONDS }): number {
  if (clockSkew === 'unchecked') return Number.POSITIVE_INFINITY;
  const { toleranceMilliseconds } = ownOptions(clockSkew, ['toleranceMilliseconds'], 'clockSkew');
  checkWhole('clockSkew.toleranceMilliseconds', toleranceMilliseconds, 0);
  return toleranceMilliseconds;
}

/**
 * Refuses a response that is earlier than its request by more than the skew
 * ([protocol 3.1](../../protocol.md#31-one-format-for-both-directions)).
 *
 * @throws {@link ApointError} `RESPONSE_BEFORE_REQUEST`, `OPTION_INVALID`
 */
export function checkNotBefore(
  requestTime: WireTime | undefined,
  responseTime: WireTime,
  clockSkew: ClockSkew | undefined,
): void {
  const allowed = skewOf(clockSkew);
  const early = requestTime ? requestTime.epochMilliseconds - responseTime.epochMilliseconds : 0;
  if (early <= allowed) return;
  const seconds = early / SECOND;
  throw new ApointError(
    'RESPONSE_BEFORE_REQUEST',
    `The Response-Time is ${seconds} s before the Request-Time: set this machine's clock right, and if it is, the response was recorded before.`,
  );
}
