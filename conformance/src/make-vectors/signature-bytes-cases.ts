import { fromInteger, toInteger } from './big-endian.js';
import { check, searchFor } from './check.js';
import { contentOf, fieldsWith, type MessageFields, USUAL_FIELDS } from './message-fields.js';
import type { RsaKey } from './rsa-key.js';
import { sha256, signBlock, signPss, signRsa, signWithoutDigestInfo } from './rsa-signature.js';
import {
  acceptedMessage,
  type SignatureCase,
  unverifiedSignature,
  wrongSignature,
} from './signature-case.js';
import type { SignatureKeys } from './signature-keys.js';

type SignatureRow = readonly [id: string, why: string, signature: Buffer];

/** DigestInfo of SHA-256 up to the digest (RFC 8017 section 9.2, note 1), and without the NULL parameters. */
const DIGEST_INFO = Buffer.from('3031300d060960864801650304020105000420', 'hex');
const DIGEST_INFO_WITHOUT_NULL = Buffer.from('302f300b0609608648016503040201' + '0420', 'hex');
/** DigestInfo of SHA-512/256, whose digests have the same length. */
const DIGEST_INFO_SHA512_256 = Buffer.from('3031300d060960864801650304020605000420', 'hex');

/** Signatures with wrong bytes, and signatures that only look wrong. */
export function signatureBytesCases(keys: SignatureKeys): SignatureCase[] {
  const message = { key: keys.usual, fields: USUAL_FIELDS };
  const rows = [
    ...alteredSignatures(keys.usual),
    ...otherSchemes(keys.usual),
    ...malformedBlocks(keys.usual),
  ];
  return [
    ...rows.map(([id, why, signature]) => wrongSignature(`bytes-${id}`, why, message, signature)),
    ...leadingZeroCases(keys.usual),
    aboveModulus(keys.usual),
    keyTooSmall(keys.tooSmall),
  ];
}

function alteredSignatures(key: RsaKey): SignatureRow[] {
  const signature = signRsa(key, contentOf(USUAL_FIELDS));
  return [
    ['middle-bit', 'one bit in the middle flipped', flip(signature, 128, 0x10)],
    ['last-byte-missing', 'the last byte missing', signature.subarray(0, -1)],
    ['byte-behind', 'a zero byte behind', Buffer.concat([signature, Buffer.alloc(1)])],
    ['zero-in-front', 'a zero byte in front', Buffer.concat([Buffer.alloc(1), signature])],
    ['zero', 'the number 0', Buffer.alloc(key.bytes)],
    ['modulus', 'the modulus itself', fromInteger(key.modulus, key.bytes)],
    ['all-ones', 'nothing but one-bits: above the modulus', Buffer.alloc(key.bytes, 0xff)],
  ];
}

function otherSchemes(key: RsaKey): SignatureRow[] {
  const content = contentOf(USUAL_FIELDS);
  return [
    ['sha1', 'SHA-1 for SHA-256', signRsa(key, content, 'sha1')],
    ['sha512', 'SHA-512 for SHA-256', signRsa(key, content, 'sha512')],
    ['pss', 'RSASSA-PSS for RSASSA-PKCS1-v1_5', signPss(key, content)],
    ['no-digest-info', 'the digest without a DigestInfo', signWithoutDigestInfo(key, sha256(content))],
  ];
}

function malformedBlocks(key: RsaKey): SignatureRow[] {
  const digest = sha256(contentOf(USUAL_FIELDS));
  const right = Buffer.concat([DIGEST_INFO, digest]);
  const withoutNull = Buffer.concat([DIGEST_INFO_WITHOUT_NULL, digest]);
  const otherHash = Buffer.concat([DIGEST_INFO_SHA512_256, digest]);
  const sign = (block: Buffer): Buffer => signBlock(key, block);
  return [
    ['block-without-null', 'DigestInfo without the NULL parameters', sign(block(key, 1, 0xff, withoutNull))],
    ['block-other-hash', 'DigestInfo that names SHA-512/256', sign(block(key, 1, 0xff, otherHash))],
    ['block-padding-not-ff', 'padding bytes other than FF', sign(block(key, 1, 0xfe, right))],
    ['block-padding-short', 'short padding, bytes behind the digest', sign(shortBlock(key, right))],
    ['block-no-separator', 'no zero byte before the DigestInfo', sign(blockWithoutSeparator(key, right))],
  ];
}

/** 00, block type, padding, 00, contents. */
function block(key: RsaKey, type: number, filler: number, contents: Buffer): Buffer {
  const padding = Buffer.alloc(key.bytes - contents.length - 3, filler);
  return Buffer.concat([Buffer.from([0, type]), padding, Buffer.from([0]), contents]);
}

function shortBlock(key: RsaKey, contents: Buffer): Buffer {
  const head = Buffer.concat([Buffer.from([0, 1]), Buffer.alloc(8, 0xff), Buffer.from([0]), contents]);
  return Buffer.concat([head, Buffer.alloc(key.bytes - head.length, 0xa5)]);
}

function blockWithoutSeparator(key: RsaKey, contents: Buffer): Buffer {
  const head = Buffer.concat([Buffer.from([0, 1]), Buffer.alloc(key.bytes - contents.length - 2, 0xff)]);
  return Buffer.concat([head, contents]);
}

/** A signature is as long as the modulus, even if it begins with a zero byte. */
function leadingZeroCases(key: RsaKey): SignatureCase[] {
  const { fields, signature } = searchSignature(
    key,
    (found) => found[0] === 0,
    'a signature with a leading zero byte',
  );
  const message = { key, fields };
  return [
    acceptedMessage(
      'bytes-leading-zero',
      'the signature begins with a zero byte',
      message,
      'with private key',
    ),
    wrongSignature(
      'bytes-leading-zero-dropped',
      'the leading zero byte is left out',
      message,
      signature.subarray(1),
    ),
  ];
}

/** s + n equals s modulo n; RFC 8017 section 5.2.2 requires the refusal before the arithmetic. */
function aboveModulus(key: RsaKey): SignatureCase {
  const room = 1n << BigInt(key.bits);
  const fits = (found: Buffer): boolean => toInteger(found) + key.modulus < room;
  const { fields, signature } = searchSignature(key, fits, 'a signature with room for the modulus');
  const above = fromInteger(toInteger(signature) + key.modulus, key.bytes);
  return wrongSignature('bytes-plus-modulus', 'a right signature plus the modulus', { key, fields }, above);
}

function keyTooSmall(key: RsaKey): SignatureCase {
  const message = { key, fields: USUAL_FIELDS };
  check(key.bits < 2048, 'the key is too small');
  return unverifiedSignature(
    'key-1024',
    'a right signature by a key of 1024 bits',
    message,
    signRsa(key, contentOf(USUAL_FIELDS)),
  );
}

function searchSignature(
  key: RsaKey,
  wanted: (signature: Buffer) => boolean,
  what: string,
): { fields: MessageFields; signature: Buffer } {
  return searchFor((index) => {
    const fields = fieldsWith({ body: Buffer.from(`{"bizNo":"W${index}"}`) });
    const signature = signRsa(key, contentOf(fields));
    return wanted(signature) ? { fields, signature } : undefined;
  }, what);
}

function flip(bytes: Buffer, at: number, mask: number): Buffer {
  return Buffer.from(bytes.map((byte, index) => (index === at ? byte ^ mask : byte)));
}
