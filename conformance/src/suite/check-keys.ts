import { importPrivateKey, importPublicKey, type KeySource } from '@apoint/keys';
import { open, seal } from '@apoint/rsa-aes-envelope';
import { sign, verify } from '@apoint/signature-header';
import { fromBase64 } from '../vector-file.js';
import { type Cases, demand, demandCode } from './cases.js';
import { type KeySample, type KeySamples, sourceOf } from './key-samples.js';
import { OAEP_HASH } from './key-wraps.js';

const CONTENT = Uint8Array.of(1, 2, 3);

/** Imports every form of a key, and refuses texts that are not keys. */
export async function checkKeys(cases: Cases, { accepted, refused, cryptoKey }: KeySamples): Promise<void> {
  for (const sample of accepted) {
    await cases.check(`key: ${sample.name}`, async () => {
      demand((await importSample(sample)).fingerprint === sample.fingerprint, 'another fingerprint');
    });
  }
  for (const sample of refused) {
    await cases.check(`refused key: ${sample.name}`, () =>
      demandCode(sample.code, () => importSample(sample)),
    );
  }
  await checkSigningCryptoKeys(cases, cryptoKey);
  await checkOaepCryptoKeys(cases, cryptoKey);
}

function importSample(sample: KeySample) {
  const source = sourceOf(sample) as KeySource;
  return sample.type === 'private' ? importPrivateKey(source) : importPublicKey(source);
}

type CryptoKeySample = KeySamples['cryptoKey'];

const RSASSA = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' };

async function checkSigningCryptoKeys(cases: Cases, sample: CryptoKeySample): Promise<void> {
  const { subtle } = crypto;
  const [pkcs8, spki] = [fromBase64(sample.pkcs8), fromBase64(sample.spki)];
  for (const extractable of [true, false]) {
    await cases.check(`key: CryptoKey, RSASSA, extractable: ${extractable}`, async () => {
      const key = await importPrivateKey(
        await subtle.importKey('pkcs8', pkcs8, RSASSA, extractable, ['sign']),
      );
      const publicKey = await importPublicKey(
        await subtle.importKey('spki', spki, RSASSA, extractable, ['verify']),
      );
      const known = extractable ? sample.fingerprint : undefined;
      demand(key.fingerprint === known, 'another fingerprint of the private key');
      demand(publicKey.fingerprint === known, 'another fingerprint of the public key');
      await verify({ content: CONTENT, header: await sign({ content: CONTENT, key }), key: publicKey });
    });
  }
}

async function checkOaepCryptoKeys(cases: Cases, sample: CryptoKeySample): Promise<void> {
  const { subtle } = crypto;
  const [pkcs8, spki] = [fromBase64(sample.pkcs8), fromBase64(sample.spki)];
  for (const [keyWrap, hash] of Object.entries(OAEP_HASH)) {
    for (const [wrap, unwrap] of [
      ['encrypt', 'decrypt'],
      ['wrapKey', 'unwrapKey'],
    ] as const) {
      await cases.check(`key: CryptoKey, ${keyWrap}, ${unwrap}`, async () => {
        const algorithm = { name: 'RSA-OAEP', hash };
        const recipient = await importPublicKey(
          await subtle.importKey('spki', spki, algorithm, true, [wrap]),
        );
        const key = await importPrivateKey(
          await subtle.importKey('pkcs8', pkcs8, algorithm, false, [unwrap]),
        );
        const profile = { keyWrap: keyWrap as keyof typeof OAEP_HASH, keyBits: 192 } as const;
        const { header, body } = await seal({ plaintext: CONTENT, recipient, profile });
        const { plaintext } = await open({ header, body, recipient: key, profile });
        demand(plaintext.join() === CONTENT.join(), 'another plaintext');
        await demandCode('KEY_USAGE_REFUSED', () => seal({ plaintext: CONTENT, recipient }));
      });
    }
  }
}
