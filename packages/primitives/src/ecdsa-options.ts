import { ApointError } from './errors.js';

/**
 * How ECC224 is done. The published pages name the curve only; both ends agree on the rest (protocol 4).
 */
export interface EcdsaOptions {
  /** Default `'sha256'`, of which ECDSA uses the leftmost 224 bits. */
  readonly hash?: 'sha256' | 'sha224';
  /** Default `'der'`, what JCA's `SHA256withECDSA` emits; `'p1363'` is r and s side by side, 56 bytes. */
  readonly encoding?: 'der' | 'p1363';
}

/** @throws {@link ApointError} `OPTION_INVALID` */
export function resolveEcdsa(options: EcdsaOptions = {}): Required<EcdsaOptions> {
  const { hash = 'sha256', encoding = 'der' } = options;
  if ((hash === 'sha256' || hash === 'sha224') && (encoding === 'der' || encoding === 'p1363'))
    return { hash, encoding };
  throw new ApointError(
    'OPTION_INVALID',
    "ecdsa is { hash: 'sha256' or 'sha224', encoding: 'der' or 'p1363' }.",
  );
}
