import { expect, it } from 'vitest';
import { ask, atGateway, gatewayOf, requestOf } from './support/gateway-end.js';
import { other } from './support/keys.js';
import { resign } from './support/sign.js';
import { type Attack, body, NOW, type Wire } from './support/wire.js';

// One who wants the gateway's signature under a refusal, to play it to the client whose request that is.

/** The code of a refusal, and whether it is signed. */
async function refused(wire: Wire, gateway = gatewayOf()): Promise<readonly [code: string, signed: boolean]> {
  const { response } = await ask(wire, gateway);
  expect(response.status === 200).toBe('Signature' in response.headers);
  return [await atGateway(wire, gateway), 'Signature' in response.headers];
}

async function replayed(): ReturnType<typeof refused> {
  const gateway = gatewayOf();
  const wire = await requestOf();
  expect(await atGateway(wire, gateway)).toBe('accepted');
  return refused(wire, gateway);
}

const ATTACKS: readonly Attack<() => ReturnType<typeof refused>>[] = [
  [
    'A165',
    'rubbish under the Client-Id of another, for a signed refusal',
    'SIGNATURE_MISMATCH',
    async () => refused(await body(() => '{}')(await requestOf())),
  ],
  [
    'A166',
    'a request signed by another, for a signed refusal',
    'SIGNATURE_MISMATCH',
    async () => refused(await resign({ key: other.privateKey })(await requestOf())),
  ],
  [
    'A167',
    'a recorded request after the window, for a signed refusal',
    'TIME_TOO_OLD',
    async () => refused(await requestOf(), gatewayOf({ now: () => NOW + 300_001 })),
  ],
  ['A168', 'a recorded request within the window, for a signed refusal', 'REQUEST_REPLAYED', replayed],
];

it.each(ATTACKS)('%s %s: %s', async (_, __, code, outcome) => {
  // The client has signed that one itself: it gets a signature, under U.
  expect(await outcome()).toEqual([code, code === 'REQUEST_REPLAYED']);
});
