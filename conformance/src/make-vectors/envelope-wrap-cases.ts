import { randomBytes } from './aes.js';
import { fromInteger, toInteger } from './big-endian.js';
import { doesNotOpen, type Envelope, type EnvelopeCase } from './envelope-case.js';
import { type EnvelopeKeys, sealWithOpenssl } from './envelope-workbench.js';
import { type KeyWrap, wrapBlock, wrapKey } from './key-wrap.js';
import type { RsaKey } from './rsa-key.js';

type WrappedRow = readonly [id: string, why: string, wrapped: Buffer];

const WRONG_KEY_LENGTHS: readonly number[] = [0, 15, 17, 33];

/** Envelopes with a wrong wrapped key, around a body that fits the key inside. */
export function envelopeWrapCases({ usual, other, bits3072 }: EnvelopeKeys): EnvelopeCase[] {
  const envelope = sealWithOpenssl(usual, { contentKey: nonZeroBytes(32) });
  const rows = [
    ...malformedPaddings(envelope),
    ...alteredWraps(envelope),
    ...otherRecipients(envelope, other, bits3072),
  ];
  return [
    ...rows.map(([id, why, wrapped]) => doesNotOpen(`wrap-${id}`, why, { ...envelope, wrapped })),
    ...WRONG_KEY_LENGTHS.map((length) => wrongKeyLength(envelope, length)),
    keyInHex(envelope),
    ...otherWraps(usual),
  ];
}

function malformedPaddings({ recipient, contentKey }: Envelope): WrappedRow[] {
  const rows: readonly (readonly [string, string, Buffer])[] = [
    ['first-byte-1', 'a first byte other than 0', block(recipient, [1, 2], contentKey)],
    ['type-1', 'padding of block type 1', block(recipient, [0, 1], contentKey)],
    [
      'no-padding',
      'the zero byte right behind the block type',
      zeroAt(block(recipient, [0, 2], contentKey), 2),
    ],
    ['padding-7', 'seven bytes of padding for eight', zeroAt(block(recipient, [0, 2], contentKey), 9)],
    ['no-separator', 'no zero byte at all', blockWithoutSeparator(recipient, contentKey)],
    ['bare-key', 'the key as a number, without padding', bareBlock(recipient, contentKey)],
  ];
  return rows.map(([id, why, malformed]) => [`block-${id}`, why, wrapBlock(recipient, malformed)]);
}

function alteredWraps({ recipient, wrapped }: Envelope): WrappedRow[] {
  return [
    [
      'bit-flipped',
      'one bit of the wrapped key flipped',
      Buffer.from(wrapped.map((byte, i) => (i === 77 ? byte ^ 4 : byte))),
    ],
    ['last-byte-missing', 'the last byte of the wrapped key missing', wrapped.subarray(0, -1)],
    ['zero-in-front', 'a zero byte in front of the wrapped key', Buffer.concat([Buffer.alloc(1), wrapped])],
    ['all-ones', 'nothing but one-bits: above the modulus', Buffer.alloc(recipient.bytes, 0xff)],
  ];
}

function otherRecipients({ contentKey }: Envelope, other: RsaKey, longer: RsaKey): WrappedRow[] {
  return [
    ['other-recipient', 'wrapped for another key of the same size', wrapKey(other, 'pkcs1', contentKey)],
    ['longer-recipient', 'wrapped for a key of 3072 bits', wrapKey(longer, 'pkcs1', contentKey)],
  ];
}

/** The bytes unwrap correctly but are not an AES key; a lenient reader would cut or pad them. */
function wrongKeyLength(envelope: Envelope, length: number): EnvelopeCase {
  const inside = Buffer.alloc(length, envelope.contentKey);
  const wrapped = wrapKey(envelope.recipient, 'pkcs1', inside);
  return doesNotOpen(`wrap-key-length-${length}`, `${length} bytes for an AES key inside the wrap`, {
    ...envelope,
    wrapped,
  });
}

function keyInHex(envelope: Envelope): EnvelopeCase {
  const wrapped = wrapKey(envelope.recipient, 'pkcs1', Buffer.from(envelope.contentKey.toString('hex')));
  return doesNotOpen('wrap-key-in-hex', 'the AES-256 key as 64 hex digits inside the wrap', {
    ...envelope,
    wrapped,
  });
}

/** The profile names one scheme, but another one is used. */
function otherWraps(recipient: RsaKey): EnvelopeCase[] {
  const cases: readonly (readonly [KeyWrap, KeyWrap, readonly string[], string])[] = [
    ['pkcs1', 'oaepSha1', [], 'RSA-OAEP with SHA-1 where RSAES-PKCS1-v1_5 is agreed'],
    ['oaepSha1', 'pkcs1', [], 'RSAES-PKCS1-v1_5 where RSA-OAEP with SHA-1 is agreed'],
    ['oaepSha256', 'oaepSha1', [], 'RSA-OAEP with SHA-1 where SHA-256 is agreed'],
    ['oaepSha256', 'oaepSha256', ['rsa_oaep_label:6170'], 'RSA-OAEP with a label'],
  ];
  return cases.map(([agreed, used, extra, why], index) => {
    const contentKey = randomBytes(32);
    const wrapped = wrapKey(recipient, used, contentKey, extra);
    return doesNotOpen(`wrap-other-${index + 1}`, why, {
      ...sealWithOpenssl(recipient, { contentKey }),
      keyWrap: agreed,
      wrapped,
    });
  });
}

/** Two bytes at the start, padding without zero bytes, 00, the key. */
function block(recipient: RsaKey, head: readonly number[], contentKey: Buffer): Buffer {
  const padding = nonZeroBytes(recipient.bytes - contentKey.length - 3);
  return Buffer.concat([Buffer.from(head), padding, Buffer.from([0]), contentKey]);
}

/** The key must not have a zero byte either, because that would be the separator. */
function blockWithoutSeparator(recipient: RsaKey, contentKey: Buffer): Buffer {
  return Buffer.concat([
    Buffer.from([0, 2]),
    nonZeroBytes(recipient.bytes - contentKey.length - 2),
    contentKey,
  ]);
}

function bareBlock(recipient: RsaKey, contentKey: Buffer): Buffer {
  return fromInteger(toInteger(contentKey), recipient.bytes);
}

function zeroAt(bytes: Buffer, at: number): Buffer {
  return Buffer.from(bytes.map((byte, index) => (index === at ? 0 : byte)));
}

function nonZeroBytes(length: number): Buffer {
  return Buffer.from(randomBytes(length).map((byte) => byte || 0x5a));
}
