import { searchFor } from './check.js';
import { acceptedEcdsa, type EcdsaCase, type EcdsaMessage } from './ecdsa-case.js';
import type { EcdsaKeys } from './ecdsa-keys.js';
import {
  COORDINATE_BYTES,
  type EcdsaHash,
  type EcdsaSignature,
  ORDER,
  signEcdsa,
} from './ecdsa-signature.js';
import { contentOf, USUAL_FIELDS } from './message-fields.js';

type ContentRow = readonly [id: string, note: string, content: Buffer];
type ShapeRow = readonly [id: string, note: string, wanted: (signature: EcdsaSignature) => boolean];

const CONTENTS: readonly ContentRow[] = [
  ['wire', 'a content to be signed', contentOf(USUAL_FIELDS)],
  ['empty', 'nothing at all', Buffer.alloc(0)],
  ['binary', 'bytes that are not UTF-8', Buffer.from([0, 0xff, 0x0a, 0x80, 0])],
];

const TOP = 1n << 223n;
const SHORT = 1n << BigInt(8 * (COORDINATE_BYTES - 1));

const SHAPES: readonly ShapeRow[] = [
  ['short-r', 'r has a leading zero byte in P1363, and one byte less in DER', ({ r }) => r < SHORT],
  ['short-s', 's has a leading zero byte in P1363, and one byte less in DER', ({ s }) => s < SHORT],
  ['top-bits', 'both numbers have the top bit: the longest DER', ({ r, s }) => r >= TOP && s >= TOP],
  [
    'no-top-bits',
    'neither number has the top bit',
    ({ r, s }) => r < TOP && s < TOP && r >= SHORT && s >= SHORT,
  ],
  ['top-bit-r', 'only r needs a zero byte in DER', ({ r, s }) => r >= TOP && s < TOP],
];

/** Signatures that verify: contents, hashes, keys, and shapes of the encodings. */
export function ecdsaAcceptedCases(keys: EcdsaKeys): EcdsaCase[] {
  const usual: EcdsaMessage = { key: keys.usual, hash: 'SHA-256', content: contentOf(USUAL_FIELDS) };
  return [
    ...CONTENTS.flatMap((row) => [contentCase(keys, 'SHA-256', row), contentCase(keys, 'SHA-224', row)]),
    ...SHAPES.map(([id, note, wanted]) => acceptedEcdsa(id, note, usual, searchSignature(usual, wanted))),
    ...bothHalves(usual),
    signedBy('key-ecparam', 'a key made by another command', { ...usual, key: keys.ecparam }),
    signedBy('key-curve-named-twice', 'a private key whose PKCS#8 names the curve twice', {
      ...usual,
      key: keys.curveNamedTwice,
    }),
    signedBy('key-short-scalar', 'a private key that begins with a zero byte', {
      ...usual,
      key: keys.shortScalar,
    }),
  ];
}

function contentCase({ usual: key }: EcdsaKeys, hash: EcdsaHash, [id, note, content]: ContentRow): EcdsaCase {
  return signedBy(`${id}-${hash.toLowerCase()}`, `${note}, ${hash}`, { key, hash, content });
}

function signedBy(id: string, note: string, message: EcdsaMessage): EcdsaCase {
  return acceptedEcdsa(id, note, message, signEcdsa(message.key, message.hash, message.content));
}

/** (r, s) and (r, n - s) are both right: the wire has no low-s rule. */
function bothHalves(message: EcdsaMessage): EcdsaCase[] {
  const { r, s } = signEcdsa(message.key, message.hash, message.content);
  const [low, high] = s < ORDER - s ? [s, ORDER - s] : [ORDER - s, s];
  return [
    acceptedEcdsa('low-s', 's in the lower half', message, { r, s: low }),
    acceptedEcdsa('high-s', 'the same signature with s in the upper half', message, { r, s: high }),
  ];
}

function searchSignature(
  message: EcdsaMessage,
  wanted: (signature: EcdsaSignature) => boolean,
): EcdsaSignature {
  return searchFor(() => {
    const signature = signEcdsa(message.key, message.hash, message.content);
    return wanted(signature) ? signature : undefined;
  }, 'a signature of the wanted shape');
}
