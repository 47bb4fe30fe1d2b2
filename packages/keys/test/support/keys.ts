import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';
import { testPair } from '../../../../test-keys/index.js';

interface NodePair {
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
}

const CURVES = { secp224r1: 'P-224', prime256v1: 'P-256', secp224k1: 'secp224k1' } as const;

/** A key pair of node:crypto, the side that is independent of the package. */
export function rsaPair(bits: 1024 | 2048 = 2048, number = 0): NodePair {
  return nodePair(`RSA-${bits}`, number);
}

export function ecPair(namedCurve: keyof typeof CURVES = 'secp224r1', number = 0): NodePair {
  return nodePair(CURVES[namedCurve], number);
}

function nodePair(...which: Parameters<typeof testPair>): NodePair {
  const { privateKey, publicKey } = testPair(...which);
  const der = { format: 'der', encoding: 'base64' } as const;
  return {
    privateKey: createPrivateKey({ ...der, key: privateKey, type: 'pkcs8' }),
    publicKey: createPublicKey({ ...der, key: publicKey, type: 'spki' }),
  };
}

export function pem(key: KeyObject, type: 'pkcs8' | 'pkcs1' | 'sec1' | 'spki'): string {
  return String(key.export({ type: type as 'pkcs1', format: 'pem' }));
}

export function der(key: KeyObject, type: 'pkcs8' | 'pkcs1' | 'sec1' | 'spki'): Buffer {
  return key.export({ type: type as 'pkcs1', format: 'der' });
}

/** One DER element, lengths up to 65535. */
export function element(tag: number, ...parts: readonly Uint8Array[]): Buffer {
  const contents = Buffer.concat(parts);
  const { length } = contents;
  if (length < 128) return Buffer.concat([Buffer.of(tag, length), contents]);
  const head = length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255];
  return Buffer.concat([Buffer.of(tag, ...head), contents]);
}

const EC_IDENTIFIER = Buffer.from('301006072a8648ce3d020106052b81040021', 'hex');

/** SubjectPublicKeyInfo of a P-224 point in whatever form. */
export function ecSpki(point: Uint8Array): Buffer {
  return element(0x30, EC_IDENTIFIER, element(0x03, Buffer.of(0), point));
}

/** SEC1 ECPrivateKey of a scalar, its curve named and its public point left out. */
export function sec1WithoutPoint(scalar: Uint8Array): Buffer {
  const curve = element(0xa0, Buffer.from('06052b81040021', 'hex'));
  return element(0x30, Buffer.from('020101', 'hex'), element(0x04, scalar), curve);
}

/** The uncompressed point of a P-224 key: 04, x, y. */
export function pointOf(publicKey: KeyObject): Buffer {
  return der(publicKey, 'spki').subarray(-57);
}

export function compressed(point: Buffer): Buffer {
  return Buffer.concat([Buffer.of(2 + ((point[56] as number) & 1)), point.subarray(1, 29)]);
}

/** The scalar of a P-224 key. */
export function scalarOf(privateKey: KeyObject): Buffer {
  return der(createPrivateKey(privateKey.export({ type: 'sec1', format: 'pem' })), 'sec1').subarray(7, 35);
}
