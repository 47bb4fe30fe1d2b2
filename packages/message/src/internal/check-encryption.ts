import { optionInvalid } from '@apoint/primitives/internal/options';
import type { RsaAes } from '@apoint/rsa-aes-envelope';

/**
 * Refuses what is neither absent nor a value of `rsaAes`, such as `null`: it must not be taken for a wish to do without.
 *
 * @throws {@link ApointError} `OPTION_INVALID`
 */
export function checkEncryption(encryption: RsaAes | undefined): void {
  if (encryption === undefined || typeof encryption?.seal === 'function') return;
  throw optionInvalid('encryption', 'absent, or a value of rsaAes from @apoint/rsa-aes-envelope');
}
