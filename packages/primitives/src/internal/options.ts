import { ApointError } from '../errors.js';

/** The error for an unusable option. It never holds the given value, which may be a secret. */
export function optionInvalid(name: string, expectation: string): ApointError {
  return new ApointError('OPTION_INVALID', `The option ${name} must be ${expectation}.`);
}

/**
 * Refuses unknown names. Otherwise a misspelt option would silently keep its default.
 *
 * @param parent - the option that these are nested in: `profile` for `profile.keyWrap`.
 * @throws {@link ApointError} `OPTION_INVALID`
 */
export function checkNames(options: unknown, names: readonly string[], parent?: string): void {
  if (typeof options !== 'object' || options === null) {
    if (parent !== undefined) throw optionInvalid(parent, 'an object');
    throw new ApointError('OPTION_INVALID', 'The options must be an object.');
  }
  const prefix = parent === undefined ? '' : `${parent}.`;
  for (const name of Object.keys(options)) {
    if (names.includes(name)) continue;
    throw new ApointError(
      'OPTION_INVALID',
      `There is no option ${prefix}${name}; there are ${names.map((known) => prefix + known).join(', ')}.`,
    );
  }
}

/** @throws {@link ApointError} `OPTION_INVALID` unless it is a whole number in the range, both ends included */
export function checkWhole(
  name: string,
  value: unknown,
  least: number,
  most: number = Number.MAX_SAFE_INTEGER,
): void {
  if (Number.isSafeInteger(value) && (value as number) >= least && (value as number) <= most) return;
  throw optionInvalid(name, `a whole number from ${least} to ${most}`);
}

/** @throws {@link ApointError} `OPTION_INVALID` unless it is one of the words, or absent */
export function checkWord(name: string, value: unknown, words: readonly string[]): void {
  if (value === undefined || words.includes(value as string)) return;
  throw optionInvalid(name, `one of ${words.map((word) => `'${word}'`).join(', ')}, or absent`);
}

/** @throws {@link ApointError} `OPTION_INVALID` unless it is a function, or absent */
export function checkFunction(name: string, value: unknown): void {
  if (value !== undefined && typeof value !== 'function') throw optionInvalid(name, 'a function, or absent');
}
