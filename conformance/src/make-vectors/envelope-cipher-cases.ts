import { decryptEcb, encryptBlocks, encryptCbc, encryptEcb, randomBytes } from './aes.js';
import { searchFor } from './check.js';
import { doesNotOpen, type Envelope, type EnvelopeCase } from './envelope-case.js';
import { type EnvelopeKeys, sealWithOpenssl } from './envelope-workbench.js';
import type { RsaKey } from './rsa-key.js';

type CiphertextRow = readonly [id: string, why: string, ciphertext: Buffer];

/** Fourteen bytes, which need two bytes of padding. */
const TEXT = Buffer.from('{"bizNo":"V1"}');

/** Envelopes whose key unwraps but whose body does not decrypt. */
export function envelopeCipherCases({ usual }: EnvelopeKeys): EnvelopeCase[] {
  const { envelope, rows } = searchFor(() => damagedEnvelope(usual), 'bodies that none decrypts by chance');
  return rows.map(([id, why, ciphertext]) => doesNotOpen(`cipher-${id}`, why, { ...envelope, ciphertext }));
}

/** Random bytes look like a padding once in 256 times; a case must not depend on that. */
function damagedEnvelope(recipient: RsaKey): { envelope: Envelope; rows: CiphertextRow[] } | undefined {
  const envelope = sealWithOpenssl(recipient);
  const rows = [...wrongPaddings(envelope), ...otherModes(envelope), ...damagedBodies(envelope)];
  const noneDecrypts = rows.every(
    ([, , ciphertext]) => decryptEcb(envelope.contentKey, ciphertext) === undefined,
  );
  return noneDecrypts ? { envelope, rows } : undefined;
}

function wrongPaddings({ contentKey }: Envelope): CiphertextRow[] {
  const rows: readonly (readonly [string, string, readonly number[]])[] = [
    ['zeros', 'zero bytes for padding', [0, 0]],
    ['iso-7816', 'padding of ISO 7816-4: 80 00', [0x80, 0]],
    ['ansi-x923', 'padding of ANSI X9.23: 00 02', [0, 2]],
    ['bytes-differ', 'padding bytes that differ: 01 02', [1, 2]],
    ['too-long', 'a length of 17 in the last byte', [17, 17]],
    ['none', 'no padding: the text fills the block', [0x7d, 0x7d]],
  ];
  return [
    ...rows.map(
      ([id, why, ends]): CiphertextRow => [
        `padding-${id}`,
        why,
        encryptBlocks(contentKey, Buffer.concat([TEXT, Buffer.from(ends)])),
      ],
    ),
  ];
}

function otherModes({ contentKey, plaintext }: Envelope): CiphertextRow[] {
  const iv = randomBytes(16);
  return [
    [
      'cbc-iv-in-front',
      'AES/CBC with its IV in front',
      Buffer.concat([iv, encryptCbc(contentKey, iv, plaintext)]),
    ],
    ['other-key', 'encrypted with another key than the wrapped one', encryptEcb(randomBytes(32), plaintext)],
  ];
}

function damagedBodies({ ciphertext }: Envelope): CiphertextRow[] {
  return [
    ['cut-in-block', 'cut inside the last block', ciphertext.subarray(0, -1)],
    ['cut-block', 'the last block, with the padding in it, missing', ciphertext.subarray(0, -16)],
  ];
}
