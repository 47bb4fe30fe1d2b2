import { seal } from '@apoint/rsa-aes-envelope';
import { bareKeys, openBare, sealBare, signBare, verifyBare } from '@apoint/tools/bare-operations';
import { MESSAGE } from '@apoint/tools/message';
import type { Ends, Mode } from './modes.js';

const ANSWER = new TextEncoder().encode('x'.repeat(100));

/** Only the cryptography of one exchange, by bare `node:crypto`: the upper limit of any server. */
export async function bareExchange(mode: Mode, { client, platform }: Ends): Promise<() => void> {
  if (mode === 'off') return () => undefined;
  const [ofClient, ofPlatform] = [await bareKeys(client), await bareKeys(platform)];
  const signature = signBare(MESSAGE.body, ofClient);
  const sealed = await seal({ plaintext: MESSAGE.body, recipient: platform.publicKey });
  const ciphertext = Buffer.from(Buffer.from(sealed.body).toString(), 'base64');
  return () => {
    verifyBare(MESSAGE.body, ofClient, signature);
    if (mode === 'sealed') openBare(sealed.header.wrappedKey, ciphertext, ofPlatform);
    if (mode === 'sealed') sealBare(ANSWER, ofClient);
    signBare(ANSWER, ofPlatform);
  };
}
