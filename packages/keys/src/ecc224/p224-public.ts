import { ApointError } from '@apoint/primitives/errors';
import { p224PublicKey } from '#ecc224';
import { type DerElement, equalBytes, OBJECT_IDENTIFIER } from '../forms/der.js';
import { decodeJwkMember, type Jwk } from '../forms/jwk.js';
import type { KeyKind } from '../forms/key-kind.js';
import { demand } from '../inconsistent.js';
import type { NativeKey } from '../native-key.js';
import { type EcdsaOptions, resolveEcdsa } from './ecdsa-options.js';
import { P224_BYTES, SECP224R1, UNCOMPRESSED } from './write-p224.js';

/** Length of a point by its first byte: compressed (2 and 3) or uncompressed (4). RFC 5480 defines no other form. */
const POINT_LENGTHS: Readonly<Record<number, number>> = { 2: 29, 3: 29, 4: 57 };

export const P224_PUBLIC: KeyKind = {
  type: 'public',
  algorithm: 'EC',
  fromContainer: async ({ parameters, contents }, { ecdsa }) => {
    checkCurve(parameters);
    return make(contents, ecdsa);
  },
  fromJwk: async (jwk, { ecdsa }) => make(jwkPoint(jwk), ecdsa),
};

/** @throws {@link ApointError} `KEY_CURVE_UNSUPPORTED` */
export function checkCurve(parameters: DerElement | undefined): void {
  if (parameters?.tag === OBJECT_IDENTIFIER && equalBytes(parameters.contents, SECP224R1)) return;
  throw new ApointError(
    'KEY_CURVE_UNSUPPORTED',
    'The EC key must be on P-224 (secp224r1) and must name the curve by its identifier.',
  );
}

/** @throws {@link ApointError} `KEY_INCONSISTENT` */
export function checkPoint(point: Uint8Array): void {
  demand(
    POINT_LENGTHS[point[0] ?? 0] === point.length,
    'The point of the EC key must be compressed or uncompressed (RFC 5480).',
  );
}

/** @throws {@link ApointError} `KEY_CURVE_UNSUPPORTED`, `KEY_MALFORMED` */
export function jwkPoint(jwk: Jwk): Uint8Array {
  if (jwk['crv'] !== 'P-224')
    throw new ApointError('KEY_CURVE_UNSUPPORTED', 'The crv of the JWK must be P-224.');
  return Uint8Array.of(UNCOMPRESSED, ...jwkCoordinate(jwk, 'x'), ...jwkCoordinate(jwk, 'y'));
}

/** @throws {@link ApointError} `KEY_MALFORMED` */
export function jwkCoordinate(jwk: Jwk, name: string): Uint8Array {
  const bytes = decodeJwkMember(jwk, name);
  if (bytes.length === P224_BYTES) return bytes;
  throw new ApointError('KEY_MALFORMED', `The JWK member ${name} must be ${P224_BYTES} bytes.`);
}

async function make(point: Uint8Array, ecdsa: EcdsaOptions | undefined): Promise<NativeKey> {
  checkPoint(point);
  return p224PublicKey(point, resolveEcdsa(ecdsa));
}
