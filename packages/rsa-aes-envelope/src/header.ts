import { ApointError } from '@apoint/primitives/errors';
import {
  formatKeyedHeader,
  type PairSeparator,
  parseKeyedHeader,
} from '@apoint/primitives/internal/keyed-header';
import { checkNames } from '@apoint/primitives/internal/options';

/** The `Encrypt` header, taken apart ([protocol 2](../protocol.md#2-headers)). */
export interface EncryptHeader {
  /** Absent: the latest version of the recipient's key. */
  readonly keyVersion?: string | undefined;
  /** The content encryption key under the recipient's RSA key, as many bytes as its modulus. */
  readonly wrappedKey: Uint8Array<ArrayBuffer>;
}

/** How an `Encrypt` header is written. */
export interface FormatEncryptHeaderOptions {
  /** What stands between two pairs. Default `,` as the published page writes it. */
  readonly separator?: PairSeparator | undefined;
}

const ALGORITHM = 'RSA_AES';

/**
 * Parses an `Encrypt` header ([protocol 2.1](../protocol.md#21-the-pair-list) and
 * [2.2](../protocol.md#22-the-encoded-values)), under the same rules as a `Signature` header. An absent
 * algorithm means RSA_AES, the only one there is.
 *
 * @throws {@link ApointError} `HEADER_TOO_LONG`, `HEADER_MALFORMED`, `HEADER_DUPLICATE_KEY`,
 * `HEADER_PARAMETER_MISSING`, `HEADER_KEY_VERSION_INVALID`, `PERCENT_INVALID`, `BASE64_INVALID`,
 * `ENVELOPE_ALGORITHM_UNKNOWN`
 */
export function parseEncryptHeader(text: string): EncryptHeader {
  const { algorithm = ALGORITHM, keyVersion, value } = parseKeyedHeader(text, 'symmetricKey');
  // In lower case, because U+017F (a long s) has an ASCII letter as its upper case.
  if (algorithm.toLowerCase() !== ALGORITHM.toLowerCase()) {
    throw new ApointError(
      'ENVELOPE_ALGORITHM_UNKNOWN',
      'The encryption algorithm is RSA_AES; nothing else is taken.',
    );
  }
  return { keyVersion, wrappedKey: value };
}

/**
 * Writes an `Encrypt` header in its one form: `algorithm=RSA_AES,keyVersion=1,symmetricKey=…`.
 *
 * @throws {@link ApointError} `HEADER_PARAMETER_MISSING`, `HEADER_KEY_VERSION_INVALID`, `OPTION_INVALID`
 */
export function formatEncryptHeader(header: EncryptHeader, options: FormatEncryptHeaderOptions = {}): string {
  checkNames(options, ['separator'] satisfies (keyof FormatEncryptHeaderOptions)[]);
  const { keyVersion, wrappedKey: value } = header;
  return formatKeyedHeader({ algorithm: ALGORITHM, keyVersion, value }, 'symmetricKey', options.separator);
}
