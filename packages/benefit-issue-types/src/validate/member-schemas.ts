import { ApointError, type Fault } from '@apoint/primitives/errors';
import type { JsonObject, JsonValue } from '../json.js';
import { copyJson } from './copy-json.js';
import { appendPath } from './fault-path.js';
import { isJsonObject } from './is-json-object.js';
import type { BodyErrorCode } from './refuse.js';
import type { StandardSchema, StandardSchemaIssue, StandardSchemaResult } from './standard-schema.js';

/** The caller's own schemas by the name of their open object. */
export type MemberSchemas = ReadonlyMap<string, StandardSchema>;

type Answer = { readonly output: unknown } | { readonly faults: readonly Fault[] };

/** The level of an open object; the body is level 1. */
const MEMBER_DEPTH = 2;

/**
 * Reads the schemas from an options object. It refuses unknown names, because a schema under a misspelt name would never run.
 *
 * @throws {@link ApointError} `OPTION_INVALID` for a name that is not in `names`, and for a value that is not a Standard Schema.
 */
export function readMemberSchemas(options: object, names: readonly string[]): MemberSchemas {
  const schemas = new Map<string, StandardSchema>();
  if (!isObjectOrFunction(options))
    throw invalidOption('The schemas must be given in one object, by the names of their open objects.');
  for (const [name, schema] of Object.entries(options)) {
    if (!names.includes(name))
      throw invalidOption(`There is no schema ${name}; there are ${names.join(', ')}.`);
    if (schema === undefined) continue;
    if (!isStandardSchema(schema))
      throw invalidOption(
        `The option ${name} must be a Standard Schema of version 1, such as a schema of Zod or Valibot.`,
      );
    schemas.set(name, schema);
  }
  return schemas;
}

/**
 * Runs one schema on one open object.
 *
 * @param name - the open object's name in the body.
 * @param value - a copy of the open object, without faults.
 * @param faults - the list to which it adds the faults of the value and of the schema's output.
 * @param code - that of the body: a request or a response.
 * @returns a copy of the schema's output, which must be JSON like the rest of the body.
 * @throws {@link ApointError} `OPTION_INVALID` if the schema is asynchronous, throws, or returns anything but a result.
 */
export function applyMemberSchema(
  schema: StandardSchema,
  name: string,
  value: JsonObject,
  faults: Fault[],
  code: BodyErrorCode,
): JsonValue | undefined {
  const answer = runSchema(schema, name, value);
  if ('faults' in answer) {
    for (const fault of answer.faults) faults.push(fault);
    return undefined;
  }
  const output = copyJson(answer.output, code === 'REQUEST_INVALID', name, MEMBER_DEPTH);
  for (const { path, message } of output.faults)
    faults.push({ path, message: `${message}, in the output of its schema` });
  if (output.faults.length === 0 && !isJsonObject(output.copy)) {
    faults.push({
      path: name,
      message: 'must be a JSON object, but the output of its schema is something else',
    });
  }
  return output.copy;
}

function runSchema(schema: StandardSchema, name: string, value: JsonObject): Answer {
  try {
    const result: unknown = schema['~standard'].validate(value);
    if (isSchemaResult(result)) {
      return result.issues ? { faults: issueFaults(result.issues, name) } : { output: result.value };
    }
    // Nobody awaits this promise. Handle its rejection, which would otherwise end the process.
    Promise.resolve(result).catch(() => undefined);
  } catch (cause) {
    throw invalidOption(`The schema for ${name} threw; it must return a value or issues.`, cause);
  }
  throw invalidOption(`The schema for ${name} did not return a result; use a synchronous schema.`);
}

/** An empty list of issues also means that the schema refuses the value. */
function issueFaults(issues: readonly StandardSchemaIssue[], name: string): Fault[] {
  const message = 'is refused by your schema for this object';
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
