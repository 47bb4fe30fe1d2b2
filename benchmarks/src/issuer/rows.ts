import type { NewOrder } from '@apoint/issuer';

/** Rows that are made one by one, as from a long file. */
export function* rows(count: number): Generator<NewOrder, void, undefined> {
  for (let index = 0; index < count; index++) yield rowOf(`user-${index}`);
}

function rowOf(key: string): NewOrder {
  return {
    key,
    request: {
      providerUserInfo: { memberId: key },
      benefitIssueMode: 'BENEFIT_PRODUCT_ID',
      benefitIssueDetail: { benefitProductId: 'DEMO' },
    },
  };
}
