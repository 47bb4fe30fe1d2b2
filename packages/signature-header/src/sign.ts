import { isPrivateKey, type KeyRing, type PrivateKey, type Signer } from '@apoint/keys';
import { resolveKey, signerOf } from '@apoint/keys/internal/key-material';
import { ApointError } from '@apoint/primitives/errors';
import { checkBytes, ownOptions } from '@apoint/primitives/internal/options';
import { parseAlgorithm, type SignatureHeader } from './header.js';

/** A private key, or a {@link Signer} in its place. */
export type SigningKey = PrivateKey | Signer;

/** Options of {@link sign}. */
export interface SignOptions {
  /** The content to be signed, as `@apoint/canonical-request` builds it. */
  readonly content: Uint8Array;
  /** The key, or a key ring whose latest key signs. */
  readonly key: SigningKey | KeyRing<SigningKey>;
  /** The version that the header names. Default: the ring's latest version; none for a bare key. */
  readonly keyVersion?: string | undefined;
}

const OPTIONS: readonly (keyof SignOptions)[] = ['content', 'key', 'keyVersion'];

/**
 * Signs the content: RSA256 with an RSA key, ECC224 with a P-224 key
 * ([protocol 4](../protocol.md#4-signature-algorithms)).
 *
 * On Node, Deno and Bun, a single signature is made on the calling thread, because handing it to another thread costs more than
 * it saves. Several in one turn of the event loop are spread over the runtime's threads, unless the machine has one core. The
 * content is copied at once.
 *
 * @throws {@link ApointError} `KEY_HANDLE_INVALID`, `KEY_USAGE_REFUSED`, `KEY_VERSION_UNKNOWN`, `SIGNER_FAILED`,
 * `SIGNATURE_ALGORITHM_UNKNOWN`, `OPTION_INVALID`
 * @example
 * ```ts
 * import { canonicalRequest } from '@apoint/canonical-request';
 * import { formatSignatureHeader, generateKeyPair, sign } from '@apoint/signature-header';
 *
 * const { privateKey } = await generateKeyPair(); // yours comes from importPrivateKey
 * const content = canonicalRequest({
 *   method: 'POST',
 *   uri: '/api/open/example',
 *   clientId: 'CLIENT_0001',
 *   time: '2024-05-22T06:42:21+05:30',
 *   body: '{"bizNo":"order-1"}',
 * });
 * const signed = await sign({ content, key: privateKey, keyVersion: '1' });
 * console.log(signed.algorithm, signed.signature.length); // RSA256 256
 *
 * const header = formatSignatureHeader(signed);
 * console.log(header.slice(0, 40)); // algorithm=RSA256,keyVersion=1,signature=
 * ```
 */
export async function sign(options: SignOptions): Promise<SignatureHeader> {
  const { content, key: keys, keyVersion: wanted } = ownOptions(options, OPTIONS);
  checkBytes('content', content);
  const { key, keyVersion } = resolveKey(keys, wanted);
  if (!isPrivateKey(key)) return { ...(await askSigner(key, content)), keyVersion };
  const { algorithm, sign } = signerOf(key);
  return { algorithm, keyVersion, signature: await sign(content) };
}

type Signed = Pick<SignatureHeader, 'algorithm' | 'signature'>;

async function askSigner(signer: Signer, content: Uint8Array): Promise<Signed> {
  if (typeof signer?.sign !== 'function') {
    throw new ApointError(
      'KEY_HANDLE_INVALID',
      'The signing key must be a Signer, or a key handle from importPrivateKey.',
    );
  }
  const algorithm = parseAlgorithm(signer.algorithm);
  try {
    const signature: unknown = await signer.sign(content);
    if (signature instanceof Uint8Array && signature.length > 0)
      return { algorithm, signature: new Uint8Array(signature) };
  } catch (cause) {
    throw new ApointError('SIGNER_FAILED', 'The Signer threw; see the cause.', { cause });
  }
  throw new ApointError(
    'SIGNER_FAILED',
    'The Signer must return the signature as a Uint8Array that is not empty.',
  );
}
