import type { GenericSchema } from 'valibot';
import type { JsonObject, JsonValue } from '../json.js';
import { copyJson } from './copy-json.js';
import { isJsonObject } from './is-json-object.js';
import { applyMemberSchema, type MemberSchemas } from './member-schemas.js';
import { type BodyErrorCode, refusal } from './refuse.js';
import { shapeFaults } from './shape-faults.js';

/** The rules for one kind of body. */
export interface BodyRules {
  readonly schema: GenericSchema;
  readonly memberSchemas: MemberSchemas;
  readonly code: BodyErrorCode;
}

/**
 * Checks a body: first that it is JSON, then its shape, then its open objects with the caller's schemas. The later steps see a
 * copy, so neither they nor a getter or a proxy can change what was already checked.
 *
 * @returns the copy, in the member order of the body, with the output of the caller's schemas in it.
 * @throws `ApointError` the `code` of the rules, with every fault; `OPTION_INVALID` from a caller's schema.
 */
export function checkBody(value: unknown, rules: BodyRules): JsonObject {
  const { copy = null, faults } = copyJson(value, rules.code === 'REQUEST_INVALID');
  const faulty = new Set(faults.map(({ path }) => path));
  // A member that is not JSON is missing in the copy. Do not report it a second time as "required".
  if (!faulty.has(''))
    faults.push(...shapeFaults(rules.schema, copy).filter(({ path }) => !faulty.has(path)));
  const body = isJsonObject(copy) ? copy : {};
  const outputs = new Map<string, JsonValue | undefined>();
  for (const [name, schema] of rules.memberSchemas) {
    const member = Object.hasOwn(body, name) ? body[name] : undefined;
    const sound = !faults.some(({ path }) => path === name || path.startsWith(`${name}.`));
    if (isJsonObject(member) && sound)
      outputs.set(name, applyMemberSchema(schema, name, member, faults, rules.code));
  }
  if (faults.length > 0) throw refusal(rules.code, faults);
  return outputs.size === 0 ? body : { ...body, ...Object.fromEntries(outputs) };
}
