import { ApointError } from '@apoint/primitives/errors';
import {
  formatKeyedHeader,
  type PairSeparator,
  parseKeyedHeader,
} from '@apoint/primitives/internal/keyed-header';
import { optionInvalid, ownOptions } from '@apoint/primitives/internal/options';

/** The parsed `Encrypt` header ([protocol 2](../protocol.md#2-headers)). */
export interface EncryptHeader {
  /** If absent, the latest version of the recipient's key is meant. */
  readonly keyVersion?: string | undefined;
  /** The content encryption key, wrapped under the recipient's RSA key. It is as long as the modulus of that key. */
  readonly wrappedKey: Uint8Array<ArrayBuffer>;
}

/** Options of {@link formatEncryptHeader}. */
export interface FormatEncryptHeaderOptions {
  /** The text between two pairs. Default `,`, as on the published page. */
  readonly separator?: PairSeparator | undefined;
}

const ALGORITHM = 'RSA_AES';
/** Upper case would turn U+017F (a long s) into an ASCII letter, so names are compared in lower case. */
const READ_AS_RSA_AES: readonly string[] = ['rsa_aes', 'rsa'];

/**
 * Parses an `Encrypt` header ([protocol 2.1](../protocol.md#21-the-pair-list) and
 * [2.2](../protocol.md#22-the-encoded-values)), by the same rules as a `Signature` header. An absent
 * algorithm means RSA_AES, the only one on this wire, and `RSA` is another name of it
 * ([protocol 2.4](../protocol.md#24-the-encrypt-header-in-use)).
 *
 * @throws {@link ApointError} `HEADER_TOO_LONG`, `HEADER_MALFORMED`, `HEADER_DUPLICATE_KEY`,
 * `HEADER_PARAMETER_MISSING`, `HEADER_KEY_VERSION_INVALID`, `PERCENT_INVALID`, `BASE64_INVALID`,
 * `ENVELOPE_ALGORITHM_UNKNOWN`
 * @example
 * ```ts
 * import { parseEncryptHeader } from '@apoint/rsa-aes-envelope';
 *
 * const { keyVersion, wrappedKey } = parseEncryptHeader(
 *   'algorithm=RSA_AES, keyVersion=1, symmetricKey=AQIDBA%3D%3D',
 * );
 * console.log(keyVersion, wrappedKey.join()); // 1 1,2,3,4
 * ```
 */
export function parseEncryptHeader(text: string): EncryptHeader {
  const { algorithm = ALGORITHM, keyVersion, value } = parseKeyedHeader(text, 'symmetricKey');
  if (!READ_AS_RSA_AES.includes(algorithm.toLowerCase())) {
    throw new ApointError(
      'ENVELOPE_ALGORITHM_UNKNOWN',
      'The encryption algorithm must be RSA_AES; this wire has no other.',
    );
  }
  return { keyVersion, wrappedKey: value };
}

/**
 * Writes an `Encrypt` header, always in this form: `algorithm=RSA_AES,keyVersion=1,symmetricKey=…`.
 *
 * @throws {@link ApointError} `HEADER_PARAMETER_MISSING`, `HEADER_KEY_VERSION_INVALID`, `OPTION_INVALID`
 * @example
 * ```ts
 * import { formatEncryptHeader } from '@apoint/rsa-aes-envelope';
 *
 * const wrappedKey = new Uint8Array([1, 2, 3, 4]); // in real use: from seal
 * console.log(formatEncryptHeader({ keyVersion: '1', wrappedKey })); // algorithm=RSA_AES,keyVersion=1,symmetricKey=AQIDBA%3D%3D
 * ```
 */
export function formatEncryptHeader(header: EncryptHeader, options: FormatEncryptHeaderOptions = {}): string {
  const { separator } = ownOptions(options, ['separator']);
  if (typeof header !== 'object' || header === null) throw optionInvalid('header', 'a parsed Encrypt header');
  const { keyVersion, wrappedKey: value } = header;
  return formatKeyedHeader({ algorithm: ALGORITHM, keyVersion, value }, 'symmetricKey', separator);
}
