import { type EcdsaOptions, importPrivateKey, importPublicKey, type KeyWrap } from '@apoint/keys';
import { encodeBase64 } from '@apoint/primitives/base64';
import { toHex } from '@apoint/primitives/hex';
import { formatEncryptHeader, open, seal } from '@apoint/rsa-aes-envelope';
import { formatSignatureHeader, sign, verify } from '@apoint/signature-header';
import { fromBase64, fromHex } from '../vector-file.js';
import { type Cases, demand, demandCode } from './cases.js';
import { KEY_WRAPS } from './key-wraps.js';

/** Keys as one line of base64: one half signs and seals with them, the other verifies and opens. */
export interface MaterialKeys {
  readonly rsaPrivate: string;
  readonly rsaPublic: string;
  readonly p224Private: string;
  readonly p224Public: string;
}

/** Signatures and envelopes that one half of the cryptography made for the other. */
export interface Material {
  readonly signatures: readonly {
    readonly name: string;
    readonly algorithm: 'RSA256' | 'ECC224';
    readonly ecdsa: EcdsaOptions;
    readonly contentHex: string;
    readonly header: string;
  }[];
  readonly envelopes: readonly {
    readonly name: string;
    readonly keyWrap: KeyWrap;
    readonly plaintextHex: string;
    readonly header: string;
    readonly body: string;
  }[];
}

const VARIANTS = (['sha256', 'sha224'] as const).flatMap((hash) =>
  (['der', 'p1363'] as const).map((encoding) => ({ hash, encoding })),
);
const LENGTHS = [0, 1, 15, 16, 17, 1000];

export async function makeMaterial(keys: MaterialKeys): Promise<Material> {
  return { signatures: await makeSignatures(keys), envelopes: await makeEnvelopes(keys) };
}

/** Verifies and opens all of it, and checks that each item with one bit changed is refused. */
export async function checkMaterial(
  cases: Cases,
  whose: string,
  { signatures, envelopes }: Material,
  keys: MaterialKeys,
): Promise<void> {
  const sources = { RSA256: keys.rsaPublic, ECC224: keys.p224Public };
  for (const { name, algorithm, ecdsa, contentHex, header } of signatures) {
    await cases.check(`${whose} signature: ${name}`, async () => {
      const content = fromHex(contentHex);
      const key = await importPublicKey(sources[algorithm], { ecdsa });
      await verify({ content, header, key });
      const changed = Uint8Array.of(...content, 0);
      await demandCode('SIGNATURE_MISMATCH', () => verify({ content: changed, header, key }));
    });
  }
  const recipient = await importPrivateKey(keys.rsaPrivate);
  for (const { name, keyWrap, plaintextHex, header, body } of envelopes) {
    await cases.check(`${whose} envelope: ${name}`, async () => {
      const { plaintext } = await open({ header, body, recipient, profile: { keyWrap } });
      demand(toHex(plaintext) === plaintextHex, 'another plaintext');
      const cut = encodeBase64(fromBase64(body).subarray(1));
      await demandCode('ENVELOPE_OPEN_FAILED', () =>
        open({ header, body: cut, recipient, profile: { keyWrap } }),
      );
    });
  }
}

async function makeSignatures(keys: MaterialKeys): Promise<Material['signatures']> {
  const sources = { RSA256: keys.rsaPrivate, ECC224: keys.p224Private };
  const signatures: Material['signatures'][number][] = [];
  for (const length of LENGTHS) {
    const content = bytesOf(length);
    for (const algorithm of ['RSA256', 'ECC224'] as const) {
      for (const ecdsa of algorithm === 'RSA256' ? VARIANTS.slice(0, 1) : VARIANTS) {
        const key = await importPrivateKey(sources[algorithm], { ecdsa });
        const header = formatSignatureHeader(await sign({ content, key }));
        const name = `${algorithm} ${ecdsa.hash} ${ecdsa.encoding}, ${length} bytes`;
        signatures.push({ name, algorithm, ecdsa, contentHex: toHex(content), header });
      }
    }
  }
  return signatures;
}

async function makeEnvelopes(keys: MaterialKeys): Promise<Material['envelopes']> {
  const recipient = await importPublicKey(keys.rsaPublic);
  const envelopes: Material['envelopes'][number][] = [];
  for (const keyWrap of KEY_WRAPS) {
    for (const keyBits of [128, 192, 256] as const) {
      for (const length of LENGTHS) {
        const plaintext = bytesOf(length);
        const sealed = await seal({ plaintext, recipient, profile: { keyWrap, keyBits } });
        envelopes.push({
          name: `${keyWrap}, AES-${keyBits}, ${length} bytes`,
          keyWrap,
          plaintextHex: toHex(plaintext),
          header: formatEncryptHeader(sealed.header),
          body: new TextDecoder().decode(sealed.body),
        });
      }
    }
  }
  return envelopes;
}

function bytesOf(length: number): Uint8Array<ArrayBuffer> {
  return Uint8Array.from({ length }, (_, i) => (i * 7 + length) % 256);
}
