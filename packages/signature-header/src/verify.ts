import { ApointError } from '@apoint/primitives/errors';
import { type EcdsaOptions, materialOf } from '@apoint/primitives/key-material';
import { type KeyRing, resolveKey } from '@apoint/primitives/key-ring';
import type { PublicKey } from '@apoint/primitives/keys';
import { verifyEcdsa, verifyRsa } from '#crypto';
import { parseSignatureHeader, type SignatureHeader } from './header.js';

/** What {@link verify} needs. */
export interface VerifyOptions {
  /** The content to be signed, built from what arrived. */
  readonly content: Uint8Array;
  /** The `Signature` header: its text, or parsed. */
  readonly header: string | SignatureHeader;
  /** The sender's public keys. A bare key answers to every `keyVersion`; a ring refuses versions it does not have. */
  readonly key: PublicKey | KeyRing<PublicKey>;
  readonly ecdsa?: EcdsaOptions | undefined;
}

/**
 * Verifies a signature, or throws. The key decides the algorithm, and a header that names another one is refused,
 * so that no header can choose a weaker one.
 *
 * @returns the header that was verified, with the version of the key that verified it.
 * @throws {@link ApointError} `SIGNATURE_MISMATCH`, `SIGNATURE_ALGORITHM_MISMATCH`, `KEY_VERSION_UNKNOWN`,
 * `KEY_HANDLE_INVALID`, `KEY_USAGE_REFUSED`, `OPTION_INVALID`, and the codes of `parseSignatureHeader`
 */
export async function verify({ content, header, key, ecdsa }: VerifyOptions): Promise<SignatureHeader> {
  const parsed = typeof header === 'string' ? parseSignatureHeader(header) : header;
  const resolved = resolveKey(key, parsed.keyVersion);
  if (await holds(content, parsed, resolved.key, ecdsa)) {
    return resolved.keyVersion === parsed.keyVersion
      ? parsed
      : { ...parsed, keyVersion: resolved.keyVersion };
  }
  throw new ApointError(
    'SIGNATURE_MISMATCH',
    "The signature is not of this content and key. Check that the key is the other end's and not your own, the body the " +
      'exact bytes of the wire, and method, path, Client-Id and time those signed.',
  );
}

/** Not itself asynchronous: where the runtime verifies at once, nothing but {@link verify} makes a promise. */
function holds(
  content: Uint8Array,
  { algorithm, signature }: SignatureHeader,
  key: PublicKey,
  ecdsa: EcdsaOptions | undefined,
): boolean | Promise<boolean> {
  const material = materialOf(key, 'verify');
  if (algorithm !== (key.algorithm === 'RSA' ? 'RSA256' : 'ECC224')) {
    throw new ApointError(
      'SIGNATURE_ALGORITHM_MISMATCH',
      `The header's algorithm is not for this ${key.algorithm} key.`,
    );
  }
  if (key.algorithm === 'RSA') return verifyRsa(material, content, signature);
  return verifyEcdsa(material, content, signature, ecdsa);
}
