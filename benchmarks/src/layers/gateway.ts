import { createGateway } from '@apoint/gateway';
import { generateKeyPair, type KeyPair } from '@apoint/signature-header';
import { MESSAGE } from '@apoint/tools/message';
import { repeatAsync, repeatInFlight } from '../repeat.js';
import { BARE_EXCHANGE, bareExchange } from './bare-exchange.js';
import { benchLayer } from './bench-layer.js';
import { NOW, type SignedRequest, signedRequest } from './signed-messages.js';

const AT_ONCE = 16;
const OPERATIONS = 100;

await benchLayer('gateway', async (rounds) => {
  const [keys, client] = [await generateKeyPair(), await generateKeyPair()];
  // A request is accepted only once, so each call needs a new one.
  const requests = await Promise.all(
    Array.from({ length: 2 * OPERATIONS * (rounds + 1) }, (_, i) => signedRequest(client.privateKey, i)),
  );
  const exchange = exchanger(keys, client, requests);
  const base = {
    against: BARE_EXCHANGE,
    operations: OPERATIONS,
    reference: await bareExchange(keys, client),
  };
  return [
    { what: 'exchange, one at a time', subject: repeatAsync(exchange), ...base },
    { what: `exchange, ${AT_ONCE} in flight`, subject: repeatInFlight(AT_ONCE, exchange), ...base },
  ];
});

/** Answers one request after another, without a socket. */
function exchanger(keys: KeyPair, client: KeyPair, requests: SignedRequest[]): () => Promise<void> {
  const gateway = createGateway({
    clients: { [MESSAGE.clientId]: { verificationKeys: client.publicKey } },
    signingKeys: keys.privateKey,
    now: () => NOW,
  });
  const answer = { result: { resultCode: 'SUCCESS', resultStatus: 'S', resultMessage: 'success' } };
  return async () => {
    const request = requests.pop();
    if (!request) throw new Error('There are no requests left.');
    const { status, body } = await gateway.exchange(request, () => answer);
    if (status !== 200) throw new Error(`The status is ${status}: ${Buffer.from(body)}`);
  };
}
