import { decodeWrappedBase64, encodeBase64 } from '../base64.js';
import { stripBlanks } from '../blanks.js';
import { ApointError } from '../errors.js';
import { decodePercent } from '../percent.js';
import { checkBytes, checkWord } from './options.js';
import { parsePairList } from './pair-list.js';

/** The common parts of the `Signature` and `Encrypt` headers: an algorithm, a key version, and some bytes. */
export interface KeyedHeader {
  /** As written, in any case; absent when the header names no algorithm. */
  readonly algorithm?: string | undefined;
  /** Absent when the header has no keyVersion or an empty one: then the latest version is meant. */
  readonly keyVersion?: string | undefined;
  readonly value: Uint8Array<ArrayBuffer>;
}

/** Text between two pairs. The published page writes `,`, most implementations write `, `. */
export type PairSeparator = ',' | ', ';

/** A longer header is refused; counted in characters ([protocol 2.1](../../protocol.md#21-the-pair-list)). */
export const MAXIMUM_HEADER_LENGTH = 8192;

/** The fast path for nearly every header. {@link parsePairList} parses every other allowed form, with the same result. */
const USUAL = /^algorithm=([\w.-]+), ?(?:keyVersion=([\w.-]+), ?)?(\w+)=([^,\s]+)$/;
const KEY_VERSION = /^[A-Za-z0-9._-]{1,64}$/;

/**
 * Parses a header that holds its bytes in the parameter `valueName`
 * ([protocol 2.1](../../protocol.md#21-the-pair-list) and [2.2](../../protocol.md#22-the-encoded-values)).
 * Blanks inside the value are dropped before and after percent-decoding. The rest must be canonical base64.
 *
 * @param valueName - the parameter that holds the bytes, in any case.
 * @throws {@link ApointError} `HEADER_TOO_LONG`, `HEADER_MALFORMED`, `HEADER_DUPLICATE_KEY`,
 * `HEADER_PARAMETER_MISSING`, `HEADER_KEY_VERSION_INVALID`, `PERCENT_INVALID`, `BASE64_INVALID`
 */
export function parseKeyedHeader(text: string, valueName: string): KeyedHeader {
  if (typeof text !== 'string') throw new ApointError('HEADER_MALFORMED', 'The header must be text.');
  if (text.length > MAXIMUM_HEADER_LENGTH) {
    throw new ApointError(
      'HEADER_TOO_LONG',
      `The header is longer than ${MAXIMUM_HEADER_LENGTH} characters; refuse the message.`,
    );
  }
  const { algorithm, keyVersion, encoded } = partsOf(text, valueName);
  const value = decodeWrappedBase64(decodePercent(encoded));
  if (value.length === 0) throw missing(valueName);
  if (keyVersion && !KEY_VERSION.test(keyVersion)) throw keyVersionInvalid();
  return { algorithm, keyVersion: keyVersion || undefined, value };
}

/**
 * Writes the header in the one form of [protocol 2.2](../../protocol.md#22-the-encoded-values): algorithm,
 * keyVersion, value, upper-case escapes.
 *
 * @param header - its algorithm must be a name that this wire defines; it is written unchecked.
 * @throws {@link ApointError} `HEADER_KEY_VERSION_INVALID`, `HEADER_PARAMETER_MISSING`, `OPTION_INVALID` for another separator
 */
export function formatKeyedHeader(
  { algorithm, keyVersion, value }: KeyedHeader & { readonly algorithm: string },
  valueName: string,
  separator: PairSeparator = ',',
): string {
  checkBytes(valueName, value);
  if (value.length === 0) throw missing(valueName);
  checkWord('separator', separator, [',', ', ']);
  if (keyVersion !== undefined && (typeof keyVersion !== 'string' || !KEY_VERSION.test(keyVersion)))
    throw keyVersionInvalid();
  const version = keyVersion === undefined ? '' : `keyVersion=${keyVersion}${separator}`;
  return `algorithm=${algorithm}${separator}${version}${valueName}=${encodeURIComponent(encodeBase64(value))}`;
}

interface Parts {
  readonly algorithm: string | undefined;
  readonly keyVersion: string | undefined;
  /** Without blanks. The header may have them anywhere in the value, even inside an escape (`% 2F`). */
  readonly encoded: string;
}

function partsOf(text: string, valueName: string): Parts {
  const [, algorithm, keyVersion, name, encoded = ''] = USUAL.exec(text) ?? [];
  if (name === valueName) return { algorithm, keyVersion, encoded };
  const pairs = parsePairList(text);
  return {
    algorithm: pairs.get('algorithm'),
    keyVersion: pairs.get('keyversion'),
    encoded: stripBlanks(pairs.get(valueName.toLowerCase()) ?? ''),
  };
}

function missing(valueName: string): ApointError {
  return new ApointError('HEADER_PARAMETER_MISSING', `The header has no ${valueName}, or it is empty.`);
}

function keyVersionInvalid(): ApointError {
  return new ApointError(
    'HEADER_KEY_VERSION_INVALID',
    'keyVersion must be 1 to 64 letters, digits, underscores, dashes or dots.',
  );
}
