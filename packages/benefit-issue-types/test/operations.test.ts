import type { BenefitIssueRequest, Operation } from '@apoint/benefit-issue-types';
import { inquireBenefit } from '@apoint/benefit-issue-types/operations/inquire-benefit';
import { createIssueBenefit, issueBenefit } from '@apoint/benefit-issue-types/operations/issue-benefit';
import { redeemBenefit } from '@apoint/benefit-issue-types/operations/redeem-benefit';
import * as v from 'valibot';
import { describe, expect, expectTypeOf, it } from 'vitest';

const result = { resultCode: 'SUCCESS', resultStatus: 'S' };

/** Where a body is at fault, in the order of the error's list. */
function faultsOf(check: () => unknown): string[] {
  try {
    check();
  } catch (error) {
    return (error as { faults: { path: string }[] }).faults.map(({ path }) => path);
  }
  return [];
}

describe('issueBenefit', () => {
  it('has the rules of the endpoint', () => {
    expect(issueBenefit).toMatchObject({ method: 'POST', repetition: 'safe' });
    expect(issueBenefit.path).toBe('/api/open/alipay/v1/promotion/benefit/issue');
    expect(faultsOf(() => issueBenefit.validateRequest?.({}))).toEqual([
      'providerUserInfo',
      'benefitIssueMode',
      'benefitIssueDetail',
    ]);
    expectTypeOf<
      NonNullable<typeof issueBenefit.validateRequest>
    >().returns.toEqualTypeOf<BenefitIssueRequest>();
  });

  it('takes schemas for the open objects, and their types', () => {
    const operation = createIssueBenefit({
      providerUserInfo: v.object({ userId: v.string() }),
      benefitValueInfo: v.object({ value: v.number() }),
    });
    const body = { providerUserInfo: {}, benefitIssueMode: 'BENEFIT_PRODUCT_ID', benefitIssueDetail: {} };
    expect(faultsOf(() => operation.validateRequest?.(body))).toEqual(['providerUserInfo.userId']);
    expect(faultsOf(() => operation.validateResponse?.({ result, benefitValueInfo: {} }))).toEqual([
      'benefitValueInfo.value',
    ]);
    type Request = ReturnType<NonNullable<typeof operation.validateRequest>>;
    expectTypeOf<Request['providerUserInfo']>().toEqualTypeOf<{ userId: string }>();
  });

  it('OPTION_INVALID for a schema under another name', () => {
    const misspelt = { providerUser: v.object({}) } as object;
    expect(() => createIssueBenefit(misspelt)).toThrow(expect.objectContaining({ code: 'OPTION_INVALID' }));
  });
});

describe('inquireBenefit', () => {
  it('is a query with a token', () => {
    expect(inquireBenefit.repetition).toBe('safe');
    expect(faultsOf(() => inquireBenefit.validateRequest?.({ other: 1 }))).toEqual(['accessToken']);
    expect(faultsOf(() => inquireBenefit.validateRequest?.({ accessToken: '' }))).toEqual(['accessToken']);
    const body = { accessToken: 'token', more: [1] };
    expect(inquireBenefit.validateRequest?.(body)).toBe(body);
  });

  it('answers with a result and perhaps a model', () => {
    const answer = { result: { ...result, resultMsg: 'fine' }, accountBenefitModel: null, more: null };
    expect(inquireBenefit.validateResponse?.(answer)).toEqual({
      result: { ...result, resultMessage: 'fine' },
      more: null,
    });
    expect(faultsOf(() => inquireBenefit.validateResponse?.({ result, accountBenefitModel: 7 }))).toEqual([
      'accountBenefitModel',
    ]);
    expect(faultsOf(() => inquireBenefit.validateResponse?.({}))).toEqual(['result']);
  });
});

describe('redeemBenefit', () => {
  it('is never repeated', () => void expect(redeemBenefit.repetition).toBe('never'));

  it('checks the members that are published', () => {
    const wrong = { benefitProductCode: 'COUPON', bizNo: 'x'.repeat(65), ipRoleId: '2088', sceneCode: 7 };
    expect(faultsOf(() => redeemBenefit.validateRequest?.(wrong))).toEqual(Object.keys(wrong));
    const body = {
      benefitProductCode: 'POINT',
      bizNo: '1',
      bizdt: 20_261_127,
      ipRoleId: '2160000',
      more: {},
    };
    expect(redeemBenefit.validateRequest?.(body)).toBe(body);
  });
});

it('an operation without validators is one too', () => {
  expectTypeOf({ path: '/x', repetition: 'never' } as const).toExtend<Operation>();
});
