import { ApointError } from '@apoint/primitives/errors';
import { optionInvalid, ownOptions } from '@apoint/primitives/internal/options';

/**
 * The own members of a plain object of options. A Map, an array or a promise has none of them, and would leave each option at its
 * default.
 *
 * @throws {@link ApointError} `OPTION_INVALID`
 */
export function plainOptions<Options extends object>(
  options: Options,
  names: readonly (keyof Options & string)[],
  parent?: string,
): Options {
  const own = ownOptions(options, names, parent);
  if (isPlain(options)) return own;
  if (parent !== undefined) throw optionInvalid(parent, 'a plain object');
  throw new ApointError('OPTION_INVALID', 'The options must be a plain object.');
}

function isPlain(options: object): boolean {
  try {
    return Object.prototype.toString.call(options) === '[object Object]';
  } catch {
    // A proxy that throws.
    return false;
  }
}
