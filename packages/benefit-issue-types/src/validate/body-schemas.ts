import * as v from 'valibot';
import { isJsonObject } from './is-json-object.js';

// These schemas only judge. What valibot puts out is not used: its objects come in the order of the schema, and
// without members named `constructor` or `__proto__`, while a body is signed in the order its author wrote it.
// Every message is given here, because valibot's own messages quote the value.

const OBJECT = 'must be a JSON object';
const REQUIRED = 'is required';

/** A JSON object whose members are not published. */
export const openObject: v.GenericSchema = jsonObject({});

/** The request body ([protocol 8](../../protocol.md#8-request-body)). */
export const requestSchema: v.GenericSchema = jsonObject({
  bizNo: v.optional(text(64)),
  bizDate: v.optional(
    v.pipe(
      v.number('must be a number'),
      v.safeInteger('must be a whole number of milliseconds below 2^53'),
      v.minValue(0, 'must not be negative'),
      v.maxValue(Number.MAX_SAFE_INTEGER, 'must be below 2^53'),
    ),
  ),
  providerUserInfo: openObject,
  benefitIssueMode: v.literal('BENEFIT_PRODUCT_ID', 'must be BENEFIT_PRODUCT_ID'),
  benefitIssueDetail: openObject,
  extendInfo: v.optional(openObject),
});

const optionalText: v.GenericSchema = v.nullish(v.string('must be a string'));

/** The `result` of every answer of the gateway ([protocol 9](../../protocol.md#9-response-body)). */
export const resultSchema: v.GenericSchema = jsonObject({
  resultCode: v.string('must be a string'),
  resultStatus: v.string('must be a string'),
  resultMessage: optionalText,
  resultMsg: optionalText,
});

/**
 * The response body ([protocol 9](../../protocol.md#9-response-body)). A `null` in an optional member is what
 * Java servers write for "absent".
 */
export const responseSchema: v.GenericSchema = jsonObject({
  result: resultSchema,
  benefitValueInfo: v.nullish(openObject),
});

/** A text that is not empty. */
export function text(longest: number = Number.MAX_SAFE_INTEGER): v.GenericSchema<string> {
  return v.pipe(
    v.string('must be a string'),
    v.minLength(1, 'must not be empty'),
    v.maxLength(longest, `must be at most ${longest} characters, counted as UTF-16 units`),
  );
}

/** An object with these members and any others. The check stands first, as valibot takes arrays for objects. */
export function jsonObject(entries: v.ObjectEntries): v.GenericSchema {
  return v.pipe(v.unknown(), v.check(isJsonObject, OBJECT), v.looseObject(entries, REQUIRED));
}
