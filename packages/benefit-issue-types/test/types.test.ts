import type {
  BenefitIssueRequest,
  BenefitIssueResponse,
  JsonObject,
  JsonValue,
  Result,
  ResultCode,
  ResultStatus,
} from '@apoint/benefit-issue-types';
import {
  describeResultCode,
  judgeResult,
  type ResultCodeEntry,
} from '@apoint/benefit-issue-types/result-codes';
import {
  createRequestValidator,
  createResponseValidator,
  validateRequest,
  validateResponse,
} from '@apoint/benefit-issue-types/validate';
import * as v from 'valibot';
import { describe, expectTypeOf, it } from 'vitest';

type User = { id: string; nick?: string };

describe('types', () => {
  it('of a request are open by default, and the caller’s own where named', () => {
    expectTypeOf<BenefitIssueRequest['providerUserInfo']>().toEqualTypeOf<JsonObject>();
    expectTypeOf<BenefitIssueRequest<User>['providerUserInfo']>().toEqualTypeOf<User>();
    expectTypeOf<BenefitIssueRequest<User>['extendInfo']>().toEqualTypeOf<JsonObject | undefined>();
    expectTypeOf<BenefitIssueRequest['benefitIssueMode']>().toEqualTypeOf<'BENEFIT_PRODUCT_ID'>();
    expectTypeOf<BenefitIssueRequest<User>>().toExtend<BenefitIssueRequest>();
    expectTypeOf<{ when: Date }>().not.toExtend<JsonObject>();
    expectTypeOf<{ id: bigint }>().not.toExtend<JsonValue>();
    // @ts-expect-error a Date is no JSON
    expectTypeOf<BenefitIssueRequest<{ when: Date }>>();
  });

  it('of a response', () => {
    expectTypeOf<BenefitIssueResponse<{ points: number }>['benefitValueInfo']>().toEqualTypeOf<
      { points: number } | undefined
    >();
    expectTypeOf<ResultStatus>().toEqualTypeOf<'S' | 'F' | 'U'>();
    expectTypeOf<'SUCCESS'>().toExtend<ResultCode>();
    expectTypeOf<string>().toExtend<ResultCode>();
    expectTypeOf<Result['resultMessage']>().toEqualTypeOf<string | undefined>();
  });

  it('of the validators follow the schemas', () => {
    expectTypeOf(validateRequest).returns.toEqualTypeOf<BenefitIssueRequest>();
    expectTypeOf(validateResponse).returns.toEqualTypeOf<BenefitIssueResponse>();
    const request = createRequestValidator({ providerUserInfo: v.object({ id: v.string() }) });
    expectTypeOf(request).parameters.toEqualTypeOf<[unknown]>();
    expectTypeOf(request).returns.toEqualTypeOf<BenefitIssueRequest<{ id: string }>>();
    const response = createResponseValidator({ benefitValueInfo: v.object({ points: v.number() }) });
    expectTypeOf(response).returns.toEqualTypeOf<BenefitIssueResponse<{ points: number }>>();
    // @ts-expect-error there is no such open object
    void (() => createRequestValidator({ user: v.object({}) }));
    // @ts-expect-error the output must be JSON
    void (() => createRequestValidator({ extendInfo: v.object({ when: v.date() }) }));
  });

  it('of the result codes', () => {
    expectTypeOf(describeResultCode('SUCCESS')).toEqualTypeOf<ResultCodeEntry<'SUCCESS'>>();
    expectTypeOf(describeResultCode('SUCCESS' as string)).toEqualTypeOf<ResultCodeEntry | undefined>();
    expectTypeOf(judgeResult).returns.toEqualTypeOf<'success' | 'failure' | 'unknown'>();
    expectTypeOf(judgeResult).toBeCallableWith({ resultCode: 'X', resultStatus: 'S' });
  });
});
