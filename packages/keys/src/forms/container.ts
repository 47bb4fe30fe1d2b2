import { ApointError } from '@apoint/primitives/errors';
import {
  BIT_STRING,
  CONTEXT_0,
  contentsOf,
  type DerElement,
  equalBytes,
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

/** A key without its outer structure. */
export interface KeyContainer {
  readonly type: 'public' | 'private';
  readonly algorithm: 'RSA' | 'EC';
  /** The curve of an EC key, if the container names it. */
  readonly parameters?: DerElement | undefined;
  /** RSAPublicKey or RSAPrivateKey (RFC 8017 A.1), a point (SEC 1), or ECPrivateKey (RFC 5915). */
  readonly contents: Uint8Array;
}

const RSA_ENCRYPTION = /* @__PURE__ */ Uint8Array.of(0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01, 0x01);
/** version, n, e, d, p, q, dP, dQ, qInv (RFC 8017 A.1.2) */
const RSA_PRIVATE_KEY = /* @__PURE__ */ Array(9).fill(INTEGER).join();
const EC_PUBLIC_KEY = /* @__PURE__ */ Uint8Array.of(0x2a, 0x86, 0x48, 0xce, 0x3d, 0x02, 0x01);

/**
 * Reads the DER of a key: SubjectPublicKeyInfo, PKCS#8, PKCS#1, SEC1 or an X.509 certificate. The structure decides
 * which of them it is, not a label.
 *
 * @throws {@link ApointError} `KEY_MALFORMED`, `KEY_ENCRYPTED`, `KEY_ALGORITHM_UNSUPPORTED`
 */
export function readKeyContainer(der: Uint8Array): KeyContainer {
  const elements = readChildren(readDer(der));
  const shape = elements.map(({ tag }) => tag).join();
  if (shape === `${SEQUENCE},${BIT_STRING}`) return readSpki(elements);
  if (shape === `${SEQUENCE},${SEQUENCE},${BIT_STRING}`) return readCertificate(elements);
  if (shape === `${INTEGER},${INTEGER}`) return { type: 'public', algorithm: 'RSA', contents: der };
  if (shape.startsWith(`${INTEGER},${SEQUENCE},${OCTET_STRING}`)) return readPkcs8(elements);
  if (shape.startsWith(`${INTEGER},${OCTET_STRING}`))
    return { type: 'private', algorithm: 'EC', contents: der };
  if (shape.startsWith(RSA_PRIVATE_KEY)) return { type: 'private', algorithm: 'RSA', contents: der };
  if (shape === `${SEQUENCE},${OCTET_STRING}`) throw encrypted();
  throw malformedDer();
}

/** SubjectPublicKeyInfo (RFC 5280 4.1.2.7). */
export function writeSpki(algorithmIdentifier: Uint8Array, contents: Uint8Array): Uint8Array<ArrayBuffer> {
  return writeDer(SEQUENCE, algorithmIdentifier, writeBitString(contents));
}

/** PKCS#8 PrivateKeyInfo (RFC 5208), version 0 and without attributes. */
export function writePkcs8(algorithmIdentifier: Uint8Array, contents: Uint8Array): Uint8Array<ArrayBuffer> {
  return writeDer(
    SEQUENCE,
    writeUnsigned(Uint8Array.of(0)),
    algorithmIdentifier,
    writeDer(OCTET_STRING, contents),
  );
}

/** The AlgorithmIdentifier of RSA keys. */
export function rsaIdentifier(): Uint8Array {
  return writeDer(SEQUENCE, writeDer(OBJECT_IDENTIFIER, RSA_ENCRYPTION), writeDer(NULL));
}

/** The AlgorithmIdentifier of EC keys on a curve. */
export function ecIdentifier(curve: Uint8Array): Uint8Array {
  return writeDer(SEQUENCE, writeDer(OBJECT_IDENTIFIER, EC_PUBLIC_KEY), writeDer(OBJECT_IDENTIFIER, curve));
}

function readSpki([identifier, bits]: readonly DerElement[]): KeyContainer {
  return { type: 'public', ...readIdentifier(identifier), contents: readBitString(bits) };
}

/** TBSCertificate (RFC 5280 4.1): `[0]` version, serial, signature, issuer, validity, subject, key. */
function readCertificate([tbsCertificate]: readonly DerElement[]): KeyContainer {
  const fields = readChildren(tbsCertificate);
  return readSpki(readChildren(fields[fields[0]?.tag === CONTEXT_0 ? 6 : 5]));
}

function readPkcs8([version, identifier, octets]: readonly DerElement[]): KeyContainer {
  if ((readUnsigned(version)[0] as number) > 1) throw malformedDer();
  return { type: 'private', ...readIdentifier(identifier), contents: contentsOf(octets, OCTET_STRING) };
}

function readIdentifier(element: DerElement | undefined): Pick<KeyContainer, 'algorithm' | 'parameters'> {
  const [identifier, parameters] = readChildren(element);
  const oid = contentsOf(identifier, OBJECT_IDENTIFIER);
  if (equalBytes(oid, RSA_ENCRYPTION)) return { algorithm: 'RSA' };
  if (equalBytes(oid, EC_PUBLIC_KEY)) return { algorithm: 'EC', parameters };
  throw new ApointError(
    'KEY_ALGORITHM_UNSUPPORTED',
    'The key is neither RSA (rsaEncryption) nor EC; this wire uses RSA keys and keys on the curve P-224.',
  );
}
