import type { SignatureAlgorithm } from '@apoint/keys';
import { ApointError } from '@apoint/primitives/errors';

const ALGORITHMS: readonly SignatureAlgorithm[] = ['RSA256', 'ECC224'];

/**
 * The signature algorithm of a token, in any case; an absent one means RSA256 (protocol 2.1).
 *
 * @throws {@link ApointError} `SIGNATURE_ALGORITHM_UNKNOWN`
 */
export function parseAlgorithm(token: string = 'RSA256'): SignatureAlgorithm {
  // In lower case, because U+017F (a long s) has an ASCII letter as its upper case.
  const algorithm = ALGORITHMS.find((name) => name.toLowerCase() === token.toLowerCase());
  if (algorithm) return algorithm;
  throw new ApointError('SIGNATURE_ALGORITHM_UNKNOWN', 'The signature algorithm must be RSA256 or ECC224.');
}
