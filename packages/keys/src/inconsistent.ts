import { ApointError } from '@apoint/primitives/errors';

/** @throws {@link ApointError} `KEY_INCONSISTENT` */
export function demand(condition: boolean, message: string): void {
  if (!condition) throw new ApointError('KEY_INCONSISTENT', message);
}

/** @throws {@link ApointError} `KEY_INCONSISTENT` unless the two halves of a key match */
export function demandPair(matches: boolean): void {
  demand(
    matches,
    'The private and the public half of the key do not belong together; it may be put together from two keys.',
  );
}

/** For keys that a runtime refuses without saying why. */
export function inconsistent(): ApointError {
  return new ApointError(
    'KEY_INCONSISTENT',
    'The key is inconsistent: its numbers do not form a valid RSA or P-224 key.',
  );
}
