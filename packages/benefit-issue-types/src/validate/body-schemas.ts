import * as v from 'valibot';
import { isJsonObject } from './is-json-object.js';

// These schemas only check. The output of valibot is not used: it reorders the members and drops members named
// `constructor` or `__proto__`, but a body is signed in its author's order.
// Every check has its own message, because valibot's messages quote the value.

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
 * The response body ([protocol 9](../../protocol.md#9-response-body)). An optional member may be `null`,
 * because Java servers write absent members so.
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

/**
 * An object with these members and any others. The check comes first, because valibot accepts arrays as objects. The entries have no
 * prototype, because valibot also takes inherited members for entries.
 */
export function jsonObject(entries: v.ObjectEntries): v.GenericSchema {
  const own: v.ObjectEntries = Object.assign(Object.create(null), entries);
  return v.pipe(v.unknown(), v.check(isJsonObject, OBJECT), v.looseObject(own, REQUIRED));
}
