import type {
  BenefitIssueRequest,
  BenefitIssueResponse,
  JsonObject,
  Operation,
  OperationResponse,
} from '@apoint/benefit-issue-types';
import {
  type BenefitInquiryResponse,
  inquireBenefit,
} from '@apoint/benefit-issue-types/operations/inquire-benefit';
import { createIssueBenefit, issueBenefit } from '@apoint/benefit-issue-types/operations/issue-benefit';
import {
  type BenefitRedemptionResponse,
  redeemBenefit,
} from '@apoint/benefit-issue-types/operations/redeem-benefit';
import { type CallOutcome, type Client, createClient, type IssueOutcome, type Order } from '@apoint/client';
import { describe, expectTypeOf, it } from 'vitest';
import { optionsFor } from './support/clients.js';
import { makeKeys } from './support/keys.js';

const options = optionsFor(await makeKeys(), 'https://platform.example');
const client = createClient(options);

/** A Standard Schema of a type. */
function schemaOf<Value>() {
  const validate = (value: unknown) => ({ value: value as Value });
  return { '~standard': { version: 1 as const, vendor: 'test', validate } };
}

/** What a call would resolve to; it is not made. */
type Ended<Call extends (...all: never[]) => unknown> = Awaited<ReturnType<Call>>;

describe('call infers both types of an operation', () => {
  it('from inquire and redeem', () => {
    const inquire = () => client.call(inquireBenefit, { accessToken: 'token' });
    expectTypeOf<Ended<typeof inquire>>().toEqualTypeOf<CallOutcome<BenefitInquiryResponse>>();
    const redeem = () => client.call(redeemBenefit, { benefitProductCode: 'POINT' });
    expectTypeOf<Ended<typeof redeem>>().toEqualTypeOf<CallOutcome<BenefitRedemptionResponse>>();
    const issue = () => client.call(issueBenefit, { bizNo: '1' } as BenefitIssueRequest);
    expectTypeOf<Ended<typeof issue>>().toEqualTypeOf<CallOutcome<BenefitIssueResponse>>();
  });

  it('and takes no other body', () => {
    // @ts-expect-error the member is missing
    void (() => client.call(inquireBenefit, {}));
    // @ts-expect-error the member is a text
    void (() => client.call(inquireBenefit, { accessToken: 1 }));
    // @ts-expect-error the one published value is POINT
    void (() => client.call(redeemBenefit, { benefitProductCode: 'CASH' }));
    // @ts-expect-error a body is an object
    void (() => client.call({ path: '/', repetition: 'safe' }, 'text'));
  });

  it('from one that is written where it is called', () => {
    const call = () =>
      client.call(
        {
          path: '/',
          repetition: 'safe',
          validateRequest: (value: unknown) => value as { readonly id: number },
          validateResponse: (value) => value as OperationResponse & { readonly points: number },
        },
        { id: 1 },
      );
    expectTypeOf<Ended<typeof call>>().toEqualTypeOf<
      CallOutcome<OperationResponse & { readonly points: number }>
    >();
    const bare = () => client.call({ path: '/', repetition: 'safe' }, { any: 'member' });
    expectTypeOf<Ended<typeof bare>>().toEqualTypeOf<CallOutcome>();
  });

  it('and has no body in an unknown outcome', () => {
    type Unknown = Extract<CallOutcome<BenefitInquiryResponse>, { status: 'unknown' }>;
    expectTypeOf<Unknown>().not.toHaveProperty('body');
  });
});

describe('createClient infers the types of its operation that issues', () => {
  it('from createIssueBenefit, whose schemas say what the open objects are', () => {
    const operation = createIssueBenefit({
      providerUserInfo: schemaOf<{ readonly memberId: string }>(),
      benefitIssueDetail: schemaOf<{ readonly campaign: number }>(),
      benefitValueInfo: schemaOf<{ readonly points: number }>(),
    });
    const typed = createClient({ ...options, issueBenefit: operation });
    type Request = BenefitIssueRequest<{ readonly memberId: string }, { readonly campaign: number }>;
    expectTypeOf(typed.issueBenefit).parameter(0).toEqualTypeOf<Request>();
    expectTypeOf(typed.prepare).parameter(0).toEqualTypeOf<Request>();
    type Outcome = IssueOutcome<{ readonly points: number }>;
    expectTypeOf<Ended<typeof typed.issueBenefit>>().toEqualTypeOf<Outcome>();
    expectTypeOf<Ended<typeof typed.submit>>().toEqualTypeOf<Outcome>();
    // @ts-expect-error another member is named
    void (() => typed.prepare({ providerUserInfo: { id: 'user-1' } }));
  });

  it('from issueBenefit, and without one', () => {
    expectTypeOf(createClient({ ...options, issueBenefit })).toEqualTypeOf<
      Client<BenefitIssueRequest, JsonObject>
    >();
    expectTypeOf(client).toEqualTypeOf<Client>();
    expectTypeOf(client.prepare).toEqualTypeOf<(request: BenefitIssueRequest) => Order>();
  });

  it('an issued outcome has benefitValueInfo, no other has', () => {
    type Issued = Extract<IssueOutcome<{ readonly points: number }>, { status: 'issued' }>;
    expectTypeOf<Issued['benefitValueInfo']>().toEqualTypeOf<{ readonly points: number } | undefined>();
    type Rejected = Extract<IssueOutcome, { status: 'rejected' }>;
    expectTypeOf<Rejected>().not.toHaveProperty('benefitValueInfo');
  });
});

it('an operation must say whether it may be repeated', () => {
  // @ts-expect-error repetition is missing
  const operation: Operation = { path: '/' };
  void operation;
});
