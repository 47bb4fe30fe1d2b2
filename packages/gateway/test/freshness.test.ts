import { DEFAULT_FRESHNESS, toleranceOf } from '@apoint/canonical-request';
import type { GatewayOptions } from '@apoint/gateway';
import { describe, expect, it } from 'vitest';
import { gatewayOf, NOW, requestOf, SUCCESS, textOf } from './ends.js';

const MINUTE = 60_000;
const TOLERANCE = toleranceOf(DEFAULT_FRESHNESS);

/** What the gateway says of a request whose time lies so far behind its clock. */
async function verdictAt(age: number, options: Partial<GatewayOptions> = {}): Promise<unknown> {
  const gateway = gatewayOf({ now: () => NOW + age, ...options });
  const { body } = await gateway.exchange(await requestOf(), () => SUCCESS);
  const { result } = JSON.parse(textOf(body)) as { result: { resultStatus: string; resultMessage: string } };
  return result.resultStatus === 'S' ? 'accepted' : result.resultMessage;
}

describe('protocol 5: freshness', () => {
  it('is the default, either way', async () => {
    expect(await verdictAt(TOLERANCE)).toBe('accepted');
    expect(await verdictAt(TOLERANCE + 1)).toBe('TIME_TOO_OLD');
    expect(await verdictAt(-TOLERANCE)).toBe('accepted');
    expect(await verdictAt(-TOLERANCE - 1)).toBe('TIME_IN_FUTURE');
  });

  it('is an option', async () => {
    const freshness = { toleranceMilliseconds: 2000 };
    expect(await verdictAt(2000, { freshness })).toBe('accepted');
    expect(await verdictAt(2001, { freshness })).toBe('TIME_TOO_OLD');
  });

  it('is left out by a word only', async () => {
    const unchecked = { freshness: 'unchecked', replay: 'unchecked' } as const;
    expect(await verdictAt(1_000_000 * MINUTE, unchecked)).toBe('accepted');
    const unset = { freshness: undefined } as unknown as Partial<GatewayOptions>;
    expect(await verdictAt(1_000_000 * MINUTE, unset)).toBe('TIME_TOO_OLD');
  });
});
