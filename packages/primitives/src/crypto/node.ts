import {
  createHash,
  createPrivateKey,
  createPublicKey,
  ECDH,
  generateKeyPair,
  KeyObject,
  sign,
  verify,
} from 'node:crypto';
import { promisify } from 'node:util';
import type { KeyAlgorithm } from '../key-handle.js';
import { demand, inconsistent } from '../key-source/demand.js';
import { type P224PrivateParts, writeP224Pkcs8 } from '../key-source/p224-private.js';
import { writeP224Spki } from '../key-source/p224-public.js';
import { type RsaPrivateParts, writeRsaPkcs8 } from '../key-source/rsa-private.js';
import { restrictionOf } from './crypto-key.js';
import type { CryptoKeyLike, NativeKey, RsaKey } from './native-key.js';

const PROBE = new Uint8Array(32);
const generate = promisify(generateKeyPair);

/** @throws {@link ApointError} `KEY_INCONSISTENT` for what is not the DER of an RSA key, too */
export async function rsaFromSpki(spki: Uint8Array<ArrayBuffer>): Promise<RsaKey> {
  const key = describeRsa(fromSpki(spki));
  return { ...key, der: key.spki };
}

/** @throws {@link ApointError} `KEY_INCONSISTENT` for what is not the DER of an RSA key, too */
export async function rsaFromPkcs8(pkcs8: Uint8Array<ArrayBuffer>): Promise<RsaKey> {
  const key = accepted(() => createPrivateKey({ key: Buffer.from(pkcs8), format: 'der', type: 'pkcs8' }));
  return { ...describeRsa(key), der: await pkcs8OfNative(key) };
}

/** @throws {@link ApointError} `KEY_INCONSISTENT` */
export async function checkRsaHalves(native: unknown): Promise<void> {
  checkHalvesMatch(native as KeyObject);
}

/** @throws {@link ApointError} `KEY_INCONSISTENT` */
export async function p224PublicKey(point: Uint8Array): Promise<NativeKey> {
  return describe(fromSpki(writeP224Spki(uncompressed(point))), true);
}

/** @throws {@link ApointError} `KEY_INCONSISTENT` */
export async function rsaPrivateKey(integers: RsaPrivateParts): Promise<NativeKey> {
  return fromPkcs8(writeRsaPkcs8(integers));
}

/** @throws {@link ApointError} `KEY_INCONSISTENT` */
export async function p224PrivateKey({ scalar, point }: P224PrivateParts): Promise<NativeKey> {
  return fromPkcs8(writeP224Pkcs8({ scalar, ...(point ? { point: uncompressed(point) } : {}) }));
}

/** @throws {@link ApointError} `KEY_ALGORITHM_UNSUPPORTED`, `KEY_INCONSISTENT` */
export async function fromCryptoKey(key: CryptoKeyLike): Promise<NativeKey> {
  // First of all: only a real CryptoKey gets past it, whatever else has its shape.
  const native = accepted(() => KeyObject.from(key as CryptoKey));
  const restriction = restrictionOf(key);
  return { ...describe(native, key.extractable), ...restriction };
}

export async function pkcs8OfNative(native: unknown): Promise<Uint8Array<ArrayBuffer>> {
  return Uint8Array.from((native as KeyObject).export({ type: 'pkcs8', format: 'der' }));
}

export async function generatePkcs8(algorithm: KeyAlgorithm, bits: number): Promise<Uint8Array<ArrayBuffer>> {
  const { privateKey } =
    algorithm === 'RSA'
      ? await generate('rsa', { modulusLength: bits })
      : await generate('ec', { namedCurve: 'secp224r1' });
  return pkcs8OfNative(privateKey);
}

/** OpenSSL keeps a compressed point as it came; one key must have one fingerprint. */
function uncompressed(point: Uint8Array): Uint8Array {
  return accepted(() => ECDH.convertKey(point, 'secp224r1', undefined, undefined, 'uncompressed')) as Buffer;
}

function fromSpki(spki: Uint8Array): KeyObject {
  return accepted(() => createPublicKey({ key: Buffer.from(spki), format: 'der', type: 'spki' }));
}

function fromPkcs8(pkcs8: Uint8Array): NativeKey {
  const key = accepted(() => createPrivateKey({ key: Buffer.from(pkcs8), format: 'der', type: 'pkcs8' }));
  checkHalvesMatch(key);
  return describe(key, true);
}

function describeRsa(key: KeyObject): Omit<RsaKey, 'der'> & Described {
  if (key.asymmetricKeyType !== 'rsa') throw inconsistent();
  const { n = '', e = '' } = key.export({ format: 'jwk' });
  const [modulus, exponent] = [Buffer.from(n, 'base64url'), Buffer.from(e, 'base64url')];
  return { ...describe(key, true), modulus, exponent };
}

type Described = NativeKey & Required<Pick<NativeKey, 'spki'>>;

function describe(native: KeyObject, exportable: boolean): Described {
  const publicHalf = native.type === 'private' ? createPublicKey(native) : native;
  const spki = Uint8Array.from(publicHalf.export({ type: 'spki', format: 'der' }));
  return {
    native,
    algorithm: native.asymmetricKeyType === 'rsa' ? 'RSA' : 'P-224',
    bits: native.asymmetricKeyDetails?.modulusLength ?? 224,
    spki,
    fingerprint: createHash('sha256').update(spki).digest('hex'),
    exportable,
  };
}

/** OpenSSL imports a private key whose halves do not belong together; one signature tells. */
function checkHalvesMatch(key: KeyObject): void {
  const matches = accepted(() => verify('sha256', PROBE, createPublicKey(key), sign('sha256', PROBE, key)));
  demand(matches, 'The private and the public half of the key do not belong together.');
}

function accepted<T>(operation: () => T): T {
  try {
    return operation();
  } catch {
    throw inconsistent();
  }
}
