import { fromInteger } from './big-endian.js';
import { searchFor } from './check.js';
import { derElement, derInteger, rawInteger, SEQUENCE } from './der.js';
import { type EcdsaCase, type EcdsaMessage, refusedEcdsa, refusedEncoding } from './ecdsa-case.js';
import type { EcdsaKeys } from './ecdsa-keys.js';
import {
  COORDINATE_BYTES,
  type EcdsaSignature,
  ORDER,
  signEcdsa,
  toDer,
  toP1363,
} from './ecdsa-signature.js';
import { contentOf, USUAL_FIELDS } from './message-fields.js';

type NumbersRow = readonly [id: string, why: string, signature: EcdsaSignature];
type BytesRow = readonly [id: string, why: string, der: Buffer, p1363?: Buffer];

const TOP = 1n << 223n;
const SET = 0x31;

/** Signatures that must not verify. */
export function ecdsaRefusedCases({ usual, ecparam }: EcdsaKeys): EcdsaCase[] {
  const message: EcdsaMessage = { key: usual, hash: 'SHA-256', content: contentOf(USUAL_FIELDS) };
  const signature = searchTopBits(message);
  return [
    ...otherMessages(message, ecparam, signature),
    ...wrongNumbers(signature).map(([id, why, numbers]) => refusedEcdsa(id, why, message, numbers)),
    ...wrongBytes(signature).map(([id, why, der, p1363]) => refusedEncoding(id, why, message, der, p1363)),
  ];
}

/** Both numbers have the top bit set, so that DER needs its zero bytes and a case can leave them out. */
function searchTopBits(message: EcdsaMessage): EcdsaSignature {
  return searchFor(() => {
    const signature = signEcdsa(message.key, message.hash, message.content);
    return signature.r >= TOP && signature.s >= TOP ? signature : undefined;
  }, 'a signature with both top bits');
}

function otherMessages(
  message: EcdsaMessage,
  other: EcdsaMessage['key'],
  signature: EcdsaSignature,
): EcdsaCase[] {
  const sha224 = signEcdsa(message.key, 'SHA-224', message.content);
  const changed = Buffer.concat([message.content, Buffer.from('\n')]);
  return [
    refusedEcdsa('wrong-key', 'verified with a key of someone else', { ...message, key: other }, signature),
    refusedEcdsa(
      'wrong-hash-sha-224',
      'signed with SHA-256, verified with SHA-224',
      { ...message, hash: 'SHA-224' },
      signature,
    ),
    refusedEcdsa('wrong-hash-sha-256', 'signed with SHA-224, verified with SHA-256', message, sha224),
    refusedEcdsa(
      'content-changed',
      'a line feed behind the content',
      { ...message, content: changed },
      signature,
    ),
    refusedEcdsa(
      'content-emptied',
      'the content dropped',
      { ...message, content: Buffer.alloc(0) },
      signature,
    ),
  ];
}

function wrongNumbers({ r, s }: EcdsaSignature): NumbersRow[] {
  return [
    ['swapped', 'r and s swapped', { r: s, s: r }],
    ['r-plus-1', 'r one higher', { r: r + 1n, s }],
    ['r-zero', 'r is 0', { r: 0n, s }],
    ['s-zero', 's is 0', { r, s: 0n }],
    ['both-zero', 'r and s are 0', { r: 0n, s: 0n }],
    ['both-one', 'r and s are 1', { r: 1n, s: 1n }],
    ['r-order', 'r is the order', { r: ORDER, s }],
    ['s-order', 's is the order', { r, s: ORDER }],
    ['both-all-ones', 'r and s are nothing but one-bits', { r: (1n << 224n) - 1n, s: (1n << 224n) - 1n }],
  ];
}

function wrongBytes(signature: EcdsaSignature): BytesRow[] {
  const { r, s } = signature;
  const der = toDer(signature);
  return [
    ...wrongIntegers(signature),
    ...wrongLengths(der),
    ['s-plus-order', 's plus the order: equal modulo the order, a byte too long', toDer({ r, s: s + ORDER })],
    ['tag-set', 'a SET for the SEQUENCE', derElement(SET, derInteger(r), derInteger(s))],
    [
      'third-integer',
      'a third INTEGER inside',
      derElement(SEQUENCE, derInteger(r), derInteger(s), derInteger(1n)),
    ],
    ['r-alone', 'only r inside', derElement(SEQUENCE, derInteger(r))],
    ['encodings-swapped', 'each encoding where the other is due', toP1363(signature), der],
    ...wrongP1363(signature),
  ];
}

function wrongIntegers({ r, s }: EcdsaSignature): BytesRow[] {
  const bytesOf = (value: bigint): Buffer => fromInteger(value, COORDINATE_BYTES);
  const zero = Buffer.alloc(1);
  return [
    [
      'negative-r',
      'r without the zero byte that keeps it positive',
      derElement(SEQUENCE, rawInteger(bytesOf(r)), derInteger(s)),
    ],
    [
      'needless-zero-r',
      'r with a zero byte too many',
      derElement(SEQUENCE, rawInteger(Buffer.concat([zero, zero, bytesOf(r)])), derInteger(s)),
    ],
  ];
}

function wrongLengths(der: Buffer): BytesRow[] {
  const body = der.subarray(2);
  const r = body.subarray(2, 31);
  const s = body.subarray(31);
  const longR = Buffer.concat([Buffer.from([0x02, 0x81, r.length]), r]);
  return [
    [
      'ber-long-sequence',
      'the length of the SEQUENCE in the long form',
      Buffer.concat([Buffer.from([SEQUENCE, 0x81, body.length]), body]),
    ],
    ['ber-long-integer', 'the length of r in the long form', derElement(SEQUENCE, longR, s)],
    [
      'ber-indefinite',
      'an indefinite length',
      Buffer.concat([Buffer.from([SEQUENCE, 0x80]), body, Buffer.alloc(2)]),
    ],
    [
      'length-too-high',
      'a length that reaches behind the end',
      Buffer.concat([Buffer.from([SEQUENCE, body.length + 1]), body]),
    ],
    ['byte-behind', 'a zero byte behind', Buffer.concat([der, Buffer.alloc(1)])],
    ['cut', 'the last byte missing', der.subarray(0, -1)],
    ['empty', 'no bytes at all', Buffer.alloc(0), Buffer.alloc(0)],
  ];
}

/** The DER reader also gets something wrong, so that the case is refused in both encodings. */
function wrongP1363(signature: EcdsaSignature): BytesRow[] {
  const p1363 = toP1363(signature);
  const r = p1363.subarray(0, COORDINATE_BYTES);
  const s = p1363.subarray(COORDINATE_BYTES);
  const zero = Buffer.alloc(1);
  const rows: readonly (readonly [string, string, Buffer])[] = [
    ['cut', 'P1363 without its last byte', p1363.subarray(0, -1)],
    ['byte-behind', 'P1363 with a zero byte behind', Buffer.concat([p1363, zero])],
    ['29-bytes-each', 'P1363 with 29 bytes for each number', Buffer.concat([zero, r, zero, s])],
  ];
  return rows.map(([id, why, bytes]) => [`p1363-${id}`, why, bytes, bytes]);
}
