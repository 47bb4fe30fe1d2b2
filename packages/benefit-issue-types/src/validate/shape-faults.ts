import type { Fault } from '@apoint/primitives/errors';
import * as v from 'valibot';
import type { JsonValue } from '../json.js';
import { appendPath } from './fault-path.js';
import { isJsonObject } from './is-json-object.js';

/** Every fault that one of our schemas finds, independent of valibot's global configuration. */
export function shapeFaults(schema: v.GenericSchema, copy: JsonValue): Fault[] {
  const { issues = [] } = v.safeParse(schema, withoutPrototypes(copy), {
    abortEarly: false,
    abortPipeEarly: true,
  });
  return issues.map(({ path = [], message }) => ({
    path: path.reduce((parents, { key }) => appendPath(parents, String(key)), ''),
    message,
  }));
}

/** The levels that the schemas look at: the body, and its objects. */
const LEVELS = 2;

/** Other code may have put a `result` into `Object.prototype`, and valibot also reads what is inherited. */
function withoutPrototypes(value: JsonValue | undefined, levels: number = LEVELS): unknown {
  if (levels === 0 || !isJsonObject(value)) return value;
  const members = Object.entries(value).map(([name, member]) => [
    name,
    withoutPrototypes(member, levels - 1),
  ]);
  return Object.assign(Object.create(null), Object.fromEntries(members));
}
