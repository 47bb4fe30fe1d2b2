import { type CryptoKeyLike, importPrivateKey, importPublicKey } from '@apoint/keys';
import { open, seal } from '@apoint/rsa-aes-envelope';
import { describe, expect, it } from 'vitest';
import { testPair } from '../../../test-keys/index.js';
import { refused } from '../../../tools/testing/refusal.js';

const pair = testPair('RSA-2048');
const bytes = (base64: string): Uint8Array<ArrayBuffer> => Uint8Array.from(Buffer.from(base64, 'base64'));
const PLAINTEXT = Uint8Array.of(1, 2, 3);

type Usages = readonly ['encrypt', 'decrypt'] | readonly ['wrapKey', 'unwrapKey'];

/** Both halves as keys of WebCrypto that are not extractable. */
async function locked(
  hash: string,
  [wrap, unwrap]: Usages,
): Promise<readonly [CryptoKeyLike, CryptoKeyLike]> {
  const algorithm = { name: 'RSA-OAEP', hash };
  const { subtle } = crypto;
  return [
    await subtle.importKey('spki', bytes(pair.publicKey), algorithm, false, [wrap]),
    await subtle.importKey('pkcs8', bytes(pair.privateKey), algorithm, false, [unwrap]),
  ];
}

describe.each([
  ['RSA-OAEP', 'SHA-1', ['encrypt', 'decrypt']],
  ['RSA-OAEP-256', 'SHA-256', ['encrypt', 'decrypt']],
  ['RSA-OAEP-256', 'SHA-256', ['wrapKey', 'unwrapKey']],
] as const)('a CryptoKey that is not extractable, %s, made for %s and %s', (keyWrap, hash, usages) => {
  it.each([128, 192, 256] as const)(
    'seals and opens, and so does its other half: a key of %i bits',
    async (keyBits) => {
      const [publicKey, privateKey] = await locked(hash, usages);
      const profile = { keyWrap, keyBits };
      const recipients = [await importPublicKey(publicKey), await importPublicKey(pair.publicKey)];
      const openers = [await importPrivateKey(privateKey), await importPrivateKey(pair.privateKey)];
      for (const recipient of recipients) {
        const { header, body } = await seal({ plaintext: PLAINTEXT, recipient, profile });
        for (const opener of openers)
          expect((await open({ header, body, recipient: opener, profile })).plaintext).toEqual(PLAINTEXT);
      }
    },
  );

  it('refuses what does not open by the one error, and every other key wrap', async () => {
    const [publicKey, privateKey] = await locked(hash, usages);
    const recipient = await importPrivateKey(privateKey);
    const { header, body } = await seal({
      plaintext: PLAINTEXT,
      recipient: await importPublicKey(publicKey),
      profile: { keyWrap },
    });
    const wrong = header.wrappedKey.map((byte) => byte ^ 1);
    for (const wrappedKey of [wrong, wrong.slice(1), new Uint8Array(256).fill(255), Uint8Array.of(1)])
      expect(await refused(open({ header: { wrappedKey }, body, recipient, profile: { keyWrap } }))).toBe(
        'ENVELOPE_OPEN_FAILED',
      );
    expect(await refused(open({ header, body, recipient }))).toBe('KEY_USAGE_REFUSED');
  });
});
