import { importPrivateKey, importPublicKey } from '@apoint/keys';
import { sign, verify } from '@apoint/signature-header';
import { expect, it } from 'vitest';
import { testPair } from '../../../test-keys/index.js';
import { refused } from '../../../tools/testing/refusal.js';

const pair = testPair('RSA-2048');
const bytes = (base64: string): Uint8Array<ArrayBuffer> => Uint8Array.from(Buffer.from(base64, 'base64'));
const RSASSA = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' };
const content = Uint8Array.of(1, 2, 3);

it('protocol 4: a CryptoKey that is not extractable signs and verifies as its other half does', async () => {
  const { subtle } = crypto;
  const signing = await subtle.importKey('pkcs8', bytes(pair.privateKey), RSASSA, false, ['sign']);
  const verifying = await subtle.importKey('spki', bytes(pair.publicKey), RSASSA, false, ['verify']);
  const signers = [await importPrivateKey(signing), await importPrivateKey(pair.privateKey)];
  const verifiers = [await importPublicKey(verifying), await importPublicKey(pair.publicKey)];
  for (const key of signers) {
    const header = await sign({ content, key });
    const wrong = { ...header, signature: header.signature.map((byte) => byte ^ 1) };
    for (const verifier of verifiers) {
      await verify({ content, header, key: verifier });
      expect(await refused(verify({ content, header: wrong, key: verifier }))).toBe('SIGNATURE_MISMATCH');
    }
  }
});
