import { randomBytes } from './aes.js';
import { searchFor } from './check.js';
import { type EnvelopeCase, mustNotOpen, opens } from './envelope-case.js';
import { type EnvelopeKeys, sealWithOpenssl } from './envelope-workbench.js';
import type { RsaKey } from './rsa-key.js';

const LENGTHS: readonly number[] = [0, 1, 15, 16, 17, 1000];
const KEY_BYTES: readonly number[] = [16, 24, 32];

type PlaintextRow = readonly [id: string, note: string, plaintext: Buffer];

const PLAINTEXTS: readonly PlaintextRow[] = [
  ['like-padding', 'a plaintext that ends like a padding', Buffer.from('{"a":1}\x03\x03\x03')],
  ['block-of-sixteens', 'a plaintext that is a block of padding', Buffer.alloc(16, 16)],
];

/** Envelopes that open: all lengths, key sizes, key wraps and recipients. */
export function envelopePlaintextCases({ usual, bits3072, bits4096 }: EnvelopeKeys): EnvelopeCase[] {
  return [
    ...LENGTHS.map((length, index) => lengthCase(usual, length, KEY_BYTES[index % KEY_BYTES.length] ?? 32)),
    ...PLAINTEXTS.map(([id, note, plaintext]) =>
      opens(`plaintext-${id}`, note, sealWithOpenssl(usual, { plaintext })),
    ),
    opens('recipient-3072', 'a recipient’s key of 3072 bits', sealWithOpenssl(bits3072)),
    opens('recipient-4096', 'a recipient’s key of 4096 bits', sealWithOpenssl(bits4096)),
    hexKeyCase(usual),
    ...oaepCases(usual),
    ...leadingZeroCases(usual),
  ];
}

function lengthCase(recipient: RsaKey, length: number, keyBytes: number): EnvelopeCase {
  const choices = { plaintext: Buffer.alloc(length, 'point '), contentKey: randomBytes(keyBytes) };
  const note = `${length} bytes of plaintext under AES-${keyBytes * 8}`;
  return opens(`length-${length}`, note, sealWithOpenssl(recipient, choices));
}

/** 32 ASCII characters of hex are an AES-256 key as bytes, not an AES-128 key in hex. */
function hexKeyCase(recipient: RsaKey): EnvelopeCase {
  const contentKey = Buffer.from(randomBytes(16).toString('hex'));
  return opens(
    'key-of-hex-digits',
    'the key is 32 ASCII hex digits, used as they are',
    sealWithOpenssl(recipient, { contentKey }),
  );
}

function oaepCases(recipient: RsaKey): EnvelopeCase[] {
  return [
    opens(
      'oaep-sha1',
      'RSA-OAEP, SHA-1 for label and mask',
      sealWithOpenssl(recipient, { keyWrap: 'oaepSha1' }),
    ),
    opens(
      'oaep-sha256',
      'RSA-OAEP, SHA-256 for label and mask',
      sealWithOpenssl(recipient, { keyWrap: 'oaepSha256' }),
    ),
  ];
}

/** A wrapped key is as long as the modulus, even if it begins with a zero byte. */
function leadingZeroCases(recipient: RsaKey): EnvelopeCase[] {
  const envelope = searchFor(() => {
    const found = sealWithOpenssl(recipient);
    return found.wrapped[0] === 0 ? found : undefined;
  }, 'a wrapped key with a leading zero byte');
  const shortened = { ...envelope, wrapped: envelope.wrapped.subarray(1) };
  return [
    opens('wrap-leading-zero', 'the wrapped key begins with a zero byte', envelope),
    mustNotOpen(
      'wrap-leading-zero-dropped',
      'the leading zero byte of the wrapped key is left out',
      shortened,
    ),
  ];
}
