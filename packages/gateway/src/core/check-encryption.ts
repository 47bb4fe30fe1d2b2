import { optionInvalid } from '@apoint/primitives/internal/options';
import type { RsaAes } from '@apoint/rsa-aes-envelope';

/** @throws {@link ApointError} `OPTION_INVALID` unless it is a value of `rsaAes`, or absent */
export function checkEncryption(name: string, encryption: RsaAes | undefined, others = ''): void {
  if (encryption === undefined) return;
  const isThere = ['open', 'seal', 'canSealFor'].every(
    (method) => typeof encryption?.[method as keyof RsaAes] === 'function',
  );
  if (!isThere)
    throw optionInvalid(name, `absent, ${others}or a value of rsaAes from @apoint/rsa-aes-envelope`);
}
