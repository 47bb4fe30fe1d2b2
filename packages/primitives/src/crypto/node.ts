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
import { ApointError } from '../errors.js';
import type { KeyAlgorithm, KeyUsage } from '../key-handle.js';
import { type PublicKeyParts, readKeyStructure, writeSpki } from '../key-source/key-structure.js';
import type { CryptoKeyLike, NativeKey } from './native-key.js';

const UNCOMPRESSED = 4;
const PROBE = new Uint8Array(32);
const generate = promisify(generateKeyPair);

/** @throws {@link ApointError} `KEY_INCONSISTENT` */
export async function nativeFromSpki(spki: Uint8Array<ArrayBuffer>): Promise<NativeKey> {
  return describe(
    accepted(() => createPublicKey({ key: Buffer.from(spki), format: 'der', type: 'spki' })),
    true,
  );
}

/** @throws {@link ApointError} `KEY_INCONSISTENT` */
export async function nativeFromPkcs8(pkcs8: Uint8Array<ArrayBuffer>): Promise<NativeKey> {
  const key = accepted(() => createPrivateKey({ key: Buffer.from(pkcs8), format: 'der', type: 'pkcs8' }));
  checkHalvesMatch(key);
  return describe(key, true);
}

/** @throws {@link ApointError} `KEY_ALGORITHM_UNSUPPORTED`, `KEY_CURVE_UNSUPPORTED`, `KEY_INCONSISTENT` */
export async function nativeFromCryptoKey(key: CryptoKeyLike): Promise<NativeKey> {
  // First of all: only a real CryptoKey gets past it, whatever else has its shape.
  const native = accepted(() => KeyObject.from(key as CryptoKey));
  const usages = usagesOf(key);
  return { ...describe(native, key.extractable), usages };
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

function describe(native: KeyObject, exportable: boolean): NativeKey {
  const spki = canonicalSpki(native.type === 'private' ? createPublicKey(native) : native);
  const algorithm = native.asymmetricKeyType === 'rsa' ? 'RSA' : 'P-224';
  const bits = native.asymmetricKeyDetails?.modulusLength ?? 224;
  return {
    native,
    algorithm,
    bits,
    spki,
    spkiDigest: createHash('sha256').update(spki).digest(),
    exportable,
  };
}

/** OpenSSL keeps a compressed point as it came; one key must have one fingerprint. */
function canonicalSpki(key: KeyObject): Uint8Array<ArrayBuffer> {
  const parts = readKeyStructure(key.export({ type: 'spki', format: 'der' })).key as PublicKeyParts;
  if (parts.algorithm === 'RSA' || parts.point[0] === UNCOMPRESSED) return writeSpki(parts);
  const point = ECDH.convertKey(parts.point, 'secp224r1', undefined, undefined, 'uncompressed') as Buffer;
  return writeSpki({ algorithm: 'P-224', point });
}

/** OpenSSL imports a private key whose halves do not belong together; one signature tells. */
function checkHalvesMatch(key: KeyObject): void {
  const matches = accepted(() => verify('sha256', PROBE, createPublicKey(key), sign('sha256', PROBE, key)));
  if (!matches) throw inconsistent();
}

function usagesOf(key: CryptoKeyLike): KeyUsage[] {
  const { name, hash } = key.algorithm as { name: string; hash?: { name: string } };
  if (name === 'RSASSA-PKCS1-v1_5' && hash?.name === 'SHA-256') {
    return (['sign', 'verify'] as const).filter((usage) => key.usages.includes(usage));
  }
  if (name === 'RSA-OAEP') {
    const usages: KeyUsage[] = [];
    if (key.usages.includes('encrypt') || key.usages.includes('wrapKey')) usages.push('wrapKey');
    if (key.usages.includes('decrypt') || key.usages.includes('unwrapKey')) usages.push('unwrapKey');
    return usages;
  }
  throw new ApointError(
    'KEY_ALGORITHM_UNSUPPORTED',
    'A CryptoKey is for RSASSA-PKCS1-v1_5 with SHA-256 (signatures) or for RSA-OAEP (envelopes).',
  );
}

function accepted<T>(operation: () => T): T {
  try {
    return operation();
  } catch {
    throw inconsistent();
  }
}

function inconsistent(): ApointError {
  return new ApointError(
    'KEY_INCONSISTENT',
    'The parts of the key are well-formed, but they do not make a key.',
  );
}
