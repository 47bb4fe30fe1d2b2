import { generateKeyPair, type KeyObject, verify } from 'node:crypto';
import { promisify } from 'node:util';
import {
  checkHalvesMatch,
  type DescribedKey,
  describeKeyObject,
  pkcs8Of,
  privateKeyObject,
  publicKeyObject,
} from '../crypto/key-object.js';
import { nodeSign } from '../crypto/node-sign.js';
import { inconsistent } from '../inconsistent.js';
import type { NativeKey, Signs, Verifies } from '../native-key.js';
import type { RsaKey, RsaPrivateKey } from './rsa-key.js';
import { RSA_MEMBERS } from './rsa-members.js';
import { type RsaPrivateParts, writeRsaPkcs8 } from './write-rsa.js';

const generate = promisify(generateKeyPair);

/** @throws {@link ApointError} `KEY_INCONSISTENT`, also for bytes that are not the DER of an RSA key */
export async function rsaFromSpki(spki: Uint8Array<ArrayBuffer>): Promise<RsaKey> {
  const key = rsaKey(publicKeyObject(spki));
  return { ...key, der: key.spki };
}

/** @throws {@link ApointError} `KEY_INCONSISTENT`, also for bytes that are not the DER of an RSA key */
export async function rsaFromPkcs8(pkcs8: Uint8Array<ArrayBuffer>): Promise<RsaPrivateKey> {
  const native = privateKeyObject(pkcs8);
  const key = rsaKey(native);
  return { ...key, integers: numbersOf(native, RSA_MEMBERS), der: pkcs8Of(native) };
}

/** @throws {@link ApointError} `KEY_INCONSISTENT` */
export async function checkRsaHalves(native: unknown): Promise<void> {
  checkHalvesMatch(native as KeyObject);
}

/** @throws {@link ApointError} `KEY_INCONSISTENT` */
export async function rsaPrivateKey(integers: RsaPrivateParts): Promise<NativeKey> {
  const native = privateKeyObject(writeRsaPkcs8(integers));
  checkHalvesMatch(native);
  return describe(native);
}

export async function generateRsaPkcs8(bits: number): Promise<Uint8Array<ArrayBuffer>> {
  const { privateKey } = await generate('rsa', { modulusLength: bits });
  return pkcs8Of(privateKey);
}

function rsaKey(native: KeyObject): Omit<RsaKey, 'der'> & DescribedKey {
  if (native.asymmetricKeyType !== 'rsa') throw inconsistent();
  const [modulus, exponent] = numbersOf(native, ['n', 'e']) as [Uint8Array, Uint8Array];
  return { ...describe(native), modulus, exponent };
}

function numbersOf(native: KeyObject, names: readonly (typeof RSA_MEMBERS)[number][]): Uint8Array[] {
  const jwk = native.export({ format: 'jwk' });
  return names.map((name) => Buffer.from(jwk[name] ?? '', 'base64url'));
}

function describe(native: KeyObject): NativeKey & DescribedKey {
  return {
    ...describeKeyObject(native),
    algorithm: 'RSA',
    bits: native.asymmetricKeyDetails?.modulusLength ?? 0,
    signature: native.type === 'private' ? signs(native) : verifies(native),
  };
}

function signs(key: KeyObject): Signs {
  return { algorithm: 'RSA256', sign: (content) => nodeSign('sha256', key, content) };
}

/** On the calling thread: RSA verification takes less time than handing it to another thread. */
function verifies(key: KeyObject): Verifies {
  return {
    algorithm: 'RSA256',
    verify: (content, signature) => verify('sha256', content, key, signature),
  };
}
