import type { KeyRing, PublicKey } from '@apoint/keys';
import { resolveKey, verifierOf } from '@apoint/keys/internal/key-material';
import { ApointError } from '@apoint/primitives/errors';
import { checkNames } from '@apoint/primitives/internal/options';
import { parseSignatureHeader, type SignatureHeader } from './header.js';

/** What {@link verify} needs. */
export interface VerifyOptions {
  /** The content to be signed, built from what arrived. */
  readonly content: Uint8Array;
  /** The `Signature` header: its text, or parsed. */
  readonly header: string | SignatureHeader;
  /** The sender's public keys. A bare key answers to every `keyVersion`; a ring refuses versions it does not have. */
  readonly key: PublicKey | KeyRing<PublicKey>;
}

const OPTIONS = ['content', 'header', 'key'];

/**
 * Verifies a signature, or throws. The key decides the algorithm, and a header that names another one is refused,
 * so that no header can choose a weaker one.
 *
 * @returns the header that was verified, with the version of the key that verified it.
 * @throws {@link ApointError} `SIGNATURE_MISMATCH`, `SIGNATURE_ALGORITHM_MISMATCH`, `KEY_VERSION_UNKNOWN`,
 * `KEY_HANDLE_INVALID`, `KEY_USAGE_REFUSED`, `OPTION_INVALID`, and the codes of `parseSignatureHeader`
 */
export async function verify(options: VerifyOptions): Promise<SignatureHeader> {
  checkNames(options, OPTIONS);
  const { content, header, key } = options;
  const parsed = typeof header === 'string' ? parseSignatureHeader(header) : header;
  const { key: publicKey, keyVersion } = resolveKey(key, parsed.keyVersion);
  const { algorithm, verify: holds } = verifierOf(publicKey);
  if (parsed.algorithm !== algorithm) throw otherAlgorithm(algorithm);
  const held = holds(content, parsed.signature);
  // Where the runtime verifies at once, waiting would cost another turn.
  if (held !== true && !(await held)) throw mismatch();
  return keyVersion === parsed.keyVersion ? parsed : { ...parsed, keyVersion };
}

function otherAlgorithm(algorithm: string): ApointError {
  return new ApointError(
    'SIGNATURE_ALGORITHM_MISMATCH',
    `The header names another algorithm than ${algorithm}, which is that of the key.`,
  );
}

function mismatch(): ApointError {
  return new ApointError(
    'SIGNATURE_MISMATCH',
    "The signature is not of this content and key. Check that the key is the other end's and not your own, the body the " +
      'exact bytes of the wire, and method, path, Client-Id and time those signed.',
  );
}
