import { ECDH, generateKeyPair, type KeyObject, verify } from 'node:crypto';
import { promisify } from 'node:util';
import {
  accepted,
  checkHalvesMatch,
  describeKeyObject,
  pkcs8Of,
  privateKeyObject,
  publicKeyObject,
} from '../crypto/key-object.js';
import { nodeSign } from '../crypto/node-sign.js';
import type { NativeKey, Signs, Verifies } from '../native-key.js';
import type { ResolvedEcdsa } from './ecdsa-options.js';
import { type P224PrivateParts, writeP224Pkcs8, writeP224Spki } from './write-p224.js';

/** The names that node:crypto uses. */
const ENCODINGS = { der: 'der', p1363: 'ieee-p1363' } as const;
const namedCurve = 'secp224r1';
const generate = promisify(generateKeyPair);

/** @throws {@link ApointError} `KEY_INCONSISTENT` */
export async function p224PublicKey(point: Uint8Array, ecdsa: ResolvedEcdsa): Promise<NativeKey> {
  return describe(publicKeyObject(writeP224Spki(uncompressed(point))), ecdsa);
}

/** @throws {@link ApointError} `KEY_INCONSISTENT` */
export async function p224PrivateKey(
  { scalar, point }: P224PrivateParts,
  ecdsa: ResolvedEcdsa,
): Promise<NativeKey> {
  const native = privateKeyObject(writeP224Pkcs8({ scalar, point: point && uncompressed(point) }));
  checkHalvesMatch(native);
  return describe(native, ecdsa);
}

export async function generateP224Pkcs8(): Promise<Uint8Array<ArrayBuffer>> {
  const { privateKey } = await generate('ec', { namedCurve });
  return pkcs8Of(privateKey);
}

/** OpenSSL keeps a compressed point compressed, but both forms of a key must have the same fingerprint. */
function uncompressed(point: Uint8Array): Uint8Array {
  return accepted(() => ECDH.convertKey(point, namedCurve, undefined, undefined, 'uncompressed')) as Buffer;
}

function describe(native: KeyObject, ecdsa: ResolvedEcdsa): NativeKey {
  const signature = native.type === 'private' ? signs(native, ecdsa) : verifies(native, ecdsa);
  return { ...describeKeyObject(native), algorithm: 'P-224', bits: 224, signature };
}

function signs(native: KeyObject, { hash, encoding }: ResolvedEcdsa): Signs {
  const key = { key: native, dsaEncoding: ENCODINGS[encoding] };
  return { algorithm: 'ECC224', sign: (content) => nodeSign(hash, key, content) };
}

function verifies(native: KeyObject, { hash, encoding }: ResolvedEcdsa): Verifies {
  const key = { key: native, dsaEncoding: ENCODINGS[encoding] };
  return { algorithm: 'ECC224', verify: (content, signature) => verify(hash, content, key, signature) };
}
