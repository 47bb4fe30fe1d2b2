import type { BenefitIssueRequest, Operation } from '@apoint/benefit-issue-types';
import { createMemberCard } from '@apoint/benefit-issue-types/operations/create-member-card';
import { inquireBenefit } from '@apoint/benefit-issue-types/operations/inquire-benefit';
import { createIssueBenefit, issueBenefit } from '@apoint/benefit-issue-types/operations/issue-benefit';
import { notifyPointsBill } from '@apoint/benefit-issue-types/operations/notify-points-bill';
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

describe('notifyPointsBill', () => {
  const body = {
    userId: '2160220000000001',
    billNo: 'bill-1',
    orderAmount: { currency: 'HKD', value: '1250' },
    payTime: '2023-12-18T02:33:31Z',
    pointsProvider: 'ALIPAYHK',
  };
  const faultsWith = (change: object): string[] =>
    faultsOf(() => notifyPointsBill.validateRequest?.({ ...body, ...change }));

  it('protocol 12.2: is a POST that the platform repeats, behind the tag of the merchant', () => {
    expect(notifyPointsBill).toMatchObject({
      method: 'POST',
      path: '/points/bill/notify',
      repetition: 'safe',
    });
  });

  it('protocol 12.2: needs the members that are published without a doubt, and takes any others', () => {
    expect(faultsOf(() => notifyPointsBill.validateRequest?.({ more: 1 }))).toEqual(Object.keys(body));
    expect(notifyPointsBill.validateRequest?.(body)).toBe(body);
    const all = {
      cnBillNo: '1',
      merchantId: '2',
      merchantName: 'A shop',
      outBillNo: '3',
      pmsLabel: {},
      more: [],
    };
    expect(faultsWith(all)).toEqual([]);
    expectTypeOf<
      ReturnType<NonNullable<typeof notifyPointsBill.validateRequest>>['orderAmount']['value']
    >().toEqualTypeOf<string | number>();
  });

  it('takes a null in an optional member, as Java writes an absent one, and in no other', () => {
    const optional = ['cnBillNo', 'merchantId', 'merchantName', 'outBillNo', 'pmsLabel'];
    expect(faultsWith(Object.fromEntries(optional.map((name) => [name, null])))).toEqual([]);
    const required = Object.fromEntries(Object.keys(body).map((name) => [name, null]));
    expect(faultsWith(required)).toEqual(Object.keys(body));
  });

  it.each(['2160220000000001', '2088000000000001'])('a user %s', (userId) => {
    expect(faultsWith({ userId })).toEqual([]);
  });

  it.each([
    ['userId', ['2161', '', 2_160, '02160']],
    ['billNo', ['', 7, {}]],
    ['payTime', ['', 1_700_000_000_000]],
    ['pointsProvider', ['ALIPAY', 'alipayhk', '']],
    ['cnBillNo', [7, '']],
    ['merchantId', [7, '']],
    ['merchantName', [7, '']],
    ['outBillNo', [7, '']],
    ['orderAmount', ['1250', 1250, []]],
    ['orderAmount.currency', [{ value: 1 }, { currency: '', value: 1 }, { currency: 344, value: 1 }]],
    [
      'orderAmount.value',
      [undefined, null, '', '12.50', 12.5, '-1', -1, '1e3', ' 1', 2 ** 53].map((value) => ({
        currency: 'HKD',
        value,
      })),
    ],
  ])('refuses a wrong %s', (path, values) => {
    const [name = ''] = path.split('.');
    for (const value of values) expect([value, faultsWith({ [name]: value })]).toEqual([value, [path]]);
  });

  it.each([0, 1250, Number.MAX_SAFE_INTEGER, '0', '1250', '9007199254740993'])(
    'takes an amount of %j of the smallest unit, as number or text',
    (value) => expect(faultsWith({ orderAmount: { currency: 'HKD', value } })).toEqual([]),
  );

  it('is answered with a result', () => {
    const answer = { result: { ...result, resultMsg: 'fine' }, more: null };
    expect(notifyPointsBill.validateResponse?.(answer)).toEqual({
      result: { ...result, resultMessage: 'fine' },
      more: null,
    });
    expect(faultsOf(() => notifyPointsBill.validateResponse?.({}))).toEqual(['result']);
  });
});

describe('createMemberCard', () => {
  it('protocol 12.2: has a body of which no member is published', () => {
    expect(createMemberCard).toMatchObject({ method: 'POST', path: '/points/membercard/create' });
    const body = { anything: 1 };
    expect(createMemberCard.validateRequest?.(body)).toBe(body);
    for (const wrong of ['x', [], null]) {
      expect(faultsOf(() => createMemberCard.validateRequest?.(wrong))).toEqual(['']);
    }
    expect(faultsOf(() => createMemberCard.validateResponse?.({}))).toEqual(['result']);
  });
});

it('an operation without validators is one too', () => {
  expectTypeOf({ path: '/x', repetition: 'never' } as const).toExtend<Operation>();
});
