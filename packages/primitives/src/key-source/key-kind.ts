import type { NativeKey } from '../crypto/native-key.js';
import type { KeyContainer } from './container.js';
import type { Jwk } from './jwk.js';

/**
 * One half of one algorithm. An importer knows the kinds it was given and no others, so that a bundle carries only the
 * algorithms it imports keys of.
 */
export interface KeyKind {
  readonly type: 'public' | 'private';
  readonly algorithm: KeyContainer['algorithm'];
  readonly fromContainer: (container: KeyContainer, check: CheckRsaBits) => Promise<NativeKey>;
  readonly fromJwk: (jwk: Jwk, check: CheckRsaBits) => Promise<NativeKey>;
}

/** Refuses an RSA modulus of a wrong size before anything is computed with it. */
export type CheckRsaBits = (bits: number) => void;
