import { decodeWrappedBase64, encodeBase64 } from '../base64.js';
import { stripBlanks } from '../blanks.js';
import { ApointError } from '../errors.js';
import { decodePercent, encodePercent } from '../percent.js';
import { checkWord } from './options.js';
import { parsePairList } from './pair-list.js';

/** What the `Signature` and `Encrypt` headers share: an algorithm, a key version, and some bytes. */
export interface KeyedHeader {
  /** As written, any case; absent when the header names none. */
  readonly algorithm?: string | undefined;
  /** Absent when the header names none or an empty one: the latest version is meant. */
  readonly keyVersion?: string | undefined;
  readonly value: Uint8Array<ArrayBuffer>;
}

/** Text between two pairs. The published page writes `,`, most implementations write `, `. */
export type PairSeparator = ',' | ', ';

/** A header of this wire is refused above this many characters (protocol 2.1). */
export const MAXIMUM_HEADER_LENGTH = 8192;

/** How nearly every header is written. Whatever else is allowed goes through {@link parsePairList}, to the same result. */
const USUAL = /^algorithm=([\w.-]+), ?(?:keyVersion=([\w.-]+), ?)?(\w+)=([^,\s]+)$/;
const KEY_VERSION = /^[A-Za-z0-9._-]{1,64}$/;
const ALGORITHM = /^[A-Za-z0-9._-]+$/;

/**
 * Parses a header whose bytes stand in the parameter `valueName` (protocol 2.1 and 2.2): blanks inside the value
 * are dropped before and after percent-decoding, and the rest must be canonical base64.
 *
 * @param valueName - the parameter that holds the bytes, in any case.
 * @throws {@link ApointError} `HEADER_TOO_LONG`, `HEADER_MALFORMED`, `HEADER_DUPLICATE_KEY`,
 * `HEADER_PARAMETER_MISSING`, `HEADER_KEY_VERSION_INVALID`, `PERCENT_INVALID`, `BASE64_INVALID`
 */
export function parseKeyedHeader(text: string, valueName: string): KeyedHeader {
  checkText(text);
  const { algorithm, keyVersion, encoded } = partsOf(text, valueName);
  const value = decodeWrappedBase64(decodePercent(encoded));
  if (value.length === 0) throw missing(valueName);
  return { algorithm, keyVersion: keyVersion ? checkKeyVersion(keyVersion) : undefined, value };
}

/**
 * Writes the header in the one form of protocol 2.2: algorithm, keyVersion, value, upper-case escapes.
 *
 * @throws {@link ApointError} `HEADER_KEY_VERSION_INVALID`, `HEADER_PARAMETER_MISSING`, `HEADER_MALFORMED` for an
 * algorithm that is no token, `OPTION_INVALID` for another separator
 */
export function formatKeyedHeader(
  header: KeyedHeader,
  valueName: string,
  separator: PairSeparator = ',',
): string {
  if (header.value.length === 0) throw missing(valueName);
  checkWord('separator', separator, [',', ', ']);
  const pairs = [`${valueName}=${encodePercent(encodeBase64(header.value))}`];
  if (header.keyVersion !== undefined) pairs.unshift(`keyVersion=${checkKeyVersion(header.keyVersion)}`);
  if (header.algorithm !== undefined) pairs.unshift(`algorithm=${checkAlgorithm(header.algorithm)}`);
  return pairs.join(separator);
}

function checkText(text: string): void {
  if (typeof text !== 'string') throw new ApointError('HEADER_MALFORMED', 'The header must be text.');
  if (text.length <= MAXIMUM_HEADER_LENGTH) return;
  throw new ApointError('HEADER_TOO_LONG', `The header is longer than ${MAXIMUM_HEADER_LENGTH} characters.`);
}

interface Parts {
  readonly algorithm: string | undefined;
  readonly keyVersion: string | undefined;
  /** Without blanks, which may stand anywhere in it, even inside an escape (`% 2F`). */
  readonly encoded: string;
}

function partsOf(text: string, valueName: string): Parts {
  const [, algorithm, keyVersion, name, encoded = ''] = USUAL.exec(text) ?? [];
  if (name === valueName) return { algorithm, keyVersion, encoded };
  const pairs = parsePairList(text);
  const value = pairs.get(valueName.toLowerCase()) ?? '';
  return {
    algorithm: pairs.get('algorithm'),
    keyVersion: pairs.get('keyversion'),
    encoded: stripBlanks(value),
  };
}

function missing(valueName: string): ApointError {
  return new ApointError('HEADER_PARAMETER_MISSING', `The header has no ${valueName}, or an empty one.`);
}

function checkAlgorithm(algorithm: string): string {
  if (ALGORITHM.test(algorithm)) return algorithm;
  throw new ApointError('HEADER_MALFORMED', 'An algorithm is letters, digits, underscores, dashes or dots.');
}

function checkKeyVersion(keyVersion: string): string {
  if (KEY_VERSION.test(keyVersion)) return keyVersion;
  throw new ApointError(
    'HEADER_KEY_VERSION_INVALID',
    'keyVersion is 1 to 64 letters, digits, underscores, dashes or dots.',
  );
}
