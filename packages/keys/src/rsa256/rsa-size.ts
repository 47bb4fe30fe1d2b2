import { ApointError } from '@apoint/primitives/errors';
import { optionInvalid } from '@apoint/primitives/internal/options';

/** Which sizes of RSA keys are taken. */
export interface RsaSizeOptions {
  /**
   * RSA keys under 2048 bits are refused. `'allowed'` admits them, down to 512, e.g. to verify an archive of old
   * messages. Not for money.
   */
  readonly rsaUnder2048Bits?: 'allowed' | undefined;
}

const USUAL_MINIMUM = 2048;
const ABSOLUTE_MINIMUM = 512;
/** OpenSSL's own limit; above it one verification is a denial of service. */
const MAXIMUM = 16_384;

/** @throws {@link ApointError} `KEY_TOO_WEAK`, `KEY_TOO_LARGE`, `OPTION_INVALID` */
export function checkRsaSize({ bits }: { readonly bits: number }, options: RsaSizeOptions): void {
  const choice = options.rsaUnder2048Bits;
  if (choice !== undefined && choice !== 'allowed')
    throw optionInvalid('rsaUnder2048Bits', "'allowed', or absent");
  const minimum: number = choice ? ABSOLUTE_MINIMUM : USUAL_MINIMUM;
  if (bits >= minimum && bits <= MAXIMUM) return;
  throw new ApointError(
    bits < minimum ? 'KEY_TOO_WEAK' : 'KEY_TOO_LARGE',
    `RSA keys have ${minimum} to ${MAXIMUM} bits; this one has ${bits}.`,
  );
}
