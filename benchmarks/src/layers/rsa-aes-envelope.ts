import { decodeBase64 } from '@apoint/primitives/base64';
import {
  formatEncryptHeader,
  generateKeyPair,
  type KeyPair,
  open,
  parseEncryptHeader,
  seal,
} from '@apoint/rsa-aes-envelope';
import { type BareKeys, bareKeys, openBare, sealBare } from '@apoint/tools/bare-operations';
import { MESSAGE } from '@apoint/tools/message';
import type { Comparison } from '../measure.js';
import { repeat, repeatAsync } from '../repeat.js';
import { formatBare, parseBare } from './bare-header.js';
import { benchLayer } from './bench-layer.js';

await benchLayer('rsa-aes-envelope', async () => {
  const pair = await generateKeyPair();
  const bare = await bareKeys(pair);
  return [
    ...header(),
    ...(await envelopes('1 kB', MESSAGE.body, pair, bare)),
    ...(await envelopes('64 kB', new Uint8Array(65_536), pair, bare)),
  ];
});

function header(): Comparison[] {
  const parsed = { keyVersion: '1', wrappedKey: MESSAGE.body.slice(0, 256) };
  const text = formatEncryptHeader(parsed);
  return [
    {
      what: 'parse a header',
      against: 'split, decodeURIComponent, Buffer.from',
      operations: 10_000,
      subject: repeat(() => parseEncryptHeader(text)),
      reference: repeat(() => parseBare(text)),
    },
    {
      what: 'write a header',
      against: 'encodeURIComponent, Buffer.toString',
      operations: 10_000,
      subject: repeat(() => formatEncryptHeader(parsed)),
      reference: repeat(() => formatBare('RSA_AES', 'symmetricKey', parsed.wrappedKey)),
    },
  ];
}

async function envelopes(
  size: string,
  plaintext: Uint8Array,
  { privateKey, publicKey }: KeyPair,
  bare: BareKeys,
): Promise<Comparison[]> {
  const sealed = await seal({ plaintext, recipient: publicKey });
  const text = formatEncryptHeader(sealed.header);
  const ciphertext = decodeBase64(sealed.body);
  return [
    {
      what: `seal ${size}`,
      against: 'publicEncrypt and createCipheriv',
      operations: 500,
      subject: repeatAsync(() => seal({ plaintext, recipient: publicKey })),
      reference: repeat(() => sealBare(plaintext, bare)),
    },
    {
      what: `open ${size}`,
      against: 'privateDecrypt, raw, and createDecipheriv',
      operations: 100,
      subject: repeatAsync(() => open({ header: text, body: sealed.body, recipient: privateKey })),
      reference: repeat(() => openBare(sealed.header.wrappedKey, ciphertext, bare)),
    },
  ];
}
