import type { JsonObject } from '../json.js';
import type { BenefitIssueRequest } from '../request.js';
import { requestSchema } from './body-schemas.js';
import { type BodyRules, checkBody } from './check-body.js';
import { readMemberSchemas } from './member-schemas.js';
import type { StandardSchema } from './standard-schema.js';

/** The caller's own schemas for the open objects of a request. */
export interface RequestSchemas<
  ProviderUserInfo extends JsonObject = JsonObject,
  BenefitIssueDetail extends JsonObject = JsonObject,
  ExtendInfo extends JsonObject = JsonObject,
> {
  /** For the object that tells who gets the points. */
  readonly providerUserInfo?: StandardSchema<ProviderUserInfo> | undefined;
  /** For the object that tells what is issued. */
  readonly benefitIssueDetail?: StandardSchema<BenefitIssueDetail> | undefined;
  /** Runs only when the request has an `extendInfo`. */
  readonly extendInfo?: StandardSchema<ExtendInfo> | undefined;
}

/**
 * Checks one request body ([protocol 8](../../protocol.md#8-request-body)).
 *
 * @throws `ApointError` `REQUEST_INVALID` with every fault; `OPTION_INVALID` from a caller's schema.
 */
export type RequestValidator<
  ProviderUserInfo extends JsonObject = JsonObject,
  BenefitIssueDetail extends JsonObject = JsonObject,
  ExtendInfo extends JsonObject = JsonObject,
> = (value: unknown) => BenefitIssueRequest<ProviderUserInfo, BenefitIssueDetail, ExtendInfo>;

const OPEN_OBJECTS = ['providerUserInfo', 'benefitIssueDetail', 'extendInfo'] as const;

/**
 * Makes a validator of request bodies. The whole body must be JSON, including unknown members: at most 64 levels and 100,000
 * values, only plain objects and arrays.
 *
 * Without schemas the validator returns the value it was given, so it does not change the bytes to be signed. With schemas it
 * returns a copy in the same member order. In the copy, each object with a schema is replaced by that schema's output, in the
 * schema's order.
 *
 * @throws `ApointError` `OPTION_INVALID` for an unknown option, or if an option is not a Standard Schema.
 * @example
 * ```ts
 * import { createRequestValidator } from '@apoint/benefit-issue-types/validate';
 * import { ApointError } from '@apoint/primitives/errors';
 * import * as v from 'valibot';
 *
 * // Any synchronous schema with the Standard Schema interface: Zod, Valibot, ArkType.
 * const validate = createRequestValidator({ providerUserInfo: v.object({ id: v.string() }) });
 * const request = validate({
 *   providerUserInfo: { id: 'user-1' },
 *   benefitIssueMode: 'BENEFIT_PRODUCT_ID',
 *   benefitIssueDetail: {},
 * });
 * console.log(request.providerUserInfo.id); // user-1
 * try {
 *   validate({ ...request, providerUserInfo: { id: 1 } });
 * } catch (error) {
 *   console.log(ApointError.is(error) && error.faults?.map(({ path }) => path)); // [ 'providerUserInfo.id' ]
 * }
 * ```
 */
export function createRequestValidator<
  ProviderUserInfo extends JsonObject = JsonObject,
  BenefitIssueDetail extends JsonObject = JsonObject,
  ExtendInfo extends JsonObject = JsonObject,
>(
  schemas: RequestSchemas<ProviderUserInfo, BenefitIssueDetail, ExtendInfo> = {},
): RequestValidator<ProviderUserInfo, BenefitIssueDetail, ExtendInfo> {
  const memberSchemas = readMemberSchemas(schemas, OPEN_OBJECTS);
  const rules: BodyRules = { schema: requestSchema, memberSchemas, code: 'REQUEST_INVALID' };
  return (value) => {
    const checked = checkBody(value, rules);
    // The checks above guarantee these types.
    return (memberSchemas.size === 0 ? value : checked) as ReturnType<
      RequestValidator<ProviderUserInfo, BenefitIssueDetail, ExtendInfo>
    >;
  };
}

/**
 * Checks a request body without schemas for its open objects, and returns the same value.
 *
 * @throws `ApointError` `REQUEST_INVALID` with every fault.
 * @example
 * ```ts
 * import { ApointError, validateRequest } from '@apoint/benefit-issue-types/validate';
 *
 * const request = { providerUserInfo: {}, benefitIssueMode: 'BENEFIT_PRODUCT_ID', benefitIssueDetail: {} };
 * console.log(validateRequest(request) === request); // true
 * try {
 *   validateRequest({ ...request, bizNo: '' });
 * } catch (error) {
 *   console.log(ApointError.is(error) && error.code); // REQUEST_INVALID
 * }
 * ```
 */
export function validateRequest(value: unknown): BenefitIssueRequest {
  return validate(value);
}

const validate: RequestValidator = createRequestValidator();
