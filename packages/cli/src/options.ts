import { ApointError } from '@apoint/primitives/errors';
import type { Arguments } from './command.js';
import { keyFileOf } from './config/environment.js';
import type { KeyFile } from './keys-from-files.js';

/** The text of an option; `undefined` if it is not given. */
export function textOption({ values }: Arguments, name: string): string | undefined {
  const value = values[name];
  return typeof value === 'string' ? value : undefined;
}

/** Whether an option without a value is given. */
export function flag({ values }: Arguments, name: string): boolean {
  return values[name] === true;
}

/** All texts of an option that may be given several times. */
export function textsOption({ values }: Arguments, name: string): readonly string[] {
  const value = values[name];
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];
}

/** The files of an option for keys, each `FILE` or `VERSION=FILE`; `undefined` if there is none. */
export function filesOption(given: Arguments, name: string): readonly KeyFile[] | undefined {
  const texts = textsOption(given, name);
  return texts.length > 0 ? texts.map((text) => keyFileOf(text, `--${name}`)) : undefined;
}

/**
 * A whole number from an option, in a range with both ends.
 *
 * @throws {@link ApointError} `OPTION_INVALID`
 */
export function wholeOption(
  given: Arguments,
  name: string,
  [least, most]: readonly [number, number],
): number | undefined {
  const text = textOption(given, name);
  if (text === undefined) return undefined;
  // Number('') is 0, so check the digits first.
  const number = /^\d{1,15}$/.test(text) ? Number(text) : Number.NaN;
  if (number >= least && number <= most) return number;
  throw new ApointError('OPTION_INVALID', `--${name} must be a whole number from ${least} to ${most}.`);
}

/**
 * One of some words from an option.
 *
 * @throws {@link ApointError} `OPTION_INVALID`
 */
export function wordOption<Word extends string>(
  given: Arguments,
  name: string,
  words: readonly Word[],
): Word | undefined {
  const text = textOption(given, name);
  if (text === undefined) return undefined;
  const word = words.find((one) => one === text);
  if (word !== undefined) return word;
  throw new ApointError('OPTION_INVALID', `--${name} must be one of: ${words.join(', ')}.`);
}

/**
 * The word beside the options: a path, or `-` for the standard input.
 *
 * @throws {@link ApointError} `OPTION_INVALID` if it is missing
 */
export function fileWord({ positionals }: Arguments): string {
  const [path] = positionals;
  if (path) return path;
  throw new ApointError('OPTION_INVALID', 'A file must be named, or - for the standard input; add --help.');
}
