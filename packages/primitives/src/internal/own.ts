import { optionInvalid } from './options.js';

/**
 * A copy of the own members, without a prototype. Other code may have put members into `Object.prototype`, and what is read from this
 * copy cannot come from there: an absent option stays absent.
 */
export function own<Members extends object>(members: Members): Members {
  return Object.assign(Object.create(null), members) as Members;
}

/**
 * The own members of an options object. A `Map`, a promise, an array or an instance of a class has its members elsewhere, so that
 * each option would silently keep its default.
 *
 * @throws {@link ApointError} `OPTION_INVALID`
 */
export function plainOptions<Members extends object>(name: string, options: Members): Members {
  if (!isPlain(options)) throw optionInvalid(name, 'a plain object');
  return own(options);
}

/** The prototype of a plain object of another realm has no prototype either. */
function isPlain(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
