import { ApointError } from '@apoint/primitives/errors';
import type { KeyKind } from './key-kind.js';

/** @throws {@link ApointError} `KEY_NOT_PRIVATE`, `KEY_NOT_PUBLIC` */
export function requireType(given: string, wanted: KeyKind['type']): void {
  if (given === wanted) return;
  if (wanted === 'private') {
    throw new ApointError(
      'KEY_NOT_PRIVATE',
      'This is not a private key. Signing and opening need your own private key.',
    );
  }
  throw new ApointError(
    'KEY_NOT_PUBLIC',
    'This is not a public key. Verifying and sealing need the public key of the other end.',
  );
}
