import { ApointError } from '@apoint/primitives/errors';
import {
  BIT_STRING,
  CONTEXT_0,
  contentsOf,
  type DerElement,
  equalBytes,
  IMPLICIT_1,
  INTEGER,
  malformedDer,
  NULL,
  OBJECT_IDENTIFIER,
  OCTET_STRING,
  readBitString,
  readChildren,
  readDer,
  readOnlyChild,
  readOptional,
  readVersion,
  SEQUENCE,
  SET,
  shapeOf,
  writeBitString,
  writeDer,
  writeUnsigned,
} from './der.js';
import { edwardsKey } from './edwards-key.js';
import { encryptedPkcs8 } from './pem.js';

/** A key without its outer structure. */
export interface KeyContainer {
  readonly type: 'public' | 'private';
  readonly algorithm: 'RSA' | 'EC';
  /** The curve of an EC key, if the container names it. */
  readonly parameters: DerElement | undefined;
  /** RSAPublicKey or RSAPrivateKey (RFC 8017 A.1), a point (SEC 1), or ECPrivateKey (RFC 5915). */
  readonly contents: Uint8Array;
  /** The public half that PKCS#8 of version 2 holds beside the private key (RFC 5958). */
  readonly publicKey: Uint8Array | undefined;
}

const RSA_ENCRYPTION = /* @__PURE__ */ Uint8Array.of(0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01, 0x01);
const EC_PUBLIC_KEY = /* @__PURE__ */ Uint8Array.of(0x2a, 0x86, 0x48, 0xce, 0x3d, 0x02, 0x01);
/** The identifiers of X25519, X448, Ed25519 and Ed448 (RFC 8410 3) differ in the last byte. */
const EDWARDS = /* @__PURE__ */ Uint8Array.of(0x2b, 0x65);
/** What all encryptions under a passphrase begin with: PKCS #5 and PKCS #12 (RFC 8018 A, RFC 7292 C). */
const PKCS = /* @__PURE__ */ Uint8Array.of(0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01);

const SPKI = `${SEQUENCE},${BIT_STRING}`;
const CERTIFICATE = `${SEQUENCE},${SEQUENCE},${BIT_STRING}`;
/** Serial, signature, issuer, validity, subject, key. */
const TBS_CERTIFICATE = /* @__PURE__ */ [INTEGER, ...Array<number>(5).fill(SEQUENCE)].join();
const PKCS8 = `${INTEGER},${SEQUENCE},${OCTET_STRING}`;
/** version, n, e, d, p, q, dP, dQ, qInv (RFC 8017 A.1.2) */
const RSA_PRIVATE_KEY = /* @__PURE__ */ Array(9).fill(INTEGER).join();

/**
 * Reads the DER of a key: SubjectPublicKeyInfo, PKCS#8, PKCS#1, SEC1 or an X.509 certificate. The structure decides
 * which of them it is, not a label.
 *
 * @throws {@link ApointError} `KEY_MALFORMED`, `KEY_ENCRYPTED`, `KEY_ALGORITHM_UNSUPPORTED`
 */
export function readKeyContainer(der: Uint8Array): KeyContainer {
  const elements = readChildren(readDer(der));
  const shape = shapeOf(elements);
  if (shape === SPKI) return readSpki(elements);
  if (shape === CERTIFICATE) return readCertificate(elements);
  if (shape === `${INTEGER},${INTEGER}`) return bare('public', 'RSA', der);
  if (shape.startsWith(PKCS8)) return readPkcs8(elements);
  if (shape.startsWith(`${INTEGER},${OCTET_STRING}`)) return bare('private', 'EC', der);
  if (shape.startsWith(RSA_PRIVATE_KEY)) return bare('private', 'RSA', der);
  if (shape === `${SEQUENCE},${OCTET_STRING}` && isPasswordBased(elements[0])) throw encryptedPkcs8();
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

/** PKCS#1 and SEC1: the contents without a container around them. */
function bare(
  type: KeyContainer['type'],
  algorithm: KeyContainer['algorithm'],
  contents: Uint8Array,
): KeyContainer {
  return { type, algorithm, contents, parameters: undefined, publicKey: undefined };
}

function readSpki(elements: readonly DerElement[]): KeyContainer {
  if (shapeOf(elements) !== SPKI) throw malformedDer();
  const [identifier, bits] = elements;
  const contents = readBitString(bits);
  return { type: 'public', ...readIdentifier(identifier), contents, publicKey: undefined };
}

/**
 * TBSCertificate (RFC 5280 4.1): `[0]` version, the six fields, `[1]` and `[2]` unique identifiers, `[3]` extensions. Version 1
 * is written by leaving it out.
 */
function readCertificate([tbsCertificate]: readonly DerElement[]): KeyContainer {
  const [first, ...others] = readChildren(tbsCertificate);
  const versioned = first?.tag === CONTEXT_0;
  const fields = versioned || !first ? others : [first, ...others];
  if (versioned && ![1, 2].includes(readVersion(readOnlyChild(first, CONTEXT_0)))) throw malformedDer();
  if (shapeOf(fields.slice(0, 6)) !== TBS_CERTIFICATE) throw malformedDer();
  readOptional(fields.slice(6), [IMPLICIT_1, 0x82, 0xa3]);
  return readSpki(readChildren(fields[5]));
}

/** PrivateKeyInfo (RFC 5208), and OneAsymmetricKey (RFC 5958), whose version is 2 exactly if it holds the public key. */
function readPkcs8([version, identifier, octets, ...more]: readonly DerElement[]): KeyContainer {
  const [attributes, publicKey] = readOptional(more, [CONTEXT_0, IMPLICIT_1]);
  if (readVersion(version) !== (publicKey ? 1 : 0)) throw malformedDer();
  if (attributes) readChildren(attributes, CONTEXT_0).forEach(checkAttribute);
  return {
    type: 'private',
    ...readIdentifier(identifier),
    contents: contentsOf(octets, OCTET_STRING),
    publicKey: publicKey && readBitString(publicKey, IMPLICIT_1),
  };
}

/** A type and a SET of values, which mean nothing here. */
function checkAttribute(attribute: DerElement): void {
  if (shapeOf(readChildren(attribute)) !== `${OBJECT_IDENTIFIER},${SET}`) throw malformedDer();
}

function readIdentifier(element: DerElement | undefined): Pick<KeyContainer, 'algorithm' | 'parameters'> {
  const [identifier, parameters, ...more] = readChildren(element);
  const oid = contentsOf(identifier, OBJECT_IDENTIFIER);
  const isRsa = equalBytes(oid, RSA_ENCRYPTION);
  if (!isRsa && !equalBytes(oid, EC_PUBLIC_KEY)) throw algorithmUnsupported(oid);
  if (more.length > 0) throw malformedDer();
  if (!isRsa) return { algorithm: 'EC', parameters };
  // RFC 3279 2.3.1: the parameters must be NULL.
  if (contentsOf(parameters, NULL).length > 0) throw malformedDer();
  return { algorithm: 'RSA', parameters: undefined };
}

function algorithmUnsupported(oid: Uint8Array): ApointError {
  if (equalBytes(oid.subarray(0, EDWARDS.length), EDWARDS)) return edwardsKey();
  return new ApointError(
    'KEY_ALGORITHM_UNSUPPORTED',
    'The key is neither RSA (rsaEncryption) nor EC; this wire uses RSA keys and keys on the curve P-224.',
  );
}

function isPasswordBased(identifier: DerElement | undefined): boolean {
  const oid = contentsOf(readChildren(identifier)[0], OBJECT_IDENTIFIER);
  const [branch] = oid.subarray(PKCS.length);
  return equalBytes(oid.subarray(0, PKCS.length), PKCS) && (branch === 5 || branch === 12);
}
