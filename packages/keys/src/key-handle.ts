import { ApointError } from '@apoint/primitives/errors';
import type { KeyWrap } from './key-wrap.js';
import type { NativeKey, Signs, Verifies } from './native-key.js';
import type { Restriction } from './restriction.js';

/** The kind of a key. One RSA key serves RSA256 and RSA_AES; a P-224 key serves ECC224. */
export type KeyAlgorithm = 'RSA' | 'P-224';

/** The operations that a key may be used for, in WebCrypto's words. */
export type KeyUsage = 'sign' | 'verify' | 'wrapKey' | 'unwrapKey';

/** The contents of a handle. Only the functions below give access to them. */
export interface KeyDescription extends NativeKey, Restriction {}

abstract class KeyHandle<Type extends 'public' | 'private'> {
  readonly type: Type;
  /** The kind of key. */
  readonly algorithm: KeyAlgorithm;
  /** Size of the RSA modulus, or of the curve's field, in bits. */
  readonly bits: number;
  /**
   * SHA-256 of the SubjectPublicKeyInfo, 64 lower-case hexadecimal digits; the same for both halves of a pair. Absent
   * only for a `CryptoKey` that is not extractable: WebCrypto does not reveal its public half.
   */
  readonly fingerprint: string | undefined;
  readonly usages: readonly KeyUsage[];
  readonly #description: KeyDescription;

  /** @internal */
  constructor(type: Type, description: KeyDescription) {
    this.type = type;
    this.algorithm = description.algorithm;
    this.bits = description.bits;
    this.fingerprint = description.fingerprint;
    this.usages = Object.freeze([...description.usages]);
    this.#description = description;
    Object.freeze(this);
  }

  /** @internal */
  static isOne(handle: unknown): boolean {
    // Without instanceof, which a proxy can make throw.
    return typeof handle === 'object' && handle !== null && #description in handle;
  }

  /**
   * @internal
   * @throws {@link ApointError} `KEY_HANDLE_INVALID`
   */
  static describe(handle: unknown): KeyDescription {
    if (typeof handle === 'object' && handle !== null && #description in handle) return handle.#description;
    throw new ApointError(
      'KEY_HANDLE_INVALID',
      'This is not a key handle; pass the result of importPrivateKey or importPublicKey.',
    );
  }
}

/**
 * A public key, imported once. Make one with `importPublicKey` or `generateKeyPair`.
 *
 * @example
 * ```ts
 * import { generateKeyPair } from '@apoint/keys';
 *
 * const { publicKey } = await generateKeyPair();
 * console.log(publicKey.type, publicKey.algorithm, publicKey.bits); // public RSA 2048
 * console.log(publicKey.usages.join()); // verify,wrapKey
 * ```
 */
export class PublicKey extends KeyHandle<'public'> {
  /** @internal */
  constructor(description: KeyDescription) {
    super('public', description);
  }
}

/**
 * A private key, imported once. No property holds its secret parts: printing, inspecting, cloning and `JSON.stringify`
 * show only algorithm, size and fingerprint. Make one with `importPrivateKey` or `generateKeyPair`.
 *
 * @example
 * ```ts
 * import { generateKeyPair } from '@apoint/keys';
 *
 * const { privateKey } = await generateKeyPair();
 * console.log(Object.keys(privateKey).join()); // type,algorithm,bits,fingerprint,usages
 * console.log(privateKey.usages.join()); // sign,unwrapKey
 * ```
 */
export class PrivateKey extends KeyHandle<'private'> {
  /** @internal */
  constructor(description: KeyDescription) {
    super('private', description);
  }
}

/**
 * Whether a value is a public key made by this package. An object of the same shape is not.
 *
 * @example
 * ```ts
 * import { generateKeyPair, isPublicKey } from '@apoint/keys';
 *
 * const { publicKey, privateKey } = await generateKeyPair({ algorithm: 'P-224' });
 * console.log(isPublicKey(publicKey), isPublicKey(privateKey), isPublicKey({ ...publicKey })); // true false false
 * ```
 */
export function isPublicKey(value: unknown): value is PublicKey {
  return KeyHandle.isOne(value) && (value as PublicKey | PrivateKey).type === 'public';
}

/**
 * Whether a value is a private key made by this package. An object of the same shape is not.
 *
 * @example
 * ```ts
 * import { generateKeyPair, isPrivateKey } from '@apoint/keys';
 *
 * const { publicKey, privateKey } = await generateKeyPair({ algorithm: 'P-224' });
 * console.log(isPrivateKey(privateKey), isPrivateKey(publicKey)); // true false
 * ```
 */
export function isPrivateKey(value: unknown): value is PrivateKey {
  return KeyHandle.isOne(value) && (value as PublicKey | PrivateKey).type === 'private';
}

/**
 * The contents of a handle, for the code of this package that exports keys.
 *
 * @throws {@link ApointError} `KEY_HANDLE_INVALID`
 */
export const describeKey: (handle: PublicKey | PrivateKey) => KeyDescription = KeyHandle.describe;

/**
 * The signing operation of a private key. For packages that implement the wire.
 *
 * @throws {@link ApointError} `KEY_HANDLE_INVALID`, `KEY_USAGE_REFUSED`
 */
export function signerOf(handle: PrivateKey): Signs {
  const { usages, signature } = describeKey(handle);
  if (usages.includes('sign') && 'sign' in signature) return signature;
  throw usageRefused(handle, 'sign');
}

/**
 * The verifying operation of a public key. For packages that implement the wire.
 *
 * @throws {@link ApointError} `KEY_HANDLE_INVALID`, `KEY_USAGE_REFUSED`
 */
export function verifierOf(handle: PublicKey): Verifies {
  const { usages, signature } = describeKey(handle);
  if (usages.includes('verify') && 'verify' in signature) return signature;
  throw usageRefused(handle, 'verify');
}

/**
 * The runtime's own key object behind a handle, such as a `KeyObject` of `node:crypto`. For packages that implement an
 * algorithm. The material of a private key is a secret.
 *
 * @param keyWrap - the key wrap in use; a `CryptoKey` works only with the one it was made for.
 * @throws {@link ApointError} `KEY_HANDLE_INVALID`, `KEY_USAGE_REFUSED`
 */
export function materialOf(
  handle: PublicKey | PrivateKey,
  usage: 'wrapKey' | 'unwrapKey',
  keyWrap: KeyWrap,
): unknown {
  const key = describeKey(handle);
  if (key.usages.includes(usage) && (!key.keyWrap || key.keyWrap === keyWrap)) return key.native;
  throw usageRefused(handle, usage);
}

function usageRefused({ algorithm, type }: PublicKey | PrivateKey, usage: KeyUsage): ApointError {
  return new ApointError(
    'KEY_USAGE_REFUSED',
    `This ${algorithm} ${type} key cannot be used for ${usage}, or not with this keyWrap; take another key.`,
  );
}
