import { checkWord, ownOptions } from '@apoint/primitives/internal/options';

/**
 * How a P-224 key signs and verifies. The published pages name only the curve; both ends must agree on the
 * rest ([protocol 4](../../protocol.md#4-signature-algorithms)).
 */
export interface EcdsaOptions {
  /** Default `'sha256'`: ECDSA uses its leftmost 224 bits. */
  readonly hash?: 'sha256' | 'sha224' | undefined;
  /** Default `'der'`, as JCA's `SHA256withECDSA` writes it. `'p1363'` is r and s side by side, 56 bytes. */
  readonly encoding?: 'der' | 'p1363' | undefined;
}

/** The options with their defaults in place. */
export interface ResolvedEcdsa {
  readonly hash: 'sha256' | 'sha224';
  readonly encoding: 'der' | 'p1363';
}

/** @throws {@link ApointError} `OPTION_INVALID` */
export function resolveEcdsa(options: EcdsaOptions = {}): ResolvedEcdsa {
  const { hash = 'sha256', encoding = 'der' } = ownOptions(options, ['hash', 'encoding'], 'ecdsa');
  checkWord('ecdsa.hash', hash, ['sha256', 'sha224']);
  checkWord('ecdsa.encoding', encoding, ['der', 'p1363']);
  return { hash, encoding };
}
