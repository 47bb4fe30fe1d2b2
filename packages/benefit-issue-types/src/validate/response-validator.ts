import type { JsonObject } from '../json.js';
import type { BenefitIssueResponse } from '../response.js';
import type { Result } from '../result.js';
import { responseSchema } from './body-schemas.js';
import { type BodyRules, checkBody } from './check-body.js';
import { readMemberSchemas } from './member-schemas.js';
import type { StandardSchema } from './standard-schema.js';

/** The caller's own schema for the open object of a response. */
export interface ResponseSchemas<BenefitValueInfo extends JsonObject = JsonObject> {
  /** Runs only when the response has a `benefitValueInfo`. */
  readonly benefitValueInfo?: StandardSchema<BenefitValueInfo> | undefined;
}

/**
 * Checks one response body ([protocol 9](../../protocol.md#9-response-body)) and returns a normalised copy.
 *
 * @throws `ApointError` `RESPONSE_INVALID` with every fault; `OPTION_INVALID` from a caller's schema.
 */
export type ResponseValidator<BenefitValueInfo extends JsonObject = JsonObject> = (
  value: unknown,
) => BenefitIssueResponse<BenefitValueInfo>;

const OPEN_OBJECTS = ['benefitValueInfo'];

/** The result as it may arrive: the message has one of two names, and is `null` or absent if there is none. */
interface WireResult extends Omit<Result, 'resultMessage'> {
  readonly resultMessage?: string | null;
  readonly resultMsg?: string | null;
}

/**
 * Makes a validator of response bodies. The whole body must be JSON, within the limits of `createRequestValidator`. Code and
 * status may be any text; `judgeResult` judges them.
 *
 * The copy differs from the body: `resultMsg` is renamed to `resultMessage` (if both are present, `resultMessage` wins), an
 * optional member that is `null` is left out, and `benefitValueInfo` is the output of its schema, if it has one. Unknown members
 * are kept.
 *
 * @throws `ApointError` `OPTION_INVALID` for an unknown option, or if an option is not a Standard Schema.
 * @example
 * ```ts
 * import { createResponseValidator } from '@apoint/benefit-issue-types/validate';
 * import * as v from 'valibot';
 *
 * const validate = createResponseValidator({ benefitValueInfo: v.object({ points: v.number() }) });
 * const { benefitValueInfo } = validate({
 *   result: { resultCode: 'SUCCESS', resultStatus: 'S' },
 *   benefitValueInfo: { points: 7 },
 * });
 * console.log(benefitValueInfo?.points); // 7
 * ```
 */
export function createResponseValidator<BenefitValueInfo extends JsonObject = JsonObject>(
  schemas: ResponseSchemas<BenefitValueInfo> = {},
): ResponseValidator<BenefitValueInfo> {
  const memberSchemas = readMemberSchemas(schemas, OPEN_OBJECTS);
  const rules: BodyRules = { schema: responseSchema, memberSchemas, code: 'RESPONSE_INVALID' };
  // The checks of the body guarantee these types.
  return (value) =>
    normaliseResponse(
      checkBody(value, rules),
      OPEN_OBJECTS,
    ) as unknown as BenefitIssueResponse<BenefitValueInfo>;
}

/**
 * Checks a response body without a schema for its open object, and returns a normalised copy.
 *
 * @throws `ApointError` `RESPONSE_INVALID` with every fault.
 * @example
 * ```ts
 * import { validateResponse } from '@apoint/benefit-issue-types/validate';
 *
 * const body = { result: { resultCode: 'SUCCESS', resultStatus: 'S', resultMsg: 'ok' }, benefitValueInfo: null };
 * console.log(validateResponse(body).result.resultMessage); // ok
 * ```
 */
export function validateResponse(value: unknown): BenefitIssueResponse {
  return validate(value);
}

const validate: ResponseValidator = createResponseValidator();

/** Renames `resultMsg` to `resultMessage`, and leaves out optional members that are `null`. */
export function normaliseResponse(body: JsonObject, optional: readonly string[]): JsonObject {
  const { result, ...others } = body;
  const present = Object.entries(others).filter(
    ([name, value]) => value !== null || !optional.includes(name),
  );
  return { result: normaliseResult(result as unknown as WireResult), ...Object.fromEntries(present) };
}

function normaliseResult({ resultMessage, resultMsg, ...others }: WireResult): JsonObject {
  const message = resultMessage ?? resultMsg;
  return { ...others, ...(typeof message === 'string' ? { resultMessage: message } : {}) };
}
