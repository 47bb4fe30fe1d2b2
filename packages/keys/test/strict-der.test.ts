import {
  importP224Spki,
  importPrivateKey,
  importPublicKey,
  importRsaPkcs8,
  importRsaSpki,
} from '@apoint/keys';
import { describe, expect, it } from 'vitest';
import { refused } from '../../../tools/testing/refusal.js';
import {
  armoured,
  certificateOf,
  der,
  ecPair,
  element,
  pointOf,
  rsaPair,
  rsaSpki,
  scalarOf,
} from './support/keys.js';

const rsa = rsaPair();
const ec = ecPair();
const hex = (digits: string): Buffer => Buffer.from(digits.replaceAll(' ', ''), 'hex');

const RSA_OID = hex('06092a864886f70d010101');
const NULL = hex('0500');
const EC_OID = hex('06072a8648ce3d0201');
const P224_OID = hex('06052b81040021');
const P256_OID = hex('06082a8648ce3d030107');
const RSA_IDENTIFIER = element(0x30, RSA_OID, NULL);
const EC_IDENTIFIER = element(0x30, EC_OID, P224_OID);
const [VERSION_0, VERSION_1] = [hex('020100'), hex('020101')];
const GARBAGE = hex('0404deadbeef');

const rsaSpkiDer = der(rsa.publicKey, 'spki');
const rsaKey = der(rsa.privateKey, 'pkcs1');
const rsaPublicKey = der(rsa.publicKey, 'pkcs1');
const point = pointOf(ec.publicKey);
const scalar = scalarOf(ec.privateKey);
const bits = (contents: Uint8Array, tag = 0x03): Buffer => element(tag, Buffer.of(0), contents);
const octets = (contents: Uint8Array): Buffer => element(0x04, contents);
const sequence = (...parts: Buffer[]): Buffer => element(0x30, ...parts);
const ecKey = sequence(VERSION_1, octets(scalar));

/** What one import says of the same bytes as DER, PEM and one line of base64: they are alike, so it is one word. */
async function verdict(
  bytes: Buffer,
  label: string,
  start: (source: string | Uint8Array) => Promise<unknown>,
) {
  const sources = [bytes, armoured(label, bytes), bytes.toString('base64')];
  const answers = await Promise.all(
    sources.map((source) =>
      start(source).then(
        () => 'taken',
        (error: Error & { code: string }) => error.code,
      ),
    ),
  );
  expect(new Set(answers).size, answers.join()).toBe(1);
  return answers[0];
}

const publicly = (bytes: Buffer) => verdict(bytes, 'PUBLIC KEY', importPublicKey);
const privately = (bytes: Buffer) => verdict(bytes, 'PRIVATE KEY', importPrivateKey);
const certified = (bytes: Buffer) => verdict(bytes, 'CERTIFICATE', importPublicKey);

it('the parts of these tests make good keys', async () => {
  expect(await publicly(sequence(RSA_IDENTIFIER, bits(rsaPublicKey)))).toBe('taken');
  expect(await publicly(sequence(EC_IDENTIFIER, bits(point)))).toBe('taken');
  expect(await privately(sequence(VERSION_0, RSA_IDENTIFIER, octets(rsaKey)))).toBe('taken');
  expect(await privately(sequence(VERSION_0, EC_IDENTIFIER, octets(ecKey)))).toBe('taken');
});

describe('SubjectPublicKeyInfo (RFC 5280 4.1.2.7)', () => {
  const rsaBits = bits(rsaPublicKey);
  const ecBits = bits(point);
  const around = (identifier: Buffer, ...rest: Buffer[]): Buffer => sequence(identifier, ...rest);

  it.each<[string, Buffer]>([
    ['an element behind the key, RSA', around(RSA_IDENTIFIER, rsaBits, NULL)],
    ['an element behind the key, P-224', around(EC_IDENTIFIER, ecBits, NULL)],
    ['an element in front', around(NULL, RSA_IDENTIFIER, rsaBits)],
    ['RSA without parameters', around(sequence(RSA_OID), rsaBits)],
    ['RSA with an INTEGER as parameters', around(sequence(RSA_OID, VERSION_0), rsaBits)],
    ['RSA with a SEQUENCE as parameters', around(sequence(RSA_OID, sequence()), rsaBits)],
    ['RSA with an OBJECT IDENTIFIER as parameters', around(sequence(RSA_OID, P224_OID), rsaBits)],
    ['RSA with a NULL that is not empty', around(sequence(RSA_OID, hex('050100')), rsaBits)],
    ['RSA with NULL twice', around(sequence(RSA_OID, NULL, NULL), rsaBits)],
    ['RSA with an element behind NULL', around(sequence(RSA_OID, NULL, GARBAGE), rsaBits)],
    ['P-224 with an element behind the curve', around(sequence(EC_OID, P224_OID, NULL), ecBits)],
    ['P-224 with a second curve', around(sequence(EC_OID, P224_OID, P256_OID), ecBits)],
    ['P-224 with an element behind and garbage', around(sequence(EC_OID, P224_OID, GARBAGE), ecBits)],
    ['P-224 with an empty element', around(sequence(EC_OID, P224_OID, hex('0000')), ecBits)],
    [
      'an RSAPublicKey with a third number',
      around(RSA_IDENTIFIER, bits(sequence(...children(rsaPublicKey), VERSION_1))),
    ],
    [
      'an RSAPublicKey with bytes behind it',
      around(RSA_IDENTIFIER, bits(Buffer.concat([rsaPublicKey, NULL]))),
    ],
    ['an RSAPublicKey of one number', around(RSA_IDENTIFIER, bits(sequence(VERSION_1)))],
    ['a key in an OCTET STRING', around(RSA_IDENTIFIER, octets(rsaPublicKey))],
  ])('is refused with %s', async (_, bytes) => {
    expect(await publicly(bytes)).toBe('KEY_MALFORMED');
    // The same inside a certificate.
    expect(await certified(certificateOf(bytes))).toBe('KEY_MALFORMED');
  });

  it('the other imports refuse the same', async () => {
    for (const bytes of [around(RSA_IDENTIFIER, rsaBits, NULL), around(sequence(RSA_OID), rsaBits)])
      expect(await refused(importRsaSpki(bytes))).toMatch(/^KEY_(MALFORMED|INCONSISTENT)$/);
    expect(await refused(importP224Spki(around(EC_IDENTIFIER, ecBits, NULL)))).toBe('KEY_MALFORMED');
  });
});

describe('PKCS#8 (RFC 5208, RFC 5958)', () => {
  const rsaOctets = octets(rsaKey);
  const attribute = sequence(hex('0603550403'), element(0x31, hex('0c0161')));
  const attributes = element(0xa0, attribute);

  it.each([
    ['without attributes', []],
    ['with attributes', [attributes]],
    ['with two attributes', [element(0xa0, attribute, attribute)]],
    ['with an empty set of attributes', [element(0xa0)]],
  ])('version 1 is taken %s', async (_, more) => {
    expect(await privately(sequence(VERSION_0, RSA_IDENTIFIER, rsaOctets, ...more))).toBe('taken');
    expect(await privately(sequence(VERSION_0, EC_IDENTIFIER, octets(ecKey), ...more))).toBe('taken');
  });

  it.each<[string, Buffer, Buffer]>([
    ['RSA', sequence(VERSION_1, RSA_IDENTIFIER, rsaOctets, bits(rsaPublicKey, 0x81)), rsaSpkiDer],
    [
      'RSA with attributes',
      sequence(VERSION_1, RSA_IDENTIFIER, rsaOctets, attributes, bits(rsaPublicKey, 0x81)),
      rsaSpkiDer,
    ],
    [
      'P-224',
      sequence(VERSION_1, EC_IDENTIFIER, octets(ecKey), bits(point, 0x81)),
      der(ec.publicKey, 'spki'),
    ],
  ])('version 2 is taken with the public key that belongs to it: %s', async (_, bytes, spki) => {
    const { fingerprint } = await importPrivateKey(bytes);
    expect(fingerprint).toBe((await importPublicKey(spki)).fingerprint);
  });

  it('version 2 is refused with the public key of another', async () => {
    const otherRsa = der(rsaPair(2048, 1).publicKey, 'pkcs1');
    const otherPoint = pointOf(ecPair('secp224r1', 1).publicKey);
    const ofRsa = sequence(VERSION_1, RSA_IDENTIFIER, rsaOctets, bits(otherRsa, 0x81));
    expect(await privately(ofRsa)).toBe('KEY_INCONSISTENT');
    for (const key of [ecKey, sequence(VERSION_1, octets(scalar), element(0xa1, bits(point)))]) {
      const ofEc = sequence(VERSION_1, EC_IDENTIFIER, octets(key), bits(otherPoint, 0x81));
      expect(await privately(ofEc)).toBe('KEY_INCONSISTENT');
    }
  });

  it('two public keys that differ in one key of P-224 are refused, whichever belongs to it', async () => {
    const otherPoint = pointOf(ecPair('secp224r1', 1).publicKey);
    const inner = sequence(VERSION_1, octets(scalar), element(0xa1, bits(otherPoint)));
    const bytes = sequence(VERSION_1, EC_IDENTIFIER, octets(inner), bits(point, 0x81));
    expect(await privately(bytes)).toBe('KEY_INCONSISTENT');
  });

  it.each<[string, Buffer]>([
    ['version 2 without a public key', sequence(VERSION_1, RSA_IDENTIFIER, rsaOctets)],
    ['version 1 with a public key', sequence(VERSION_0, RSA_IDENTIFIER, rsaOctets, bits(rsaPublicKey, 0x81))],
    [
      'a public key in constructed form',
      sequence(VERSION_1, RSA_IDENTIFIER, rsaOctets, element(0xa1, bits(rsaPublicKey))),
    ],
    [
      'a public key with unused bits',
      sequence(VERSION_1, RSA_IDENTIFIER, rsaOctets, element(0x81, hex('01'), rsaPublicKey)),
    ],
    ['an empty public key', sequence(VERSION_1, RSA_IDENTIFIER, rsaOctets, element(0x81))],
    ['a public key that is none', sequence(VERSION_1, RSA_IDENTIFIER, rsaOctets, bits(NULL, 0x81))],
    [
      'attributes behind the public key',
      sequence(VERSION_1, RSA_IDENTIFIER, rsaOctets, bits(rsaPublicKey, 0x81), attributes),
    ],
    ['version 3', sequence(hex('020102'), RSA_IDENTIFIER, rsaOctets)],
    ['version 128', sequence(hex('02020080'), RSA_IDENTIFIER, rsaOctets)],
    ['version 256', sequence(hex('02020100'), RSA_IDENTIFIER, rsaOctets)],
    ['version 257', sequence(hex('02020101'), RSA_IDENTIFIER, rsaOctets, bits(rsaPublicKey, 0x81))],
    ['version -1', sequence(hex('0201ff'), RSA_IDENTIFIER, rsaOctets)],
    ['version 0 of two bytes', sequence(hex('02020000'), RSA_IDENTIFIER, rsaOctets)],
    ['a version without bytes', sequence(hex('0200'), RSA_IDENTIFIER, rsaOctets)],
    ['NULL behind the key', sequence(VERSION_0, RSA_IDENTIFIER, rsaOctets, NULL)],
    ['garbage behind the key', sequence(VERSION_0, RSA_IDENTIFIER, rsaOctets, GARBAGE)],
    ['attributes twice', sequence(VERSION_0, RSA_IDENTIFIER, rsaOctets, attributes, attributes)],
    ['an element behind the attributes', sequence(VERSION_0, RSA_IDENTIFIER, rsaOctets, attributes, NULL)],
    ['attributes that are none', sequence(VERSION_0, RSA_IDENTIFIER, rsaOctets, element(0xa0, NULL))],
    [
      'an attribute without values',
      sequence(VERSION_0, RSA_IDENTIFIER, rsaOctets, element(0xa0, sequence(P224_OID))),
    ],
    [
      'attributes that end too early',
      sequence(VERSION_0, RSA_IDENTIFIER, rsaOctets, element(0xa0, hex('30'))),
    ],
    ['RSA without parameters', sequence(VERSION_0, sequence(RSA_OID), rsaOctets)],
    ['RSA with other parameters', sequence(VERSION_0, sequence(RSA_OID, P224_OID), rsaOctets)],
    ['RSA with an element behind NULL', sequence(VERSION_0, sequence(RSA_OID, NULL, NULL), rsaOctets)],
    [
      'bytes behind the RSAPrivateKey',
      sequence(VERSION_0, RSA_IDENTIFIER, octets(Buffer.concat([rsaKey, NULL]))),
    ],
    ['P-224 with a second curve', sequence(VERSION_0, sequence(EC_OID, P224_OID, P224_OID), octets(ecKey))],
    ['the key in a BIT STRING', sequence(VERSION_0, RSA_IDENTIFIER, bits(rsaKey))],
  ])('is refused with %s', async (_, bytes) => {
    expect(await privately(bytes)).toBe('KEY_MALFORMED');
    expect(await refused(importRsaPkcs8(bytes))).toMatch(/^KEY_(MALFORMED|INCONSISTENT)$/);
  });
});

describe('RSAPrivateKey (RFC 8017 A.1.2)', () => {
  const integers = children(rsaKey).slice(1);

  it.each<[string, Buffer]>([
    ['version 1', sequence(VERSION_1, ...integers)],
    ['version 256', sequence(hex('02020100'), ...integers)],
    ['an element behind the numbers', sequence(VERSION_0, ...integers, NULL)],
    ['a tenth number', sequence(VERSION_0, ...integers, VERSION_1)],
    ['one number less', sequence(VERSION_0, ...integers.slice(0, -1))],
    ['a number that is an OCTET STRING', sequence(VERSION_0, ...integers.slice(0, -1), GARBAGE)],
  ])('is refused with %s', async (_, bytes) => {
    expect(await privately(bytes)).toBe('KEY_MALFORMED');
    expect(await privately(sequence(VERSION_0, RSA_IDENTIFIER, octets(bytes)))).toBe('KEY_MALFORMED');
  });
});

describe('ECPrivateKey (RFC 5915)', () => {
  const curve = element(0xa0, P224_OID);
  const publicPoint = element(0xa1, bits(point));

  it.each([
    ['the curve', [curve]],
    ['the curve and the point', [curve, publicPoint]],
  ])('is taken with %s', async (_, more) => {
    expect(await privately(sequence(VERSION_1, octets(scalar), ...more))).toBe('taken');
    const inner = sequence(VERSION_1, octets(scalar), ...more);
    expect(await privately(sequence(VERSION_0, EC_IDENTIFIER, octets(inner)))).toBe('taken');
  });

  it.each<[string, Buffer]>([
    ['version 0', sequence(VERSION_0, octets(scalar), curve)],
    ['version 2', sequence(hex('020102'), octets(scalar), curve)],
    ['version 0x01ff', sequence(hex('020201ff'), octets(scalar), curve)],
    ['version 0x0101', sequence(hex('02020101'), octets(scalar), curve)],
    ['the curve twice', sequence(VERSION_1, octets(scalar), curve, curve)],
    ['two curves in one element', sequence(VERSION_1, octets(scalar), element(0xa0, P224_OID, P224_OID))],
    ['an element behind the curve', sequence(VERSION_1, octets(scalar), element(0xa0, P224_OID, NULL))],
    ['the point before the curve', sequence(VERSION_1, octets(scalar), publicPoint, curve)],
    ['the point twice', sequence(VERSION_1, octets(scalar), curve, publicPoint, publicPoint)],
    ['an element behind the point', sequence(VERSION_1, octets(scalar), curve, publicPoint, NULL)],
    ['an element in the point', sequence(VERSION_1, octets(scalar), curve, element(0xa1, bits(point), NULL))],
    ['an element between', sequence(VERSION_1, octets(scalar), NULL, curve)],
    [
      'unused bits in the point',
      sequence(VERSION_1, octets(scalar), curve, element(0xa1, element(3, hex('01'), point))),
    ],
    ['a scalar of 0 bytes', sequence(VERSION_1, octets(Buffer.alloc(0)), curve)],
    ['a scalar of 27 bytes', sequence(VERSION_1, octets(scalar.subarray(1)), curve)],
    ['a scalar of 29 bytes', sequence(VERSION_1, octets(Buffer.concat([hex('00'), scalar])), curve)],
    ['a scalar of 28 bytes and more', sequence(VERSION_1, octets(Buffer.concat([scalar, hex('00')])), curve)],
    ['a scalar in a BIT STRING', sequence(VERSION_1, bits(scalar), curve)],
  ])('is refused with %s', async (_, bytes) => {
    expect(await privately(bytes)).toBe('KEY_MALFORMED');
    expect(await privately(sequence(VERSION_0, EC_IDENTIFIER, octets(bytes)))).toBe('KEY_MALFORMED');
  });

  it.each<[string, Buffer]>([
    ['of P-256', element(0xa0, P256_OID)],
    ['without one', element(0xa0)],
    ['of parameters', element(0xa0, element(0x30))],
  ])('is refused with a curve %s', async (_, other) => {
    const bytes = sequence(VERSION_1, octets(scalar), other);
    expect(await privately(bytes)).toMatch(/^KEY_(CURVE_UNSUPPORTED|MALFORMED)$/);
    expect(await privately(sequence(VERSION_0, EC_IDENTIFIER, octets(bytes)))).toMatch(
      /^KEY_(CURVE_UNSUPPORTED|MALFORMED)$/,
    );
  });

  it('is refused with a second [0] that names P-256', async () => {
    const bytes = sequence(VERSION_1, octets(scalar), curve, element(0xa0, P256_OID));
    expect(await privately(bytes)).toBe('KEY_MALFORMED');
    expect(await privately(sequence(VERSION_0, EC_IDENTIFIER, octets(bytes)))).toBe('KEY_MALFORMED');
  });
});

describe('X.509 certificate (RFC 5280 4.1)', () => {
  const identifier = sequence(hex('06092a864886f70d01010b'), NULL);
  const fields = [VERSION_1, identifier, sequence(), sequence(), sequence(), rsaSpkiDer];
  const version3 = element(0xa0, hex('020102'));
  const signature = bits(hex('ff'));
  const certificate = (...tbs: Buffer[]): Buffer => sequence(sequence(...tbs), identifier, signature);

  it.each<[string, Buffer[]]>([
    ['version 1', fields],
    ['version 3', [version3, ...fields]],
    ['extensions', [version3, ...fields, element(0xa3, sequence())]],
    [
      'unique identifiers',
      [version3, ...fields, bits(hex('01'), 0x81), bits(hex('01'), 0x82), element(0xa3, sequence())],
    ],
  ])('is taken: %s', async (_, tbs) => {
    expect(await certified(certificate(...tbs))).toBe('taken');
  });

  it.each<[string, Buffer]>([
    ['a field more', certificate(version3, ...fields, NULL)],
    ['extensions twice', certificate(version3, ...fields, element(0xa3), element(0xa3))],
    ['fields in another order', certificate(version3, ...fields, element(0xa3), bits(hex('01'), 0x81))],
    ['a field less', certificate(version3, ...fields.slice(1))],
    ['the version of another type', certificate(element(0xa0, NULL), ...fields)],
    ['two versions in one element', certificate(element(0xa0, hex('020102'), hex('020102')), ...fields)],
    ['version 256', certificate(element(0xa0, hex('02020100')), ...fields)],
    ['version 4', certificate(element(0xa0, hex('020103')), ...fields)],
    ['a validity that is none', certificate(VERSION_1, identifier, sequence(), NULL, sequence(), rsaSpkiDer)],
    ['a serial that is none', certificate(NULL, ...fields.slice(1))],
    ['an element behind the signature', sequence(sequence(...fields), identifier, signature, NULL)],
    ['bytes behind it', Buffer.concat([certificate(...fields), NULL])],
  ])('is refused with %s', async (_, bytes) => {
    expect(await certified(bytes)).toBe('KEY_MALFORMED');
  });
});

describe('every input of a key is bounded', () => {
  const huge = rsaSpki(Buffer.alloc(65_000, 255), Buffer.of(1, 0, 1));
  const eightMegabytes = Buffer.concat([hex('3084 007a1200'.replace(' ', '')), Buffer.alloc(8_000_000, 2)]);
  const imports = { importPublicKey, importPrivateKey, importRsaSpki, importRsaPkcs8, importP224Spki };

  it.each(Object.entries(imports))('%s refuses eight megabytes before it reads them', async (_, start) => {
    for (const source of [
      eightMegabytes,
      eightMegabytes.toString('base64'),
      armoured('PUBLIC KEY', eightMegabytes),
    ]) {
      const error = await start(source as string).then(
        () => undefined,
        (reason: unknown) => reason as Error & { code: string },
      );
      expect(error?.code).toBe('KEY_MALFORMED');
      expect(error?.message).toContain('65536');
    }
  });

  it('a modulus of half a million bits is no key, however it comes', async () => {
    expect(huge.length).toBeLessThan(65_536);
    for (const start of [importPublicKey, importRsaSpki])
      expect(await refused(start(huge))).toMatch(/^KEY_(TOO_LARGE|INCONSISTENT|MALFORMED)$/);
    const n = Buffer.alloc(49_000, 255).toString('base64url');
    expect(await refused(importPublicKey({ kty: 'RSA', n, e: 'AQAB' }))).toBe('KEY_TOO_LARGE');
  });
});

/** The elements of a SEQUENCE, by lengths of at most two octets. */
function children(bytes: Buffer): Buffer[] {
  const parts: Buffer[] = [];
  let rest = bytes.subarray(headOf(bytes));
  while (rest.length > 0) {
    const end = headOf(rest) + lengthOf(rest);
    parts.push(rest.subarray(0, end));
    rest = rest.subarray(end);
  }
  return parts;
}

function headOf(bytes: Buffer): number {
  const first = bytes[1] as number;
  return first < 0x80 ? 2 : 2 + (first & 0x7f);
}

function lengthOf(bytes: Buffer): number {
  const first = bytes[1] as number;
  return first < 0x80 ? first : bytes.readUIntBE(2, first & 0x7f);
}
