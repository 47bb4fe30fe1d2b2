import { canonicalRequest } from '@apoint/canonical-request';
import { toHex } from '@apoint/primitives/hex';
import { formatEncryptHeader, open, seal } from '@apoint/rsa-aes-envelope';
import { sign, verify } from '@apoint/signature-header';
import { MESSAGE } from '@apoint/tools/message';
import type { Comparison } from '../measure.js';
import { repeat, repeatAsync } from '../repeat.js';
import { makeP224Keys, makeRsaKeys, type RsaKeys } from './keys.js';
import { forgeOpener, forgeSigner, jsrsasignSigner, nobleVerifier } from './peers.js';

const CONTENT = canonicalRequest(MESSAGE);

/** In a page: compared with WebCrypto itself, and with common libraries for the parts that WebCrypto lacks. */
export async function browserComparisons(): Promise<Comparison[]> {
  const rsa = await makeRsaKeys();
  return [...signing(rsa), await verifyingAgain(), await opening(rsa)];
}

function signing({ privateKey: key, cryptoKey, pem }: RsaKeys): Comparison[] {
  const subject = repeatAsync(() => sign({ content: CONTENT, key }));
  const forge = forgeSigner(pem);
  const jsrsasign = jsrsasignSigner(pem);
  const contentHex = toHex(CONTENT);
  const what = 'RSA256 sign';
  const peer = { what, target: 20, operations: 100, referenceOperations: 4, subject };
  return [
    {
      what,
      against: 'subtle.sign, imported key',
      target: 0.9,
      operations: 100,
      subject,
      reference: repeatAsync(() => crypto.subtle.sign('RSASSA-PKCS1-v1_5', cryptoKey, CONTENT)),
    },
    { ...peer, against: 'node-forge, same key', reference: repeat(() => forge(CONTENT)) },
    { ...peer, against: 'jsrsasign, same key', reference: repeat(() => jsrsasign(contentHex)) },
  ];
}

async function verifyingAgain(): Promise<Comparison> {
  const { privateKey, publicKey: key, point } = await makeP224Keys();
  const header = await sign({ content: CONTENT, key: privateKey });
  const noble = nobleVerifier(point);
  return {
    what: 'ECC224 verify, same key repeated',
    against: "noble's plain verify, uncompressed key",
    target: 3.5,
    operations: 100,
    referenceOperations: 25,
    subject: repeatAsync(() => verify({ content: CONTENT, header, key })),
    reference: repeat(() => demand(noble(CONTENT, header.signature))),
  };
}

async function opening({ privateKey, publicKey, pem }: RsaKeys): Promise<Comparison> {
  const sealed = await seal({ plaintext: MESSAGE.body, recipient: publicKey });
  const header = formatEncryptHeader(sealed.header);
  const body = new TextDecoder().decode(sealed.body);
  const forge = forgeOpener(pem);
  return {
    what: 'open an envelope of 1 kB',
    against: 'node-forge, RSA and AES',
    target: 2,
    operations: 10,
    referenceOperations: 5,
    subject: repeatAsync(() => open({ header, body: sealed.body, recipient: privateKey })),
    reference: repeat(() => forge(sealed.header.wrappedKey, body)),
  };
}

function demand(holds: boolean): void {
  if (!holds) throw new Error('a signature that holds was refused');
}
