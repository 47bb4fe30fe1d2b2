import { createGateway, type Gateway } from '@apoint/gateway';
import type { KeyPair } from '@apoint/keys';
import { expect, it } from 'vitest';
import { ask, atGateway, gatewayOf, requestOf } from './support/gateway-end.js';
import { client, other, platform } from './support/keys.js';
import { type Attack, CLIENT_ID, NOW, URI, type Wire } from './support/wire.js';

// Platform and partner have both roles: each sends requests and answers those of the other. The attacker has a client of the
// platform's or a partner of his own to send requests by, and turns the answers round.

const NOTIFY = '/partner/v1/notify?orderId=4711&status=PAID';

/** The keys of one end that has both roles. */
interface Roles {
  readonly requests: KeyPair;
  readonly answers: KeyPair;
}

const SEPARATE: Roles = { requests: other, answers: platform };
const ONE_KEY: Roles = { requests: platform, answers: platform };

/** The end that is attacked: it takes requests of the other end by the key for those. */
function gatewayFor({ requests }: Roles): Gateway {
  const clients = { [CLIENT_ID]: { verificationKeys: requests.publicKey } };
  return createGateway({ clients, signingKeys: client.privateKey, now: () => NOW });
}

/** What an end with these keys signs as the answer to a request of the attacker's, said to be a request. */
async function answerTurnedRound({ answers }: Roles, uri: string): Promise<Wire> {
  const line = { method: 'POST', uri, clientId: CLIENT_ID };
  const answering = gatewayOf({ signingKeys: answers.privateKey });
  const { response, calls } = await ask(await requestOf(line), answering);
  expect([calls, 'Signature' in response.headers]).toEqual([1, true]);
  const { 'Response-Time': time = '', ...headers } = response.headers as Wire['headers'];
  return { ...line, headers: { ...headers, 'Request-Time': time }, body: response.body };
}

async function turned(roles: Roles, uri: string): Promise<string> {
  return atGateway(await answerTurnedRound(roles, uri), gatewayFor(roles));
}

const ATTACKS: readonly Attack[] = [
  [
    'A180',
    "an answer that the platform signed, sent to a partner's gateway as a request",
    'SIGNATURE_MISMATCH',
    () => turned(SEPARATE, NOTIFY),
  ],
  [
    'A181',
    'an answer that a partner signed, sent to the platform as a request',
    'SIGNATURE_MISMATCH',
    () => turned(SEPARATE, URI),
  ],
  ['A182', 'the same where one key signs both', 'accepted', () => turned(ONE_KEY, NOTIFY)],
];

it.each(ATTACKS)('%s %s: %s', async (_, __, code, outcome) => {
  expect(await outcome()).toBe(code);
});
