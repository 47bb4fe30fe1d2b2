import { expectRefusal } from './expectation.js';
import type { Library } from './library.js';
import { fromHex, textOf, type VectorCase } from './vector-file.js';

const ENCODINGS = { signatureDerHex: 'der', signatureP1363Hex: 'p1363' } as const;
const PUBLIC_KEYS = ['publicKeySpkiBase64', 'publicKeySpkiPem'];
const PRIVATE_KEYS = /^privateKey/;

/** Checks an ECC224 signature in each encoding with each form of its key. Each form of the private key must also sign. */
export async function runEcdsaCase(vector: VectorCase, library: Library): Promise<void> {
  const content = fromHex(vector['contentHex']);
  const hash = /224/.test(String(vector['hash'])) ? 'sha224' : 'sha256';
  for (const name of PUBLIC_KEYS.filter((form) => textOf(vector, form))) {
    for (const [member, encoding] of Object.entries(ENCODINGS)) {
      const hex = textOf(vector, member);
      if (hex === undefined) continue;
      const key = await library.importPublicKey(String(vector[name]), { ecdsa: { hash, encoding } });
      const header = { algorithm: 'ECC224' as const, signature: fromHex(hex) };
      const verify = (): Promise<unknown> => library.verify({ content, header, key });
      await (vector.expect === 'accept'
        ? verify()
        : expectRefusal(library, verify, `the ${encoding} signature`));
    }
  }
  for (const name of Object.keys(vector).filter((member) => PRIVATE_KEYS.test(member))) {
    await signVerifiably(String(vector[name]), content, hash, library);
  }
}

async function signVerifiably(
  source: string,
  content: Uint8Array,
  hash: 'sha256' | 'sha224',
  library: Library,
): Promise<void> {
  for (const encoding of Object.values(ENCODINGS)) {
    const ecdsa = { hash, encoding };
    const key = await library.importPrivateKey(source, { ecdsa });
    const publicKey = await library.importPublicKey(await library.exportPublicKey(key, 'base64'), { ecdsa });
    await library.verify({ content, header: await library.sign({ content, key }), key: publicKey });
  }
}
