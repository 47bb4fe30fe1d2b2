import type { EcdsaOptions } from '../ecc224/ecdsa-options.js';
import type { NativeKey } from '../native-key.js';
import type { RsaSizeOptions } from '../rsa256/rsa-size.js';
import type { KeyContainer } from './container.js';
import type { Jwk } from './jwk.js';

/** Options of an import. */
export interface ImportKeyOptions extends RsaSizeOptions {
  /** How a P-224 key signs and verifies; checked, and then ignored, for an RSA key. */
  readonly ecdsa?: EcdsaOptions | undefined;
}

/**
 * One half of one algorithm. An importer knows only the kinds it is given, so that a bundle carries only the algorithms of
 * the keys it imports.
 */
export interface KeyKind {
  readonly type: 'public' | 'private';
  readonly algorithm: KeyContainer['algorithm'];
  readonly fromContainer: (container: KeyContainer, options: ImportKeyOptions) => Promise<NativeKey>;
  readonly fromJwk: (jwk: Jwk, options: ImportKeyOptions) => Promise<NativeKey>;
}
