import type { KeyRing, PublicKey } from '@apoint/keys';
import { resolveKey, verifierOf } from '@apoint/keys/internal/key-material';
import { ApointError } from '@apoint/primitives/errors';
import { checkBytes, optionInvalid, ownOptions } from '@apoint/primitives/internal/options';
import { parseSignatureHeader, type SignatureHeader } from './header.js';

/** Options of {@link verify}. */
export interface VerifyOptions {
  /** The content to be signed, built from the message that arrived. */
  readonly content: Uint8Array;
  /** The `Signature` header: its text, or parsed. */
  readonly header: string | SignatureHeader;
  /** The sender's public keys. A bare key matches every `keyVersion`; a ring refuses versions that it does not have. */
  readonly key: PublicKey | KeyRing<PublicKey>;
}

const OPTIONS: readonly (keyof VerifyOptions)[] = ['content', 'header', 'key'];

/**
 * Verifies a signature, or throws. The key decides the algorithm. A header that names another one is refused, so that no
 * header can choose a weaker one.
 *
 * @returns the header that was verified, with the version of the key that verified it.
 * @throws {@link ApointError} `SIGNATURE_MISMATCH`, `SIGNATURE_ALGORITHM_MISMATCH`, `KEY_VERSION_UNKNOWN`,
 * `KEY_HANDLE_INVALID`, `KEY_USAGE_REFUSED`, `HEADER_MISSING` for an unsigned message, `OPTION_INVALID`, and the codes of `parseSignatureHeader`
 * @example
 * ```ts
 * import { ApointError, generateKeyPair, sign, verify } from '@apoint/signature-header';
 *
 * const { privateKey, publicKey } = await generateKeyPair();
 * const content = new TextEncoder().encode('built by canonicalRequest');
 * const header = await sign({ content, key: privateKey });
 *
 * console.log((await verify({ content, header, key: publicKey })).algorithm); // RSA256
 * try {
 *   const forged = new TextEncoder().encode('another content');
 *   await verify({ content: forged, header, key: publicKey });
 * } catch (error) {
 *   console.log(ApointError.is(error) && error.code); // SIGNATURE_MISMATCH
 * }
 * ```
 */
export async function verify(options: VerifyOptions): Promise<SignatureHeader> {
  const { content, header, key } = ownOptions(options, OPTIONS);
  checkBytes('content', content);
  const parsed = typeof header === 'string' ? parseSignatureHeader(header) : checkHeader(header);
  const { key: publicKey, keyVersion } = resolveKey(key, parsed.keyVersion);
  const { algorithm, verify: holds } = verifierOf(publicKey);
  if (parsed.algorithm !== algorithm) throw otherAlgorithm(algorithm);
  const held = holds(content, parsed.signature);
  // If the runtime verifies synchronously, do not await: it would cost another turn.
  if (held !== true && !(await held)) throw mismatch();
  return keyVersion === parsed.keyVersion ? parsed : { ...parsed, keyVersion };
}

/** @throws {@link ApointError} `HEADER_MISSING`, `OPTION_INVALID` */
function checkHeader(header: SignatureHeader): SignatureHeader {
  // An untyped caller passes what the request has, which is nothing if it is not signed.
  if (header === undefined || header === null)
    throw new ApointError(
      'HEADER_MISSING',
      'The message has no Signature header: it is not signed, so do not trust it.',
    );
  if (typeof header !== 'object') throw optionInvalid('header', 'the Signature header, as text or parsed');
  checkBytes('header.signature', header.signature);
  return header;
}

function otherAlgorithm(algorithm: string): ApointError {
  return new ApointError(
    'SIGNATURE_ALGORITHM_MISMATCH',
    `The header does not name ${algorithm}, the algorithm of the key; check which key the sender uses.`,
  );
}

function mismatch(): ApointError {
  return new ApointError(
    'SIGNATURE_MISMATCH',
    "The signature does not fit this content and key. Check that the key is the other end's and not your own, that the body is " +
      'the exact bytes of the wire, and that method, path, Client-Id and time are the signed ones.',
  );
}
