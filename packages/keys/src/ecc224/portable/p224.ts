import { ecdh } from '@noble/curves/abstract/weierstrass.js';
import { identified } from '../../crypto/fingerprint.js';
import { requireWebCrypto } from '../../crypto/web-crypto.js';
import { demandPair, inconsistent } from '../../inconsistent.js';
import type { NativeKey, Signs, Verifies } from '../../native-key.js';
import type { ResolvedEcdsa } from '../ecdsa-options.js';
import { type P224PrivateParts, writeP224Pkcs8, writeP224Spki } from '../write-p224.js';
import { type Curve, p224 } from './curve.js';
import { ecdsaSigner } from './ecdsa-sign.js';
import { ecdsaVerifier } from './ecdsa-verify.js';

type Point = InstanceType<Curve>;

/** @throws {@link ApointError} `KEY_INCONSISTENT` */
export async function p224PublicKey(encoded: Uint8Array, ecdsa: ResolvedEcdsa): Promise<NativeKey> {
  const point = decodePoint(encoded);
  return describe(point, { algorithm: 'ECC224', verify: ecdsaVerifier(point, ecdsa) });
}

/** @throws {@link ApointError} `KEY_INCONSISTENT` */
export async function p224PrivateKey(
  { scalar, point: given }: P224PrivateParts,
  ecdsa: ResolvedEcdsa,
): Promise<NativeKey> {
  // noble blinds the scalar with randomness, so ask before the first multiplication.
  requireWebCrypto();
  const point = publicPoint(scalar);
  const matches = !given || decodePoint(given).equals(point);
  demandPair(matches);
  const key = await describe(point, { algorithm: 'ECC224', sign: ecdsaSigner(scalar, ecdsa) });
  return { ...key, pkcs8: async () => pkcs8Of(scalar, point) };
}

export async function generateP224Pkcs8(): Promise<Uint8Array<ArrayBuffer>> {
  requireWebCrypto();
  const scalar = ecdh(p224()).utils.randomSecretKey();
  return pkcs8Of(scalar, publicPoint(scalar));
}

async function describe(point: Point, signature: Signs | Verifies): Promise<NativeKey> {
  const spki = writeP224Spki(point.toBytes(false));
  const identity = await identified(spki);
  return { native: undefined, algorithm: 'P-224', bits: 224, signature, ...identity, exportable: true };
}

function pkcs8Of(scalar: Uint8Array, point: Point): Uint8Array<ArrayBuffer> {
  return writeP224Pkcs8({ scalar, point: point.toBytes(false) });
}

function publicPoint(scalar: Uint8Array): Point {
  const curve = p224();
  return curve.BASE.multiply(curve.Fn.fromBytes(scalar));
}

/** Refuses points that are not on the curve, and the point at infinity. */
function decodePoint(encoded: Uint8Array): Point {
  try {
    return p224().fromBytes(encoded);
  } catch {
    throw inconsistent();
  }
}
