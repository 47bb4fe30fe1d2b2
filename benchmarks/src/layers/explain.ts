import { explain } from '@apoint/explain';
import { writeRequest } from '@apoint/message';
import { generateKeyPair, type KeyPair } from '@apoint/signature-header';
import { bareKeys, signBare, verifyBare } from '@apoint/tools/bare-operations';
import { MESSAGE } from '@apoint/tools/message';
import { repeat, repeatAsync } from '../repeat.js';
import { benchLayer } from './bench-layer.js';

const { method, uri, clientId, body, time } = MESSAGE;

await benchLayer('explain', async () => {
  const [sender, other] = [await generateKeyPair(), await generateKeyPair()];
  const bare = await bareKeys(sender);
  const signature = signBare(body, bare);
  const against = 'crypto.verify';
  const reference = repeat(() => verifyBare(body, bare, signature));
  const explaining = { against, operations: 50, reference };
  return [
    { ...explaining, what: 'verifies', subject: repeatAsync(await explainer(sender, sender, uri)) },
    {
      ...explaining,
      what: 'signed with another key',
      subject: repeatAsync(await explainer(sender, other, uri)),
    },
    {
      ...explaining,
      what: 'signed without the query',
      subject: repeatAsync(await explainer(sender, sender, `${uri}?a=1`)),
    },
  ];
});

/** Explains one request again and again, as it came to a URI. */
async function explainer(
  sender: KeyPair,
  expected: KeyPair,
  arrivedAt: string,
): Promise<() => Promise<unknown>> {
  const sent = await writeRequest({ method, uri, clientId, time, body, signingKey: sender.privateKey });
  const keys = [expected, sender].map(({ publicKey }, i) => ({
    name: `key ${i === 0 ? 'expected' : 'at hand'}`,
    key: publicKey,
  }));
  const message = { method, uri: arrivedAt, headers: sent.headers, body: sent.body };
  return () => explain({ message, keys, now: Date.parse(time) });
}
