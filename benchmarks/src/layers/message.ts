import { claimRequest, writeRequest } from '@apoint/message';
import { decodeBase64 } from '@apoint/primitives/base64';
import { parseEncryptHeader, type RsaAes, rsaAes } from '@apoint/rsa-aes-envelope';
import { generateKeyPair, type KeyPair } from '@apoint/signature-header';
import { bareKeys, openBare, sealBare, signBare, verifyBare } from '@apoint/tools/bare-operations';
import { MESSAGE } from '@apoint/tools/message';
import type { Comparison } from '../measure.js';
import { repeat, repeatAsync } from '../repeat.js';
import { benchLayer } from './bench-layer.js';

const { method, uri, clientId, body, time } = MESSAGE;

await benchLayer('message', async () => {
  const [sender, recipient] = [await generateKeyPair(), await generateKeyPair()];
  const encryption = rsaAes({ sealFor: recipient.publicKey, openWith: recipient.privateKey });
  return [...(await plain(sender)), ...(await sealed(sender, recipient, encryption))];
});

async function plain(sender: KeyPair): Promise<Comparison[]> {
  const bare = await bareKeys(sender);
  const signature = signBare(body, bare);
  return [
    {
      what: 'write',
      against: 'crypto.sign',
      operations: 200,
      subject: repeatAsync(() => write(sender)),
      reference: repeat(() => signBare(body, bare)),
    },
    {
      what: 'claim, verify, open',
      against: 'crypto.verify',
      operations: 1000,
      subject: repeatAsync(await receiving(sender)),
      reference: repeat(() => verifyBare(body, bare, signature)),
    },
  ];
}

async function sealed(sender: KeyPair, recipient: KeyPair, encryption: RsaAes): Promise<Comparison[]> {
  const [bare, bareRecipient] = [await bareKeys(sender), await bareKeys(recipient)];
  const { headers, body: sealedBody } = await write(sender, encryption);
  const { wrappedKey } = parseEncryptHeader(headers.Encrypt ?? '');
  const ciphertext = decodeBase64(sealedBody);
  const signature = signBare(sealedBody, bare);
  return [
    {
      what: 'write, sealed',
      against: 'bare envelope and crypto.sign',
      operations: 200,
      subject: repeatAsync(() => write(sender, encryption)),
      reference: repeat(() => {
        sealBare(body, bareRecipient);
        signBare(sealedBody, bare);
      }),
    },
    {
      what: 'claim, verify, open, sealed',
      against: 'crypto.verify and bare envelope',
      operations: 100,
      subject: repeatAsync(await receiving(sender, encryption)),
      reference: repeat(() => {
        verifyBare(sealedBody, bare, signature);
        openBare(wrappedKey, ciphertext, bareRecipient);
      }),
    },
  ];
}

function write({ privateKey: signingKey }: KeyPair, encryption?: RsaAes): ReturnType<typeof writeRequest> {
  return writeRequest({ method, uri, clientId, time, body, signingKey, encryption });
}

/** Receives one request again and again, at the moment that it names. */
async function receiving(sender: KeyPair, encryption?: RsaAes): Promise<() => Promise<unknown>> {
  const message = await write(sender, encryption);
  const now = (): number => Date.parse(time);
  return async () => {
    const claimed = claimRequest({ method, uri, headers: message.headers });
    const verified = await claimed.verify({ body: message.body, keys: sender.publicKey, now });
    return verified.open(encryption);
  };
}
