import { ApointError } from '@apoint/primitives/errors';
import { toHex } from '@apoint/primitives/hex';
import { p224PrivateKey, p224PublicKey } from '#ecc224';
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
  readOnlyChild,
  readOptional,
  readVersion,
} from '../forms/der.js';
import type { KeyKind } from '../forms/key-kind.js';
import { demand, demandPair } from '../inconsistent.js';
import type { NativeKey } from '../native-key.js';
import { type EcdsaOptions, resolveEcdsa } from './ecdsa-options.js';
import { checkCurve, checkPoint, jwkCoordinate, jwkPoint } from './p224-public.js';
import { P224_BYTES, type P224PrivateParts } from './write-p224.js';

/** The order of the group of P-224 (SEC 2). */
const P224_ORDER = 0xffffffffffffffffffffffffffff16a2e0b8f03e13dd29455c5c2a3dn;

export const P224_PRIVATE: KeyKind = {
  type: 'private',
  algorithm: 'EC',
  fromContainer: async ({ parameters, contents, publicKey }, { ecdsa }) => {
    const key = await make(readP224PrivateKey(contents, parameters), ecdsa);
    if (publicKey) await checkPublicHalf(key, publicKey);
    return key;
  },
  fromJwk: async (jwk, { ecdsa }) => make({ point: jwkPoint(jwk), scalar: jwkCoordinate(jwk, 'd') }, ecdsa),
};

/**
 * ECPrivateKey: version 1, scalar, `[0]` curve, `[1]` public point. In PKCS#8 the curve is named outside of it.
 *
 * @throws {@link ApointError} `KEY_MALFORMED`, `KEY_CURVE_UNSUPPORTED`
 */
export function readP224PrivateKey(der: Uint8Array, outer: DerElement | undefined): P224PrivateParts {
  const [version, scalarElement, ...optional] = readChildren(readDer(der));
  if (readVersion(version) !== 1) throw malformedDer();
  const [curve, point] = readOptional(optional, [CONTEXT_0, CONTEXT_1]);
  if (!curve && !outer)
    throw new ApointError(
      'KEY_CURVE_UNSUPPORTED',
      'The EC private key does not name its curve; export it with the identifier of P-224.',
    );
  if (outer) checkCurve(outer);
  if (curve) checkCurve(readOnlyChild(curve, CONTEXT_0));
  const scalar = contentsOf(scalarElement, OCTET_STRING);
  if (scalar.length !== P224_BYTES) throw malformedDer();
  return { scalar, point: point && readBitString(readOnlyChild(point, CONTEXT_1)) };
}

/** The point of PKCS#8 of version 2, in either of its forms. */
async function checkPublicHalf({ fingerprint }: NativeKey, point: Uint8Array): Promise<void> {
  checkPoint(point);
  const publicKey = await p224PublicKey(point, resolveEcdsa());
  demandPair(publicKey.fingerprint === fingerprint);
}

async function make(parts: P224PrivateParts, ecdsa: EcdsaOptions | undefined): Promise<NativeKey> {
  const scalar = BigInt(`0x${toHex(parts.scalar)}`);
  demand(
    scalar > 0n && scalar < P224_ORDER,
    'The scalar of the EC private key must be from 1 to n - 1; the key is damaged.',
  );
  if (parts.point) checkPoint(parts.point);
  return p224PrivateKey(parts, resolveEcdsa(ecdsa));
}
