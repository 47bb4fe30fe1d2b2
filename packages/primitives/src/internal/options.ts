import { ApointError } from '../errors.js';

/** The error for an unusable option. It never holds the given value, which may be a secret. */
export function optionInvalid(name: string, expectation: string): ApointError {
  return new ApointError('OPTION_INVALID', `The option ${name} must be ${expectation}.`);
}

/**
 * The options as a copy that has each of the names as a member of its own. So nothing that other code has put on
 * `Object.prototype` counts as an option, and a getter is read once. Unknown names are refused, and so is what is no plain object: a
 * misspelt option, or one inside a `Map` or a class, would silently keep its default.
 *
 * @param parent - the option that these are nested in: `profile` for `profile.keyWrap`.
 * @throws {@link ApointError} `OPTION_INVALID`, also if a getter throws
 */
export function ownOptions<Options extends object>(
  options: Options,
  names: readonly (keyof Options & string)[],
  parent?: string,
): Options {
  const own: Partial<Options> = {};
  try {
    if (!isPlain(options)) throw notPlain(parent);
    for (const name of names) own[name] = Object.hasOwn(options, name) ? options[name] : undefined;
    for (const name of Object.keys(options))
      if (!(names as readonly string[]).includes(name)) throw unknownName(name, names, parent);
  } catch (cause) {
    if (ApointError.is(cause)) throw cause;
    throw new ApointError('OPTION_INVALID', 'The options cannot be read; see the cause.', { cause });
  }
  // Each member is there; one that was absent is undefined, which its type allows for.
  return own as Options;
}

/** The prototype of a plain object of another realm has no prototype either. */
function isPlain(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

function notPlain(parent: string | undefined): ApointError {
  if (parent !== undefined) return optionInvalid(parent, 'a plain object');
  return new ApointError('OPTION_INVALID', 'The options must be a plain object.');
}

function unknownName(name: string, names: readonly string[], parent: string | undefined): ApointError {
  const prefix = parent === undefined ? '' : `${parent}.`;
  const known = names.map((one) => prefix + one).join(', ');
  return new ApointError('OPTION_INVALID', `There is no option ${prefix}${name}; there are ${known}.`);
}

/**
 * Checks for a `Uint8Array`, also one of another realm, such as a frame or jsdom, for which `instanceof` is false.
 *
 * @throws {@link ApointError} `OPTION_INVALID`, also for bytes whose memory was transferred to another thread
 */
export function checkBytes(name: string, value: unknown): asserts value is Uint8Array {
  if (
    ArrayBuffer.isView(value) &&
    (value as Uint8Array)[Symbol.toStringTag] === 'Uint8Array' &&
    isReadable(value)
  )
    return;
  throw optionInvalid(name, 'bytes in a Uint8Array');
}

/** Whether the memory of a view is still there: after a transfer it has no length, and every method of it throws. */
export function isReadable({ byteLength, buffer }: ArrayBufferView): boolean {
  if (byteLength > 0) return true;
  try {
    return new Uint8Array(buffer).length === buffer.byteLength;
  } catch {
    return false;
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
