import { ApointError } from '@apoint/primitives/errors';

const LONGEST_TIMER = 2_147_483_647;

/** A whole number; times are in milliseconds that a timer can run for. */
export function checkWhole(name: string, value: unknown, least: number, most: number = LONGEST_TIMER): void {
  if (Number.isInteger(value) && (value as number) >= least && (value as number) <= most) return;
  throw invalid(name, `a whole number from ${least} to ${most}`);
}

/** One of some words, or absent. */
export function checkWord(name: string, value: unknown, words: readonly string[]): void {
  if (value === undefined || words.includes(value as string)) return;
  throw invalid(name, `absent or one of: ${words.map((word) => `'${word}'`).join(' ')}`);
}

/** A function, or absent. */
export function checkFunction(name: string, value: unknown): void {
  if (value !== undefined && typeof value !== 'function') throw invalid(name, 'a function');
}

/** Without the members that are `undefined`: one of them is as good as absent, and must not stand in the place of a default. */
export function defined<T extends object>(members: T): Defined<T> {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as Defined<T>;
}

type Defined<T> = { [Name in keyof T as undefined extends T[Name] ? never : Name]: T[Name] } & {
  [Name in keyof T as undefined extends T[Name] ? Name : never]?: Exclude<T[Name], undefined>;
};

export function invalid(name: string, expectation: string): ApointError {
  return new ApointError('OPTION_INVALID', `The option ${name} is to be ${expectation}.`);
}
