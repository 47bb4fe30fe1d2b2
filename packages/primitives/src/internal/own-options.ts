import { ApointError } from '../errors.js';
import { checkNames } from './options.js';

/**
 * A copy of the options' own members. What other code has added to `Object.prototype` decides nothing, and each member is
 * read once.
 *
 * @param parent - the option that these are nested in: `profile` for `profile.keyWrap`.
 * @throws {@link ApointError} `OPTION_INVALID` for an unknown name, and for what is not a plain object
 */
export function ownOptions<Options extends object>(
  options: Options,
  names: readonly (keyof Options & string)[],
  parent?: string,
): Options {
  const own = copyOf(options);
  checkNames(own, names, parent);
  return own as Options;
}

function copyOf(options: unknown): unknown {
  try {
    // A Map, an array or a promise has no options as members, and would leave each at its default.
    return Object.prototype.toString.call(options) === '[object Object]'
      ? Object.assign(Object.create(null), options)
      : undefined;
  } catch {
    throw new ApointError('OPTION_INVALID', 'The options hold a member that cannot be read.');
  }
}
