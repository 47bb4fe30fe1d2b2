import type { Settings } from '../check-options.js';
import type { Found } from '../finding.js';
import type { Match } from './match.js';

/** What is wrong with the way in which the signature was made and written, whatever it is of. */
export function signedHow(match: Match, { ecdsa }: Settings): Found[] {
  const { padding, saltLength, hash, digestSigned, ecdsaEncoding, reading } = match;
  const found: Found[] = [];
  const add = (cause: Found['cause'], says: string, detail: Found['detail'] = {}): void => {
    found.push({ cause, certainty: 'proven', says, detail });
  };
  if (padding !== undefined) {
    const salt = saltLength === undefined ? {} : { saltLength };
    const with_ =
      padding === 'pss'
        ? `RSA-PSS with ${hash} and a salt of ${saltLength} bytes`
        : `another RSA padding: ${padding}`;
    add('PADDING_DIFFERS', `The message was signed with ${with_}. This wire signs with PKCS#1 v1.5.`, {
      padding,
      hash,
      ...salt,
    });
  }
  const expectedHash = ecdsaEncoding === undefined ? 'sha256' : ecdsa.hash;
  if (hash !== expectedHash)
    add('HASH_DIFFERS', `The content was hashed with ${hash}, and ${expectedHash} is expected.`, { hash });
  if (digestSigned !== undefined) {
    const { hash: inner, encoding } = digestSigned;
    const form = encoding === 'raw' ? `The ${inner} digest` : `The ${inner} digest, written as ${encoding},`;
    add('DIGEST_SIGNED', `${form} was given to the function that signs, in place of the content.`, {
      hash: inner,
      encoding,
    });
  }
  if (ecdsaEncoding !== undefined && ecdsaEncoding !== ecdsa.encoding)
    add(
      'ECDSA_ENCODING_DIFFERS',
      `The ECDSA signature is written as ${ecdsaEncoding}, and ${ecdsa.encoding} is expected.`,
      {
        encoding: ecdsaEncoding,
      },
    );
  if (reading.encoding !== undefined)
    add(
      'SIGNATURE_ENCODING',
      `The signature is right, but the header does not write it as this wire does: ${reading.encoding}.`,
      {
        encoding: reading.encoding,
      },
    );
  return found;
}
