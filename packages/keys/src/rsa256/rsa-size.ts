import { ApointError } from '@apoint/primitives/errors';
import { checkWord, ownOptions } from '@apoint/primitives/internal/options';

/** The accepted sizes of RSA keys. */
export interface RsaSizeOptions {
  /**
   * RSA keys under 2048 bits are refused. `'allowed'` accepts them down to 512 bits, e.g. to verify an archive of old
   * messages. Never use it for money.
   */
  readonly rsaUnder2048Bits?: 'allowed' | undefined;
}

const USUAL_MINIMUM = 2048;
const ABSOLUTE_MINIMUM = 512;
/** OpenSSL has the same limit: one verification with a larger key takes so long that it is a denial of service. */
const MAXIMUM = 16_384;

const NAMES: readonly (keyof RsaSizeOptions)[] = ['rsaUnder2048Bits'];

/** @throws {@link ApointError} `OPTION_INVALID` */
export function rsaOptions(options: RsaSizeOptions): RsaSizeOptions {
  const { rsaUnder2048Bits } = ownOptions(options, NAMES);
  checkWord('rsaUnder2048Bits', rsaUnder2048Bits, ['allowed']);
  return { rsaUnder2048Bits };
}

/**
 * @param options - own members that have been checked
 * @throws {@link ApointError} `KEY_TOO_WEAK`, `KEY_TOO_LARGE`
 */
export function checkRsaSize({ bits }: { readonly bits: number }, options: RsaSizeOptions): void {
  const minimum: number = options.rsaUnder2048Bits ? ABSOLUTE_MINIMUM : USUAL_MINIMUM;
  if (bits >= minimum && bits <= MAXIMUM) return;
  throw new ApointError(
    bits < minimum ? 'KEY_TOO_WEAK' : 'KEY_TOO_LARGE',
    `An RSA key must have ${minimum} to ${MAXIMUM} bits; this one has ${bits}.`,
  );
}
