import type { PublicKey } from '@apoint/keys';
import { rsaAes } from '@apoint/rsa-aes-envelope';
import { expect, it } from 'vitest';
import { answered, atClient, ENCRYPTION, responseOf } from './support/client-end.js';
import { ask, atGateway, changed, gatewayOf, requestOf, SEALED } from './support/gateway-end.js';
import { client, other, platform } from './support/keys.js';
import { resign } from './support/sign.js';
import { type Attack, type Change, CLIENT_ID, LINE, OTHER_ID, set, type Wire } from './support/wire.js';

const untouched: Change = (wire) => wire;
const sealedFor = (sealFor: PublicKey) => ({ encryption: rsaAes({ sealFor }) });

const onlyWith = (verificationKeys: PublicKey) => ({ clients: { [CLIENT_ID]: { verificationKeys } } });

/** A message of one direction, said to be of the other. */
const turned: Change = (wire) => {
  const { 'Request-Time': request, 'Response-Time': response, ...headers } = wire.headers;
  const time = request ? { 'Response-Time': request } : { 'Request-Time': response ?? '' };
  return { ...wire, headers: { ...headers, ...time } };
};

const ofOther = (options = {}): Promise<Wire> =>
  requestOf({ clientId: OTHER_ID, signingKey: other.privateKey, ...options });

/** One whom the gateway does not know gets no signature of it. */
async function stranger(clientId: string): Promise<string> {
  const wire = await set({ 'Client-Id': clientId })(await requestOf());
  expect((await ask(wire)).response.headers).not.toHaveProperty('Signature');
  return atGateway(wire);
}

/** A captured envelope, under another client's own name and signature. */
async function borrowed(): Promise<Wire> {
  const { headers, body } = await requestOf(SEALED);
  const mine = await ofOther();
  return resign({ key: other.privateKey })({
    ...mine,
    body,
    headers: { ...mine.headers, Encrypt: headers['Encrypt'] ?? '' },
  });
}

const ATTACKS: readonly Attack[] = [
  [
    'A22',
    "the platform's own key set for the client's",
    'SIGNATURE_MISMATCH',
    () => changed(untouched, {}, onlyWith(platform.publicKey)),
  ],
  [
    'A23',
    "the client's own key set for the platform's",
    'OPTION_INVALID',
    () =>
      answered(untouched, {}, { platformKeys: client.publicKey }).catch(({ code }: { code: string }) => code),
  ],
  [
    'A24',
    "the client's request sent back to it as the response",
    'SIGNATURE_MISMATCH',
    () => atClient(turned),
  ],
  [
    'A25',
    "the platform's response sent to it as a request",
    'SIGNATURE_MISMATCH',
    async () => atGateway(await turned(await responseOf())),
  ],
  [
    'A26',
    'a request of the client, signed by another client',
    'SIGNATURE_MISMATCH',
    () => changed(resign({ key: other.privateKey })),
  ],
  [
    'A27',
    "another client's genuine request, said to be the client's",
    'SIGNATURE_MISMATCH',
    async () => atGateway(await set({ 'Client-Id': CLIENT_ID })(await ofOther())),
  ],
  [
    'A28',
    'the genuine response to another client',
    'SIGNATURE_MISMATCH',
    () => atClient(() => responseOf({}, { ...LINE, clientId: OTHER_ID })),
  ],
  [
    'A29',
    'a request sealed for the client',
    'ENVELOPE_OPEN_FAILED',
    () => changed(untouched, sealedFor(client.publicKey)),
  ],
  [
    'A30',
    'a response sealed for the platform',
    'ENVELOPE_OPEN_FAILED',
    () => answered(untouched, sealedFor(platform.publicKey), ENCRYPTION),
  ],
  [
    'A31',
    "the client's sealed body, signed by another client as its own",
    'accepted',
    async () => atGateway(await borrowed()),
  ],
  ['A32', 'a Client-Id that nobody has', 'CLIENT_UNKNOWN', () => stranger('CLIENT_0003')],
  ['A33', 'a Client-Id that every object has', 'CLIENT_UNKNOWN', () => stranger('__proto__')],
];

it('genuine messages pass', async () => {
  expect(await atGateway(await ofOther(SEALED))).toBe('accepted');
  expect(await changed(untouched, {}, onlyWith(client.publicKey))).toBe('accepted');
  const gateway = gatewayOf({ encryption: rsaAes({ openWith: client.privateKey }) });
  expect(await atGateway(await requestOf(sealedFor(client.publicKey)), gateway)).toBe('accepted');
});

it.each(ATTACKS)('%s %s: %s', async (_, __, code, outcome) => {
  expect(await outcome()).toBe(code);
});
