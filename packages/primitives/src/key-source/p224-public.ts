import { p224PublicKey } from '#crypto';
import type { NativeKey } from '../crypto/native-key.js';
import { ApointError } from '../errors.js';
import { ecIdentifier, equalBytes } from './container.js';
import { demand } from './demand.js';
import { type DerElement, OBJECT_IDENTIFIER } from './der.js';
import { decodeJwkMember, type Jwk } from './jwk.js';
import type { KeyKind } from './key-kind.js';

/** Of a coordinate, and of a scalar. */
export const P224_BYTES = 28;

const SECP224R1 = /* @__PURE__ */ Uint8Array.of(0x2b, 0x81, 0x04, 0x00, 0x21);
const UNCOMPRESSED = 4;
/** Length of a point by its first byte: compressed (either sign) or uncompressed; RFC 5480 knows no other. */
const POINT_LENGTHS: Readonly<Record<number, number>> = { 2: 29, 3: 29, 4: 57 };

export const P224_PUBLIC: KeyKind = {
  type: 'public',
  algorithm: 'EC',
  fromContainer: async ({ parameters, contents }) => {
    checkCurve(parameters);
    return make(contents);
  },
  fromJwk: async (jwk) => make(jwkPoint(jwk)),
};

/** The DER of every SubjectPublicKeyInfo on P-224 up to its point, and the sign of one that is not compressed. */
const HEAD = /* @__PURE__ */ Uint8Array.of(
  ...[0x30, 0x4e, 0x30, 0x10, 0x06, 0x07, 0x2a, 0x86, 0x48, 0xce, 0x3d, 0x02, 0x01],
  ...[0x06, 0x05, 0x2b, 0x81, 0x04, 0x00, 0x21, 0x03, 0x3a, 0x00, UNCOMPRESSED],
);

/** SubjectPublicKeyInfo of an uncompressed point. */
export function writeP224Spki(point: Uint8Array): Uint8Array<ArrayBuffer> {
  return Uint8Array.of(...HEAD, ...point.subarray(1));
}

export function p224Identifier(): Uint8Array {
  return ecIdentifier(SECP224R1);
}

/** @throws {@link ApointError} `KEY_CURVE_UNSUPPORTED` */
export function checkCurve(parameters: DerElement | undefined): void {
  if (parameters?.tag === OBJECT_IDENTIFIER && equalBytes(parameters.contents, SECP224R1)) return;
  throw new ApointError(
    'KEY_CURVE_UNSUPPORTED',
    'The EC key is not on P-224 (secp224r1), named by its identifier.',
  );
}

/** @throws {@link ApointError} `KEY_INCONSISTENT` */
export function checkPoint(point: Uint8Array): void {
  demand(POINT_LENGTHS[point[0] ?? 0] === point.length, 'The point of the EC key is in no form of RFC 5480.');
}

/** @throws {@link ApointError} `KEY_CURVE_UNSUPPORTED`, `KEY_MALFORMED` */
export function jwkPoint(jwk: Jwk): Uint8Array {
  if (jwk['crv'] !== 'P-224')
    throw new ApointError('KEY_CURVE_UNSUPPORTED', 'The JWK names a crv other than P-224.');
  return Uint8Array.of(UNCOMPRESSED, ...jwkCoordinate(jwk, 'x'), ...jwkCoordinate(jwk, 'y'));
}

/** @throws {@link ApointError} `KEY_MALFORMED` */
export function jwkCoordinate(jwk: Jwk, name: string): Uint8Array {
  const bytes = decodeJwkMember(jwk, name);
  if (bytes.length === P224_BYTES) return bytes;
  throw new ApointError('KEY_MALFORMED', `The JWK member ${name} is not ${P224_BYTES} bytes.`);
}

async function make(point: Uint8Array): Promise<NativeKey> {
  checkPoint(point);
  return p224PublicKey(point);
}
