import type { Settings } from '../check-options.js';
import type { Deadline } from '../deadline.js';
import { type EcdsaNumbers, isCutDer, readEcdsaNumbers } from '../ecdsa/read-numbers.js';
import type { Found } from '../finding.js';
import type { ReadHeader, Reading } from './readings.js';

/** Bytes of the moduli that are in use: 512 to 8192 bits. */
const USUAL_LENGTHS: readonly number[] = [64, 128, 192, 256, 384, 512, 768, 1024];
const CURVES: readonly number[] = [192, 224, 256, 384, 521];

/** What the bytes of the header tell when no key fits them. */
export function noKeyFits(header: ReadHeader, { message, keys }: Settings, deadline: Deadline): Found[] {
  if (!message.headers.has('signature'))
    return [
      truncated('The message has no Signature header: it is not signed, or a proxy dropped it.', 'proven'),
    ];
  const [reading] = header.readings;
  if (header.isCut || !reading) return [unreadable(header)];
  const lengths = keys.flatMap(({ rsa }) => rsa?.length ?? []);
  if (header.readings.some(({ bytes }) => lengths.includes(bytes.length))) return [notGiven('RSA', deadline)];
  const numbers = ecdsaOf(reading);
  const isNamedEcdsa = /^ecc/i.test(header.algorithm ?? '');
  if (numbers && (isNamedEcdsa || lengths.length === 0 || numbers.encoding === 'der'))
    return [otherEcdsaKey(numbers, deadline)];
  return [otherLength(reading.bytes, lengths, isNamedEcdsa)];
}

function otherLength(bytes: Uint8Array, lengths: readonly number[], isNamedEcdsa: boolean): Found {
  const bits = 8 * bytes.length;
  const longest = Math.max(0, ...lengths);
  if (isCutDer(bytes))
    return truncated(
      `The signature ends after ${bytes.length} bytes, and its first bytes announce more.`,
      'proven',
    );
  if (USUAL_LENGTHS.includes(bytes.length) && !isNamedEcdsa)
    return {
      cause: 'KEY_SIZE_DIFFERS',
      certainty: 'consistent',
      says: `The signature has ${bytes.length} bytes, as one of a key of ${bits} bits has. The given keys have ${list(lengths.map((length) => 8 * length))} bits.`,
      detail: { bits },
    };
  if (bytes.length < longest || isNamedEcdsa)
    return truncated(
      `The signature has only ${bytes.length} bytes; one of the given keys makes ${isNamedEcdsa ? 'another length' : longest}.`,
      'consistent',
    );
  return {
    cause: 'SIGNATURE_ENCODING',
    certainty: 'consistent',
    says: `The signature has ${bytes.length} bytes, which is no length of a signature. It is encoded in a way that was not recognised.`,
    detail: {},
  };
}

function unreadable({ readings, isCut }: ReadHeader): Found {
  if (isCut)
    return truncated(
      'The signature in the header ends in the middle of an escape or of a group of base64.',
      'proven',
    );
  return readings.length > 0
    ? truncated('The signature in the header cannot be read.', 'consistent')
    : {
        cause: 'SIGNATURE_ENCODING',
        certainty: 'consistent',
        says: 'The Signature header holds nothing that can be read as a signature in any encoding.',
        detail: {},
      };
}

function otherEcdsaKey({ bits }: EcdsaNumbers, deadline: Deadline): Found {
  const curve = CURVES.find((size) => size >= bits) ?? bits;
  // A number is seldom more than 16 bits shorter than its curve.
  if (bits > 224 || bits < 200)
    return {
      cause: 'KEY_SIZE_DIFFERS',
      certainty: 'consistent',
      says: `The signature is an ECDSA signature on a curve of ${curve} bits. ECC224 signs on P-224.`,
      detail: { bits: curve },
    };
  return notGiven('P-224', deadline);
}

function notGiven(kind: string, deadline: Deadline): Found {
  const rest = deadline.isOver() ? ' that there was time for' : '';
  return {
    cause: 'KEY_NOT_GIVEN',
    certainty: 'consistent',
    says: `The signature has the form of one of ${kind === 'RSA' ? 'an RSA' : 'a P-224'} key, but no given key${rest} fits it.`,
    detail: {},
  };
}

function truncated(says: string, certainty: Found['certainty']): Found {
  return { cause: 'SIGNATURE_TRUNCATED', certainty, says, detail: {} };
}

function ecdsaOf({ bytes }: Reading): EcdsaNumbers | undefined {
  return readEcdsaNumbers(bytes)[0];
}

function list(numbers: readonly number[]): string {
  return [...new Set(numbers)].join(' or ') || 'other';
}
