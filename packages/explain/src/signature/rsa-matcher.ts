import { digestOf } from '#crypto';
import { concat, isSame } from '../bytes.js';
import { HASHES, type HashName } from '../crypto/hashes.js';
import type { GivenKey } from '../keys/given-key.js';
import type { EncodedMessage } from '../rsa/encoded-message.js';
import { isSealed } from '../rsa/pss.js';
import { digestForms } from './digest-forms.js';
import type { Match, Matcher } from './match.js';
import type { Reading } from './readings.js';

/** What an RSA signature holds, and the key that shows it. */
export interface RecoveredSignature {
  readonly key: GivenKey;
  readonly reading: Reading;
  readonly message: EncodedMessage;
}

/** One matcher for what was recovered from an RSA signature. */
export function rsaMatcher(recovered: RecoveredSignature): Matcher {
  const { key, reading, message } = recovered;
  const base = { key, reading };
  switch (message.padding) {
    case 'pss':
      return hashed(message.hash, (digest) => isSealed(message, digest), {
        ...base,
        hash: message.hash,
        padding: 'pss',
        saltLength: message.salt.length,
      });
    case 'pkcs1':
    case 'pkcs1-no-null':
      return hashed(message.hash, (digest) => isSame(digest, message.digest), {
        ...base,
        hash: message.hash,
        ...(message.padding === 'pkcs1' ? {} : { padding: 'PKCS#1 v1.5 without the NULL of its DigestInfo' }),
      });
    case 'pkcs1-bare':
    case 'none':
      return bare(message.data, message.padding, base);
  }
}

/** The content was hashed by the function that signed, so a digest that was given to it was hashed again. */
function hashed(hash: HashName, isSigned: (digest: Uint8Array) => boolean, match: Match): Matcher {
  return {
    cost: 1,
    match(parts, depth) {
      if (isSigned(digestOf(hash, parts))) return match;
      if (depth === 'plain') return undefined;
      for (const { form, bytes } of digestForms(parts))
        if (isSigned(digestOf(hash, [bytes]))) return { ...match, digestSigned: form };
      return undefined;
    },
  };
}

/** What was signed is a digest, without a label that names its hash, or the content itself. */
function bare(
  data: Uint8Array,
  padding: 'pkcs1-bare' | 'none',
  base: Pick<Match, 'key' | 'reading'>,
): Matcher {
  // Without padding, zeros in front are lost.
  const isData = (bytes: Uint8Array): boolean =>
    padding === 'none' ? isSame(withoutZeros(bytes), data) : isSame(bytes, data);
  const fitting = (Object.keys(HASHES) as HashName[]).filter((hash) =>
    mayBe(HASHES[hash].outputLen, data, padding),
  );
  const hashes = { plain: fitting.slice(0, 1), deep: fitting.length > 0 ? fitting : undefined };
  const match = (found: Pick<Match, 'hash' | 'digestSigned' | 'padding'>): Match => ({
    ...base,
    ...(padding === 'none' ? { padding: 'none' } : {}),
    ...found,
  });
  return {
    cost: 1,
    match(parts, depth) {
      for (const { form, bytes } of digestForms(parts, hashes[depth]))
        if (isData(bytes)) return match({ hash: form.hash, digestSigned: form });
      const isContent = depth === 'deep' && isData(concat(...parts));
      return isContent ? match({ hash: 'sha256', padding: 'the content itself, not hashed' }) : undefined;
    },
  };
}

function mayBe(length: number, data: Uint8Array, padding: 'pkcs1-bare' | 'none'): boolean {
  return padding === 'none' ? data.length <= length && data.length > length - 4 : data.length === length;
}

function withoutZeros(bytes: Uint8Array): Uint8Array {
  const first = bytes.findIndex((byte) => byte !== 0);
  return first < 0 ? new Uint8Array() : bytes.subarray(first);
}
