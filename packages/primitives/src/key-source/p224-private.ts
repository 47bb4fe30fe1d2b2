import { p224PrivateKey } from '#crypto';
import type { NativeKey } from '../crypto/native-key.js';
import { ApointError } from '../errors.js';
import { toHex } from '../hex.js';
import { writePkcs8 } from './container.js';
import { demand } from './demand.js';
import {
  CONTEXT_0,
  CONTEXT_1,
  contentsOf,
  type DerElement,
  malformedDer,
  OCTET_STRING,
  readBitString,
  readChildren,
  readDer,
  readUnsigned,
  SEQUENCE,
  writeBitString,
  writeDer,
  writeUnsigned,
} from './der.js';
import type { KeyKind } from './key-kind.js';
import {
  checkCurve,
  checkPoint,
  jwkCoordinate,
  jwkPoint,
  P224_BYTES,
  p224Identifier,
} from './p224-public.js';

/** ECPrivateKey (RFC 5915): the scalar, big-endian, and the public point where it is there. */
export interface P224PrivateParts {
  readonly scalar: Uint8Array;
  readonly point?: Uint8Array;
}

/** The order of the group of P-224 (SEC 2). */
const P224_ORDER = 0xffffffffffffffffffffffffffff16a2e0b8f03e13dd29455c5c2a3dn;

export const P224_PRIVATE: KeyKind = {
  type: 'private',
  algorithm: 'EC',
  fromContainer: async ({ parameters, contents }) => make(readP224PrivateKey(contents, parameters)),
  fromJwk: async (jwk) => make({ point: jwkPoint(jwk), scalar: jwkCoordinate(jwk, 'd') }),
};

/**
 * Version 1, scalar, `[0]` curve, `[1]` public point. PKCS#8 names the curve outside.
 *
 * @throws {@link ApointError} `KEY_MALFORMED`, `KEY_CURVE_UNSUPPORTED`
 */
export function readP224PrivateKey(der: Uint8Array, outer: DerElement | undefined): P224PrivateParts {
  const [version, scalarElement, ...optional] = readChildren(readDer(der));
  if (readUnsigned(version)[0] !== 1) throw malformedDer();
  const curve = optional.find(({ tag }) => tag === CONTEXT_0);
  if (!curve && !outer)
    throw new ApointError('KEY_CURVE_UNSUPPORTED', 'The EC private key does not name its curve.');
  if (outer) checkCurve(outer);
  if (curve) checkCurve(readChildren(curve, CONTEXT_0)[0]);
  const scalar = contentsOf(scalarElement, OCTET_STRING);
  if (scalar.length !== P224_BYTES) throw malformedDer();
  const point = optional.find(({ tag }) => tag === CONTEXT_1);
  return { scalar, ...(point ? { point: readBitString(readChildren(point, CONTEXT_1)[0]) } : {}) };
}

export function writeP224Pkcs8({ scalar, point }: P224PrivateParts): Uint8Array<ArrayBuffer> {
  const publicPart = point ? [writeDer(CONTEXT_1, writeBitString(point))] : [];
  const version = writeUnsigned(Uint8Array.of(1));
  const key = writeDer(SEQUENCE, version, writeDer(OCTET_STRING, scalar), ...publicPart);
  return writePkcs8(p224Identifier(), key);
}

async function make(parts: P224PrivateParts): Promise<NativeKey> {
  const scalar = BigInt(`0x${toHex(parts.scalar)}`);
  demand(scalar > 0n && scalar < P224_ORDER, 'The scalar of the EC private key is not from 1 to n - 1.');
  if (parts.point) checkPoint(parts.point);
  return p224PrivateKey(parts);
}
