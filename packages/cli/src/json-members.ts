import { ApointError } from '@apoint/primitives/errors';
import { isObject } from './is-object.js';
import type { JsonObject } from './read-json.js';

/** `a.b=text`, or `a.b:=JSON`. */
const SETTING = /^([^=]+?)(:?=)(.*)$/s;
const DEEPEST = 32;

/**
 * A copy of an object with the members that `--set` names: `a.b=text` sets a text, `a.b:=JSON` any JSON.
 *
 * @throws {@link ApointError} `OPTION_INVALID`
 */
export function withMembers(object: JsonObject, settings: readonly string[]): JsonObject {
  const copy = structuredClone(object);
  for (const setting of settings) {
    const [, path = '', sign, text = ''] = SETTING.exec(setting) ?? [];
    const names = memberNames(path);
    if (!sign || !names) throw malformed();
    setMember(copy, names, sign === '=' ? text : jsonOf(text));
  }
  return copy;
}

/** The names in a path such as `a.b`; `undefined` if it is none. */
export function memberNames(path: string): readonly string[] | undefined {
  const names = path.split('.');
  return names.length > DEEPEST || names.some((name) => !name || name === '__proto__') ? undefined : names;
}

/** Sets a member of a member; objects on the way are made. */
export function setMember(object: JsonObject, names: readonly string[], value: unknown): void {
  innermost(object, names.slice(0, -1))[names.at(-1) ?? ''] = value;
}

function innermost(object: JsonObject, names: readonly string[]): JsonObject {
  let at = object;
  for (const name of names) {
    const next = Object.hasOwn(at, name) ? at[name] : undefined;
    if (!isObject(next)) at[name] = {};
    at = at[name] as JsonObject;
  }
  return at;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw malformed();
  }
}

function malformed(): ApointError {
  return new ApointError(
    'OPTION_INVALID',
    '--set is the path of a member and its value: a.b=text for a text, or a.b:=JSON for anything else.',
  );
}
