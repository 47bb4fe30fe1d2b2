import { DEFAULT_FRESHNESS, toleranceOf } from '@apoint/canonical-request';
import { createSandbox } from '@apoint/sandbox';
import { describe, expect, it } from 'vitest';
import { both } from './support/both-ends.js';
import { atClient, issued, optionsOf, RESULTS, responseOf } from './support/client-end.js';
import { atGateway, changed, gatewayOf, requestOf } from './support/gateway-end.js';
import { type Attack, type Change, LINE, NOW, set, TIME } from './support/wire.js';

const untouched: Change = (wire) => wire;
const MINUTE = 60_000;
const WINDOW = toleranceOf(DEFAULT_FRESHNESS);
const at = (milliseconds: number) => ({ now: () => NOW + milliseconds });

/** The same bytes come to a gateway at either end of the window. */
async function twiceAtGateway(): Promise<string> {
  let now = NOW - WINDOW;
  const gateway = gatewayOf({ now: () => now });
  const wire = await requestOf();
  expect(await atGateway(wire, gateway)).toBe('accepted');
  now = NOW + WINDOW;
  return atGateway(wire, gateway);
}

/** The same bytes come to a sandbox twice. */
async function twiceAtSandbox(): Promise<string> {
  const sandbox = await createSandbox();
  try {
    const { clientId, url: baseUrl } = sandbox;
    const fetch: typeof globalThis.fetch = async (url, init) => {
      const first = await (await globalThis.fetch(url, init)).text();
      const second = await globalThis.fetch(url, init);
      expect(await second.clone().text()).toBe(first);
      return second;
    };
    const signingKey = sandbox.clientKeys.signing.privateKey;
    const platformKeys = sandbox.platformKeys.signing;
    const outcome = await issued(
      optionsOf({ clientId, baseUrl, signingKey, platformKeys, fetch, now: Date.now }),
    );
    expect((await sandbox.ledger.totals()).issues).toBe(1);
    return outcome;
  } finally {
    await sandbox.close();
  }
}

const REQUESTS: readonly Attack[] = [
  ['A90', 'sent again at the end of the window', 'accepted', () => changed(untouched, {}, at(WINDOW))],
  ['A91', 'sent again after the window', 'TIME_TOO_OLD', () => both(untouched, at(WINDOW + 1))],
  ['A92', 'sent again a day later', 'TIME_TOO_OLD', () => both(untouched, at(24 * 60 * MINUTE))],
  ['A93', 'a clock ahead within the window', 'accepted', () => both(untouched, at(-WINDOW))],
  ['A94', 'a clock ahead by more', 'TIME_IN_FUTURE', () => both(untouched, at(-WINDOW - 1))],
  [
    'A95',
    'sent again with a new time',
    'SIGNATURE_MISMATCH',
    () => both(set({ Time: TIME.replace('11:04:05', '12:04:05') }), at(60 * MINUTE)),
  ],
  [
    'A96',
    'the same moment written for another zone',
    'SIGNATURE_MISMATCH',
    () => both(set({ Time: TIME.replace('11:04:05+08:00', '03:04:05+00:00') })),
  ],
  ['A97', 'a request sent twice within the window', 'REQUEST_REPLAYED', twiceAtGateway],
  ['A98', 'a request sent twice, to an idempotent endpoint', 'issued', twiceAtSandbox],
];

/** A client gets the recorded response to an earlier request of its own. */
const recorded = (body: string, line = LINE, later = 0): Promise<string> =>
  atClient(() => responseOf({ body }, line), at(later));

const RESPONSES: readonly Attack[] = [
  ['A99', 'a success recorded in the same second', 'issued', () => recorded(RESULTS.S)],
  ['A100', 'a failure recorded in the same second', 'rejected', () => recorded(RESULTS.F)],
  [
    'A101',
    'a response recorded before the window',
    'TIME_TOO_OLD',
    () => recorded(RESULTS.F, LINE, WINDOW + 1),
  ],
  [
    'A102',
    'a response recorded at another endpoint',
    'SIGNATURE_MISMATCH',
    () => recorded(RESULTS.F, { ...LINE, uri: '/api/open/v1/other' }),
  ],
];

it('TIME is the moment NOW', () => {
  expect(Date.parse(TIME)).toBe(NOW);
});

describe.each([
  ['either way', REQUESTS],
  ['responses to other requests', RESPONSES],
])('%s', (_, attacks) => {
  it.each(attacks)('%s %s: %s', async (_id, __, code, outcome) => {
    expect(await outcome()).toBe(code);
  });
});
