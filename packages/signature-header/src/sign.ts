import { ApointError } from '@apoint/primitives/errors';
import { type EcdsaOptions, materialOf } from '@apoint/primitives/key-material';
import { type KeyRing, resolveKey } from '@apoint/primitives/key-ring';
import { isPrivateKey, type PrivateKey, type Signer } from '@apoint/primitives/keys';
import { signEcdsa, signRsa } from '#crypto';
import { parseAlgorithm } from './algorithm.js';
import type { SignatureHeader } from './header.js';

/** A private key, or a {@link Signer} in its place. */
export type SigningKey = PrivateKey | Signer;

/** What {@link sign} needs. */
export interface SignOptions {
  /** The content to be signed, as `@apoint/canonical-request` builds it. */
  readonly content: Uint8Array;
  /** The key, or a key ring whose latest key signs. */
  readonly key: SigningKey | KeyRing<SigningKey>;
  /** The version that the header names. Default: the ring's latest version; none for a bare key. */
  readonly keyVersion?: string | undefined;
  readonly ecdsa?: EcdsaOptions | undefined;
}

/**
 * Signs the content: RSA256 with an RSA key, ECC224 with a P-224 key (protocol 4).
 *
 * On Node, Deno and Bun, a signature asked for on its own is made on the calling thread, because handing it to another costs
 * more than it saves; several asked for in one turn of the event loop are spread over the runtime's threads, unless the
 * machine has one core. The content is copied at once.
 *
 * @throws {@link ApointError} `KEY_HANDLE_INVALID`, `KEY_USAGE_REFUSED`, `KEY_VERSION_UNKNOWN`, `SIGNER_FAILED`,
 * `SIGNATURE_ALGORITHM_UNKNOWN`, `OPTION_INVALID`
 */
export async function sign({ content, key, keyVersion, ecdsa }: SignOptions): Promise<SignatureHeader> {
  const resolved = resolveKey(key, keyVersion);
  const signed = await signWith(resolved.key, content, ecdsa);
  return { algorithm: signed.algorithm, keyVersion: resolved.keyVersion, signature: signed.signature };
}

type Signed = Pick<SignatureHeader, 'algorithm' | 'signature'>;

async function signWith(
  key: SigningKey,
  content: Uint8Array,
  ecdsa: EcdsaOptions | undefined,
): Promise<Signed> {
  if (!isPrivateKey(key)) return askSigner(key, content);
  const material = materialOf(key, 'sign');
  if (key.algorithm === 'RSA') return { algorithm: 'RSA256', signature: await signRsa(material, content) };
  return { algorithm: 'ECC224', signature: await signEcdsa(material, content, ecdsa) };
}

async function askSigner(signer: Signer, content: Uint8Array): Promise<Signed> {
  if (typeof signer?.sign !== 'function') {
    throw new ApointError('KEY_HANDLE_INVALID', 'The signing key is neither a key handle nor a Signer.');
  }
  const algorithm = parseAlgorithm(signer.algorithm);
  try {
    const signature: unknown = await signer.sign(content);
    if (signature instanceof Uint8Array && signature.length > 0)
      return { algorithm, signature: new Uint8Array(signature) };
  } catch (cause) {
    throw new ApointError('SIGNER_FAILED', 'The Signer did not sign; see the cause.', { cause });
  }
  throw new ApointError('SIGNER_FAILED', 'The Signer returned no bytes in a Uint8Array.');
}
