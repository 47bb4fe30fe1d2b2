import { ApointError, type Fault } from '@apoint/primitives/errors';
import type { JsonObject, JsonValue } from '../json.js';
import { copyJson } from './copy-json.js';
import { appendPath } from './fault-path.js';
import { isJsonObject } from './is-json-object.js';
import type { StandardSchema, StandardSchemaIssue, StandardSchemaResult } from './standard-schema.js';

/** The caller's own schemas, by the name of the open object that each is for. */
export type MemberSchemas = ReadonlyMap<string, StandardSchema>;

type Answer = { readonly output: unknown } | { readonly faults: readonly Fault[] };

/** Level of an open object, under the body that is level 1. */
const MEMBER_DEPTH = 2;

/**
 * Takes the schemas out of an options object.
 *
 * @throws {@link ApointError} `OPTION_INVALID` for a name that is none of `names`, since a schema under a
 * misspelt name would never run, and for a value that is no Standard Schema.
 */
export function readMemberSchemas(options: object, names: readonly string[]): MemberSchemas {
  const schemas = new Map<string, StandardSchema>();
  if (!isObjectOrFunction(options)) throw invalidOption('The schemas are given as one object, by name.');
  for (const [name, schema] of Object.entries(options)) {
    if (!names.includes(name))
      throw invalidOption(`There is no schema ${name}; there are ${names.join(', ')}.`);
    if (schema === undefined) continue;
    if (!isStandardSchema(schema))
      throw invalidOption(`The option ${name} is not a Standard Schema of version 1.`);
    schemas.set(name, schema);
  }
  return schemas;
}

/**
 * Runs one schema on one open object.
 *
 * @param name - the open object's name in the body.
 * @param value - a copy of it, free of faults.
 * @param faults - takes what is wrong with the value, or with what the schema makes of it.
 * @returns a copy of the schema's output, which like all of the body must be JSON.
 * @throws {@link ApointError} `OPTION_INVALID` when the schema is asynchronous, throws, or answers nonsense.
 */
export function applyMemberSchema(
  schema: StandardSchema,
  name: string,
  value: JsonObject,
  faults: Fault[],
): JsonValue | undefined {
  const answer = runSchema(schema, name, value);
  if ('faults' in answer) {
    for (const fault of answer.faults) faults.push(fault);
    return undefined;
  }
  const output = copyJson(answer.output, name, MEMBER_DEPTH);
  for (const { path, message } of output.faults)
    faults.push({ path, message: `${message}, as its schema put it out` });
  if (output.faults.length === 0 && !isJsonObject(output.copy)) {
    faults.push({ path: name, message: 'must be a JSON object, which the output of its schema is not' });
  }
  return output.copy;
}

function runSchema(schema: StandardSchema, name: string, value: JsonObject): Answer {
  try {
    const result: unknown = schema['~standard'].validate(value);
    if (isSchemaResult(result)) {
      return result.issues ? { faults: issueFaults(result.issues, name) } : { output: result.value };
    }
    // Nobody waits for a promise any more; a later rejection of it would end the process.
    Promise.resolve(result).catch(() => undefined);
  } catch (cause) {
    throw invalidOption(`The schema for ${name} threw; a schema answers with a value or with issues.`, cause);
  }
  throw invalidOption(
    `The schema for ${name} gave no answer at once; only synchronous schemas can be used here.`,
  );
}

/** An empty list of issues is a refusal too. */
function issueFaults(issues: readonly StandardSchemaIssue[], name: string): Fault[] {
  const message = 'is refused by the schema given for this object';
  if (issues.length === 0) return [{ path: name, message }];
  return issues.map(({ path = [] }) => ({
    path: path.reduce<string>(
      (parents, part) => appendPath(parents, typeof part === 'object' ? part.key : part),
      name,
    ),
    message,
  }));
}

function isStandardSchema(value: unknown): value is StandardSchema {
  const standard = isObjectOrFunction(value) ? Reflect.get(value, '~standard') : undefined;
  if (!isObjectOrFunction(standard)) return false;
  return Reflect.get(standard, 'version') === 1 && typeof Reflect.get(standard, 'validate') === 'function';
}

function isSchemaResult(value: unknown): value is StandardSchemaResult<unknown> {
  if (!isObjectOrFunction(value)) return false;
  const issues: unknown = Reflect.get(value, 'issues');
  return issues === undefined ? 'value' in value : Array.isArray(issues);
}

function isObjectOrFunction(value: unknown): value is object {
  return (typeof value === 'object' && value !== null) || typeof value === 'function';
}

function invalidOption(message: string, cause?: unknown): ApointError {
  return new ApointError('OPTION_INVALID', message, cause === undefined ? {} : { cause });
}
