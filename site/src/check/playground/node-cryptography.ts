import {
  constants,
  createCipheriv,
  createDecipheriv,
  createHash,
  createPrivateKey,
  createPublicKey,
  type KeyObject,
  privateDecrypt,
  publicEncrypt,
  sign,
} from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../paths.js';

/** A pair of `test-keys/keys.json` as Node's own keys. */
export interface NodePair {
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
}

const KEYS = JSON.parse(readFileSync(join(ROOT, 'test-keys', 'keys.json'), 'utf8')) as Readonly<
  Record<string, readonly { readonly privateKey: string }[]>
>;
/** AES has no initialisation vector in this mode. */
const CIPHER = 'aes-256-ecb';

export function pair(kind: string, number: number): NodePair {
  const der = Buffer.from(KEYS[kind]?.[number]?.privateKey ?? '', 'base64');
  const privateKey = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
  return { privateKey, publicKey: createPublicKey(privateKey) };
}

/** What both ends compare: SHA-256 of the SubjectPublicKeyInfo. */
export function fingerprintOf(key: KeyObject): string {
  const spki = key.export({ format: 'der', type: 'spki' });
  return createHash('sha256').update(spki).digest('hex');
}

/** The value of a parameter of a header such as `algorithm=RSA256,signature=…`. */
export function parameter(headers: string, header: string, name: string): Buffer {
  const line = new RegExp(`^${header}: *(.*)$`, 'm').exec(headers)?.[1] ?? '';
  const value = new RegExp(`(?:^|,)${name}=([^,]*)`).exec(line)?.[1] ?? '';
  return Buffer.from(decodeURIComponent(value), 'base64');
}

export function openByNode(wrappedKey: Buffer, body: string, key: KeyObject): string {
  const aes = createDecipheriv(CIPHER, unwrap(wrappedKey, key), null);
  return Buffer.concat([aes.update(Buffer.from(body, 'base64')), aes.final()]).toString();
}

/** PKCS#1 v1.5 by hand, because Node 20 opens no such padding: 0, 2, filling without a 0, 0, the key. */
function unwrap(wrappedKey: Buffer, key: KeyObject): Buffer {
  const block = privateDecrypt({ key, padding: constants.RSA_NO_PADDING }, wrappedKey);
  if (block.readUInt16BE() !== 2) throw new Error('The padding of the wrapped key is not PKCS#1 v1.5.');
  return block.subarray(block.indexOf(0, 2) + 1);
}

/** A sealed request as another implementation writes it: its headers, and its body. */
export function sealByNode(
  { uri, time, plaintext }: { readonly uri: string; readonly time: string; readonly plaintext: string },
  { sender, recipient }: { readonly sender: KeyObject; readonly recipient: KeyObject },
): { readonly headers: string; readonly body: string } {
  const aesKey = createHash('sha256').update(plaintext).digest();
  const aes = createCipheriv(CIPHER, aesKey, null);
  const body = Buffer.concat([aes.update(plaintext), aes.final()]).toString('base64');
  const wrapped = publicEncrypt({ key: recipient, padding: constants.RSA_PKCS1_PADDING }, aesKey).toString(
    'base64',
  );
  const signature = sign('sha256', Buffer.from(`POST ${uri}\nOTHER_1.${time}.${body}`), sender).toString(
    'base64',
  );
  const headers = [
    'Client-Id: OTHER_1',
    'Content-Type: application/json',
    `Request-Time: ${time}`,
    `Encrypt: algorithm=RSA_AES,keyVersion=1,symmetricKey=${encodeURIComponent(wrapped)}`,
    `Signature: algorithm=RSA256,keyVersion=1,signature=${encodeURIComponent(signature)}`,
  ];
  return { headers: headers.join('\n'), body };
}
