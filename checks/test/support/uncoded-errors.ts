import { ApointError } from '@apoint/primitives/errors';
import { HOSTILE_VALUES } from './hostile-values.js';

/** A function, and arguments that are right. */
export type Subject = readonly [
  name: string,
  call: (...given: never[]) => unknown,
  given: readonly unknown[],
];

/** What a function throws that is no coded error, when one thing that it is given is replaced by any other value. */
export async function uncodedErrors(call: Subject[1], given: readonly unknown[]): Promise<string[]> {
  const uncoded: string[] = [];
  for (const [what, value] of Object.entries(HOSTILE_VALUES))
    for (const [place, changed] of places(given, value))
      try {
        await call(...(changed as never[]));
      } catch (error) {
        if (!ApointError.is(error) && !isOwnError(error)) uncoded.push(`${place} as ${what}: ${error}`);
      }
  return uncoded;
}

/** Each argument, and each member of an argument or of an option of it, replaced by the value. */
function* places(given: readonly unknown[], value: () => unknown): Generator<[string, unknown[]]> {
  for (const [i, argument] of given.entries()) {
    yield [`argument ${i}`, given.with(i, value())];
    for (const [name, changed] of membersChanged(argument, value))
      yield [`argument ${i} ${name}`, given.with(i, changed)];
  }
}

function* membersChanged(object: unknown, value: () => unknown): Generator<[string, unknown]> {
  if (
    typeof object !== 'object' ||
    object === null ||
    ![Object.prototype, null].includes(Object.getPrototypeOf(object))
  )
    return;
  for (const [name, member] of Object.entries(object)) {
    yield [name, { ...object, [name]: value() }];
    for (const [inner, changed] of membersChanged(member, value))
      yield [`${name}.${inner}`, { ...object, [name]: changed }];
  }
}

/** What a member or a function of the value itself throws is its own error, which passes. */
function isOwnError(error: unknown): boolean {
  return error instanceof Error && error.message.startsWith('from ');
}
