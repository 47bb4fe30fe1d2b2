import { encryptEcb, randomBytes } from './aes.js';
import { searchFor } from './check.js';
import type { Envelope } from './envelope-case.js';
import { type KeyWrap, wrapKey } from './key-wrap.js';
import { makeRsaKey, type RsaKey } from './rsa-key.js';
import { hasAllMarks } from './text.js';

/** The recipients that all envelope cases share. */
export interface EnvelopeKeys {
  readonly usual: RsaKey;
  readonly other: RsaKey;
  readonly bits3072: RsaKey;
  readonly bits4096: RsaKey;
}

const USUAL_PLAINTEXT: Buffer = Buffer.from('{"bizNo":"V0001","name":"積分"}');

export function makeEnvelopeKeys(): EnvelopeKeys {
  return {
    usual: makeRsaKey(2048),
    other: makeRsaKey(2048),
    bits3072: makeRsaKey(3072),
    bits4096: makeRsaKey(4096),
  };
}

/** The choices of a case; the rest is as on the wire. */
export interface EnvelopeChoices {
  readonly keyWrap?: KeyWrap;
  readonly contentKey?: Buffer;
  readonly plaintext?: Buffer;
}

/** A valid envelope. */
export function sealWithOpenssl(recipient: RsaKey, choices: EnvelopeChoices = {}): Envelope {
  const { keyWrap = 'pkcs1', contentKey = randomBytes(32), plaintext = USUAL_PLAINTEXT } = choices;
  const wrapped = wrapKey(recipient, keyWrap, contentKey);
  return {
    recipient,
    keyWrap,
    contentKey,
    wrapped,
    ciphertext: encryptEcb(contentKey, plaintext),
    plaintext,
  };
}

/** An envelope whose header and body both have +, / and =, for the cases about spelling. */
export function sealWithAllMarks(recipient: RsaKey): Envelope {
  return searchFor(() => {
    const envelope = sealWithOpenssl(recipient, { plaintext: Buffer.alloc(60, USUAL_PLAINTEXT) });
    const texts = [envelope.wrapped, envelope.ciphertext].map((bytes) => bytes.toString('base64'));
    return texts.every(hasAllMarks) ? envelope : undefined;
  }, 'an envelope with +, / and = in its base64');
}
