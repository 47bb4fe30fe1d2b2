import { canonicalRequest } from '@apoint/canonical-request';
import { generateKeyPair, type KeyPair } from '@apoint/keys';
import { decodeBase64 } from '@apoint/primitives/base64';
import { formatEncryptHeader, open, seal } from '@apoint/rsa-aes-envelope';
import { formatSignatureHeader, sign, verify } from '@apoint/signature-header';
import {
  type BareKeys,
  bareKeys,
  openBare,
  sealBare,
  signBare,
  verifyBare,
} from '@apoint/tools/bare-operations';
import { MESSAGE } from '@apoint/tools/message';
import type { Comparison } from '../measure.js';
import { repeat, repeatAsync, repeatInFlight } from '../repeat.js';

const AT_ONCE = 16;

interface Keys extends KeyPair {
  readonly bare: BareKeys;
}

/** Compares each row with the bare operation of `node:crypto` on the same bytes. */
export async function nodeComparisons(): Promise<Comparison[]> {
  const rsa = await keysOf('RSA');
  const p224 = await keysOf('P-224');
  return [...signing(rsa), await verifying(rsa), ...(await envelopes(rsa)), ...(await ecdsa(p224))];
}

async function keysOf(algorithm: 'RSA' | 'P-224'): Promise<Keys> {
  const pair = await generateKeyPair({ algorithm });
  return { ...pair, bare: await bareKeys(pair) };
}

function signing({ privateKey: key, bare }: Keys): Comparison[] {
  const content = canonicalRequest(MESSAGE);
  const reference = repeat(() => signBare(content, bare));
  const signOnce = (): Promise<unknown> => sign({ content, key });
  const against = 'crypto.sign, synchronous, KeyObject';
  return [
    {
      what: 'RSA256 sign, one at a time',
      against,
      target: 0.85,
      operations: 200,
      subject: repeatAsync(signOnce),
      reference,
    },
    {
      what: `RSA256 sign, ${AT_ONCE} in flight`,
      against,
      target: 1.65,
      operations: 400,
      subject: repeatInFlight(AT_ONCE, signOnce),
      reference,
    },
  ];
}

async function verifying({ privateKey, publicKey: key, bare }: Keys): Promise<Comparison> {
  const content = canonicalRequest(MESSAGE);
  const parsed = await sign({ content, key: privateKey, keyVersion: '1' });
  const header = formatSignatureHeader(parsed);
  return {
    what: 'RSA256 full verify: parse, build, verify',
    against: 'crypto.verify, KeyObject',
    target: 0.85,
    operations: 3000,
    subject: repeatAsync(() => verify({ content: canonicalRequest(MESSAGE), header, key })),
    reference: repeat(() => verifyBare(content, bare, parsed.signature)),
  };
}

async function envelopes({ privateKey, publicKey, bare }: Keys): Promise<Comparison[]> {
  const plaintext = MESSAGE.body;
  const sealed = await seal({ plaintext, recipient: publicKey });
  const header = formatEncryptHeader(sealed.header);
  const ciphertext = decodeBase64(sealed.body);
  return [
    {
      what: 'open an envelope of 1 kB',
      against: 'raw privateDecrypt + createDecipheriv',
      target: 0.95,
      operations: 200,
      subject: repeatAsync(() => open({ header, body: sealed.body, recipient: privateKey })),
      reference: repeat(() => openBare(sealed.header.wrappedKey, ciphertext, bare)),
    },
    {
      what: 'seal 1 kB',
      against: 'publicEncrypt + createCipheriv',
      target: 0.9,
      operations: 2000,
      subject: repeatAsync(() => seal({ plaintext, recipient: publicKey })),
      reference: repeat(() => sealBare(plaintext, bare)),
    },
  ];
}

async function ecdsa({ privateKey, publicKey, bare }: Keys): Promise<Comparison[]> {
  const content = canonicalRequest(MESSAGE);
  const header = await sign({ content, key: privateKey });
  return [
    {
      what: 'ECC224 sign, one at a time',
      against: 'crypto.sign on secp224r1',
      target: 0.95,
      operations: 200,
      subject: repeatAsync(() => sign({ content, key: privateKey })),
      reference: repeat(() => signBare(content, bare)),
    },
    {
      what: 'ECC224 verify',
      against: 'crypto.verify on secp224r1',
      target: 0.95,
      operations: 200,
      subject: repeatAsync(() => verify({ content, header, key: publicKey })),
      reference: repeat(() => verifyBare(content, bare, header.signature)),
    },
  ];
}
