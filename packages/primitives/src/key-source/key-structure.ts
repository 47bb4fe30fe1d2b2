import { ApointError } from '../errors.js';
import {
  BIT_STRING,
  CONTEXT_0,
  CONTEXT_1,
  contentsOf,
  type DerElement,
  INTEGER,
  malformedDer,
  NULL,
  OBJECT_IDENTIFIER,
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
import { encrypted } from './pem.js';

/** What a public key is made of, big-endian. */
export type PublicKeyParts =
  | { readonly algorithm: 'RSA'; readonly modulus: Uint8Array; readonly exponent: Uint8Array }
  | { readonly algorithm: 'P-224'; readonly point: Uint8Array };

/** What a private key is made of: the inner structure of PKCS#8, and what it tells of its public half. */
export type PrivateKeyParts =
  | { readonly algorithm: 'RSA'; readonly integers: readonly Uint8Array[] }
  | { readonly algorithm: 'P-224'; readonly scalar: Uint8Array; readonly point?: Uint8Array };

export type KeyParts =
  | { readonly type: 'public'; readonly key: PublicKeyParts }
  | { readonly type: 'private'; readonly key: PrivateKeyParts };

const RSA_ENCRYPTION = Uint8Array.of(0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01, 0x01);
const EC_PUBLIC_KEY = Uint8Array.of(0x2a, 0x86, 0x48, 0xce, 0x3d, 0x02, 0x01);
const SECP224R1 = Uint8Array.of(0x2b, 0x81, 0x04, 0x00, 0x21);

const ZERO = Uint8Array.of(0);
const ONE = Uint8Array.of(1);
/** version, n, e, d, p, q, dP, dQ, qInv (RFC 8017 A.1.2) */
const RSA_PRIVATE_KEY_INTEGERS = 9;
const P224_BYTES = 28;

/**
 * Takes apart whatever DER a key comes in: SubjectPublicKeyInfo, PKCS#8, PKCS#1, SEC1 or an X.509 certificate,
 * told apart by their structure and not by what a label claims.
 *
 * @throws {@link ApointError} `KEY_MALFORMED`, `KEY_ENCRYPTED`, `KEY_ALGORITHM_UNSUPPORTED`, `KEY_CURVE_UNSUPPORTED`
 */
export function readKeyStructure(der: Uint8Array): KeyParts {
  const elements = readChildren(readDer(der));
  const shape = elements.map(({ tag }) => tag).join();
  if (shape === `${SEQUENCE},${BIT_STRING}`) return { type: 'public', key: readSpki(elements) };
  if (shape === `${SEQUENCE},${SEQUENCE},${BIT_STRING}`)
    return { type: 'public', key: readCertificate(elements) };
  if (shape === `${INTEGER},${INTEGER}`) return { type: 'public', key: readRsaPublicKey(elements) };
  if (shape.startsWith(`${INTEGER},${SEQUENCE},${OCTET_STRING}`))
    return { type: 'private', key: readPkcs8(elements) };
  if (shape.startsWith(`${INTEGER},${OCTET_STRING}`))
    return { type: 'private', key: readEcPrivateKey(elements, undefined) };
  if (shape.startsWith(`${INTEGER},${INTEGER},${INTEGER}`))
    return { type: 'private', key: readRsaPrivateKey(elements) };
  if (shape === `${SEQUENCE},${OCTET_STRING}`) throw encrypted();
  throw malformedDer();
}

/** SubjectPublicKeyInfo (RFC 5280 4.1.2.7), the same bytes for a key however it came. */
export function writeSpki(key: PublicKeyParts): Uint8Array<ArrayBuffer> {
  const bits = key.algorithm === 'RSA' ? writeRsaPublicKey(key.modulus, key.exponent) : key.point;
  return writeDer(SEQUENCE, algorithmIdentifier(key.algorithm), writeBitString(bits));
}

/** PKCS#8 PrivateKeyInfo (RFC 5208), version 0 and without attributes. */
export function writePkcs8(key: PrivateKeyParts): Uint8Array<ArrayBuffer> {
  const inner =
    key.algorithm === 'RSA' ? writeRsaPrivateKey(key.integers) : writeEcPrivateKey(key.scalar, key.point);
  return writeDer(
    SEQUENCE,
    writeUnsigned(ZERO),
    algorithmIdentifier(key.algorithm),
    writeDer(OCTET_STRING, inner),
  );
}

function readSpki([identifier, bits]: readonly DerElement[]): PublicKeyParts {
  const algorithm = readAlgorithmIdentifier(identifier);
  const contents = readBitString(bits);
  if (algorithm === 'RSA') return readRsaPublicKey(readChildren(readDer(contents)));
  return { algorithm, point: contents };
}

/** TBSCertificate (RFC 5280 4.1): `[0]` version, serial, signature, issuer, validity, subject, key. */
function readCertificate([tbsCertificate]: readonly DerElement[]): PublicKeyParts {
  const fields = readChildren(tbsCertificate);
  const key = fields[fields[0]?.tag === CONTEXT_0 ? 6 : 5];
  return readSpki(readChildren(key));
}

function readRsaPublicKey(elements: readonly DerElement[]): PublicKeyParts {
  if (elements.length !== 2) throw malformedDer();
  return { algorithm: 'RSA', modulus: readUnsigned(elements[0]), exponent: readUnsigned(elements[1]) };
}

function readPkcs8([version, identifier, octets]: readonly DerElement[]): PrivateKeyParts {
  if ((readUnsigned(version)[0] as number) > 1) throw malformedDer();
  const algorithm = readAlgorithmIdentifier(identifier);
  const elements = readChildren(readDer(contentsOf(octets, OCTET_STRING)));
  return algorithm === 'RSA' ? readRsaPrivateKey(elements) : readEcPrivateKey(elements, algorithm);
}

function readRsaPrivateKey(elements: readonly DerElement[]): PrivateKeyParts {
  const [version, ...integers] = elements.map(readUnsigned);
  if (version?.[0] !== 0 || elements.length !== RSA_PRIVATE_KEY_INTEGERS) {
    throw new ApointError(
      'KEY_MALFORMED',
      'The RSA private key is not a two-prime key of nine integers (PKCS#1).',
    );
  }
  return { algorithm: 'RSA', integers };
}

/** ECPrivateKey (RFC 5915): version 1, scalar, `[0]` curve, `[1]` public point. PKCS#8 names the curve outside. */
function readEcPrivateKey(elements: readonly DerElement[], outer: 'P-224' | undefined): PrivateKeyParts {
  const [version, scalarElement, ...optional] = elements;
  if (readUnsigned(version)[0] !== 1) throw malformedDer();
  const curve = optional.find(({ tag }) => tag === CONTEXT_0);
  const algorithm = curve ? readCurve(readChildren(curve, CONTEXT_0)[0]) : outer;
  if (!algorithm)
    throw new ApointError('KEY_CURVE_UNSUPPORTED', 'The EC private key does not name its curve.');
  const scalar = contentsOf(scalarElement, OCTET_STRING);
  if (scalar.length !== P224_BYTES) throw malformedDer();
  const point = optional.find(({ tag }) => tag === CONTEXT_1);
  return { algorithm, scalar, ...(point ? { point: readBitString(readChildren(point, CONTEXT_1)[0]) } : {}) };
}

function readAlgorithmIdentifier(element: DerElement | undefined): 'RSA' | 'P-224' {
  const [identifier, parameters] = readChildren(element);
  const oid = contentsOf(identifier, OBJECT_IDENTIFIER);
  if (equal(oid, RSA_ENCRYPTION)) return 'RSA';
  if (equal(oid, EC_PUBLIC_KEY)) return readCurve(parameters);
  throw new ApointError(
    'KEY_ALGORITHM_UNSUPPORTED',
    'The key is neither RSA (rsaEncryption) nor EC; this wire knows RSA keys and keys on the curve P-224.',
  );
}

function readCurve(parameters: DerElement | undefined): 'P-224' {
  if (parameters?.tag === OBJECT_IDENTIFIER && equal(parameters.contents, SECP224R1)) return 'P-224';
  throw new ApointError(
    'KEY_CURVE_UNSUPPORTED',
    'The EC key is not on P-224 (secp224r1), named by its identifier.',
  );
}

function algorithmIdentifier(algorithm: 'RSA' | 'P-224'): Uint8Array {
  if (algorithm === 'RSA')
    return writeDer(SEQUENCE, writeDer(OBJECT_IDENTIFIER, RSA_ENCRYPTION), writeDer(NULL));
  return writeDer(
    SEQUENCE,
    writeDer(OBJECT_IDENTIFIER, EC_PUBLIC_KEY),
    writeDer(OBJECT_IDENTIFIER, SECP224R1),
  );
}

function writeRsaPublicKey(modulus: Uint8Array, exponent: Uint8Array): Uint8Array {
  return writeDer(SEQUENCE, writeUnsigned(modulus), writeUnsigned(exponent));
}

function writeRsaPrivateKey(integers: readonly Uint8Array[]): Uint8Array {
  return writeDer(SEQUENCE, writeUnsigned(ZERO), ...integers.map(writeUnsigned));
}

function writeEcPrivateKey(scalar: Uint8Array, point: Uint8Array | undefined): Uint8Array {
  const publicPart = point ? [writeDer(CONTEXT_1, writeBitString(point))] : [];
  return writeDer(SEQUENCE, writeUnsigned(ONE), writeDer(OCTET_STRING, scalar), ...publicPart);
}

function equal(left: Uint8Array, right: Uint8Array): boolean {
  return left.length === right.length && left.every((byte, i) => byte === right[i]);
}
