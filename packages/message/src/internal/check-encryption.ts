import { optionInvalid } from '@apoint/primitives/internal/options';
import type { RsaAes } from '@apoint/rsa-aes-envelope';

/**
 * Accepts only `undefined` and results of `rsaAes`. Any other value, such as `null`, must not silently switch encryption off.
 *
 * @throws {@link ApointError} `OPTION_INVALID`
 */
export function checkEncryption(encryption: RsaAes | undefined): void {
  if (encryption === undefined || typeof encryption?.seal === 'function') return;
  throw optionInvalid('encryption', 'absent, or the result of rsaAes from @apoint/rsa-aes-envelope');
}
