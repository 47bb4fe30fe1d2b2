import { ecdh } from '@noble/curves/abstract/weierstrass.js';
import { demand, inconsistent } from '../../key-source/demand.js';
import { type P224PrivateParts, writeP224Pkcs8 } from '../../key-source/p224-private.js';
import { writeP224Spki } from '../../key-source/p224-public.js';
import type { NativeKey } from '../native-key.js';
import { type Curve, p224 } from './curve.js';
import { ecdsaSigner } from './ecdsa-sign.js';
import { ecdsaVerifier } from './ecdsa-verify.js';
import { identified } from './fingerprint.js';
import type { EcdsaPrivateMaterial, EcdsaPublicMaterial } from './material.js';

type Point = InstanceType<Curve>;

/** @throws {@link ApointError} `KEY_INCONSISTENT` */
export async function p224PublicKey(encoded: Uint8Array): Promise<NativeKey> {
  const point = decodePoint(encoded);
  const native: EcdsaPublicMaterial = { verify: ecdsaVerifier(point) };
  return { native, ...(await description(point)) };
}

/** @throws {@link ApointError} `KEY_INCONSISTENT` */
export async function p224PrivateKey({ scalar, point: given }: P224PrivateParts): Promise<NativeKey> {
  const point = publicPoint(scalar);
  const matches = !given || decodePoint(given).equals(point);
  demand(matches, 'The private and the public half of the key do not belong together.');
  const pkcs8 = async (): Promise<Uint8Array<ArrayBuffer>> => pkcs8Of(scalar, point);
  const native: EcdsaPrivateMaterial = { sign: ecdsaSigner(scalar), pkcs8 };
  return { native, ...(await description(point)) };
}

export function generateP224Pkcs8(): Uint8Array<ArrayBuffer> {
  const scalar = ecdh(p224()).utils.randomSecretKey();
  return pkcs8Of(scalar, publicPoint(scalar));
}

async function description(point: Point): Promise<Omit<NativeKey, 'native'>> {
  const spki = writeP224Spki(point.toBytes(false));
  return { algorithm: 'P-224', bits: 224, ...(await identified(spki)), exportable: true };
}

function pkcs8Of(scalar: Uint8Array, point: Point): Uint8Array<ArrayBuffer> {
  return writeP224Pkcs8({ scalar, point: point.toBytes(false) });
}

function publicPoint(scalar: Uint8Array): Point {
  const curve = p224();
  return curve.BASE.multiply(curve.Fn.fromBytes(scalar));
}

/** On the curve and not at infinity, or refused. */
function decodePoint(encoded: Uint8Array): Point {
  try {
    return p224().fromBytes(encoded);
  } catch {
    throw inconsistent();
  }
}
