import type { SignatureAlgorithm } from '@apoint/keys';
import { SIGNATURE_ALGORITHMS } from '@apoint/keys/internal/key-material';
import { ApointError } from '@apoint/primitives/errors';
import {
  formatKeyedHeader,
  type PairSeparator,
  parseKeyedHeader,
} from '@apoint/primitives/internal/keyed-header';
import { optionInvalid, ownOptions } from '@apoint/primitives/internal/options';

export type { PairSeparator };

/** The parsed `Signature` header ([protocol 2](../protocol.md#2-headers)). */
export interface SignatureHeader {
  /** RSA256 if the header names none. */
  readonly algorithm: SignatureAlgorithm;
  /** If absent, the latest version of the sender's key is meant. */
  readonly keyVersion?: string | undefined;
  /** RSA256: as many bytes as the modulus. ECC224: DER, or 56 bytes of P1363. */
  readonly signature: Uint8Array<ArrayBuffer>;
}

/** Options of {@link formatSignatureHeader}. */
export interface FormatSignatureHeaderOptions {
  /** The text between two pairs. Default `,`, as on the published page. */
  readonly separator?: PairSeparator | undefined;
}

const BY_LOWER_CASE: ReadonlyMap<string, SignatureAlgorithm> = /* @__PURE__ */ new Map(
  /* @__PURE__ */ SIGNATURE_ALGORITHMS.map((algorithm) => [algorithm.toLowerCase(), algorithm]),
);

/**
 * Parses a `Signature` header ([protocol 2.1](../protocol.md#21-the-pair-list) and
 * [2.2](../protocol.md#22-the-encoded-values)). It allows any order, names in any case, blanks, and a value
 * with or without percent-encoding. The value must be canonical base64.
 *
 * @throws {@link ApointError} `HEADER_TOO_LONG`, `HEADER_MALFORMED`, `HEADER_DUPLICATE_KEY`,
 * `HEADER_PARAMETER_MISSING`, `HEADER_KEY_VERSION_INVALID`, `PERCENT_INVALID`, `BASE64_INVALID`,
 * `SIGNATURE_ALGORITHM_UNKNOWN`
 * @example
 * ```ts
 * import { parseSignatureHeader } from '@apoint/signature-header';
 *
 * const { algorithm, keyVersion, signature } = parseSignatureHeader(
 *   'algorithm=RSA256, keyVersion=2, signature=AQIDBA%3D%3D',
 * );
 * console.log(algorithm, keyVersion, signature.join()); // RSA256 2 1,2,3,4
 * ```
 */
export function parseSignatureHeader(text: string): SignatureHeader {
  const { algorithm, keyVersion, value } = parseKeyedHeader(text, 'signature');
  return { algorithm: parseAlgorithm(algorithm), keyVersion, signature: value };
}

/**
 * Writes a `Signature` header, always in this form: `algorithm=RSA256,keyVersion=1,signature=…`.
 *
 * @throws {@link ApointError} `HEADER_PARAMETER_MISSING`, `HEADER_KEY_VERSION_INVALID`, `SIGNATURE_ALGORITHM_UNKNOWN`,
 * `OPTION_INVALID`
 * @example
 * ```ts
 * import { formatSignatureHeader } from '@apoint/signature-header';
 *
 * const header = formatSignatureHeader({
 *   algorithm: 'RSA256',
 *   keyVersion: '2',
 *   signature: new Uint8Array([1, 2, 3, 4]), // in real use: the result of sign
 * });
 * console.log(header); // algorithm=RSA256,keyVersion=2,signature=AQIDBA%3D%3D
 * ```
 */
export function formatSignatureHeader(
  header: SignatureHeader,
  options: FormatSignatureHeaderOptions = {},
): string {
  const { separator } = ownOptions(options, ['separator']);
  if (typeof header !== 'object' || header === null)
    throw optionInvalid('header', 'a parsed Signature header');
  const { algorithm, keyVersion, signature } = header;
  const keyed = { algorithm: parseAlgorithm(algorithm), keyVersion, value: signature };
  return formatKeyedHeader(keyed, 'signature', separator);
}

/**
 * The signature algorithm of a token, in any case; an absent one means RSA256
 * ([protocol 2.1](../protocol.md#21-the-pair-list)).
 *
 * @throws {@link ApointError} `SIGNATURE_ALGORITHM_UNKNOWN`
 */
export function parseAlgorithm(token: string = 'RSA256'): SignatureAlgorithm {
  // Upper case would turn U+017F (a long s) into an ASCII letter, so compare in lower case.
  const algorithm = typeof token === 'string' && BY_LOWER_CASE.get(token.toLowerCase());
  if (algorithm) return algorithm;
  throw new ApointError('SIGNATURE_ALGORITHM_UNKNOWN', 'The signature algorithm must be RSA256 or ECC224.');
}
