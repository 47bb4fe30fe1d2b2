import * as v from 'valibot';

// These schemas only judge. What valibot puts out is not used: its objects come in the order of the schema, and
// without members named `constructor` or `__proto__`, while a body is signed in the order its author wrote it.
// Every message is given here, because valibot's own messages quote the value.

const OBJECT = 'must be a JSON object';
const REQUIRED = 'is required';

/** Any JSON object. The check runs on copies of `copyJson`, so arrays are all that is left to tell apart. */
const openObject: v.GenericSchema = v.pipe(
  v.looseObject({}, OBJECT),
  v.check((value) => !Array.isArray(value), OBJECT),
);

/** The request body (protocol 8). */
export const requestSchema: v.GenericSchema = v.looseObject(
  {
    bizNo: v.optional(
      v.pipe(
        v.string('must be a string'),
        v.minLength(1, 'must not be empty'),
        v.maxLength(64, 'must be at most 64 characters, counted as UTF-16 units'),
      ),
    ),
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
  },
  objectMessage,
);

const optionalText: v.GenericSchema = v.nullish(v.string('must be a string'));

/** The response body (protocol 9). A `null` in an optional member is what Java servers write for "absent". */
export const responseSchema: v.GenericSchema = v.looseObject(
  {
    result: v.looseObject(
      {
        resultCode: v.string('must be a string'),
        resultStatus: v.string('must be a string'),
        resultMessage: optionalText,
        resultMsg: optionalText,
      },
      objectMessage,
    ),
    benefitValueInfo: v.nullish(openObject),
  },
  objectMessage,
);

/** An issue of an object is about the object itself, or, with a path, about a member that is not there. */
function objectMessage(issue: v.BaseIssue<unknown>): string {
  return issue.path ? REQUIRED : OBJECT;
}
