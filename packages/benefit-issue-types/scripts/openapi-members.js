const OPEN = 'Its members are not published: any JSON object.';

/** Prose for the members of both bodies, by name. [S] published page, [D] other pages, [P] practice, [I] inferred. */
export const MEMBER_DESCRIPTIONS = {
  bizNo:
    'Idempotency key, optional, at most 64 characters [S]. A character is a UTF-16 unit, as Java counts, and the ' +
    'empty key is refused [I].',
  bizDate:
    'Business time in epoch milliseconds, optional, checked against the period of the campaign [S]. A whole ' +
    'number from 0 to 2^53 - 1 [I].',
  providerUserInfo: `Who the user is in the provider's own system [S]. ${OPEN}`,
  benefitIssueMode: 'One value; at most 32 characters [S].',
  benefitIssueDetail: `Which benefit to issue [S]. ${OPEN}`,
  extendInfo: `More, by business scenario [S]. ${OPEN}`,
  result: 'How the request went [S].',
  resultCode: 'One of the table, or another one [S]; the name of this member [D].',
  resultStatus:
    'S success, F failure, U unknown [S]; the name of this member [D]. Anything else means unknown.',
  resultMessage: 'For people and logs [D]. A null is read as absent [I].',
  resultMsg: 'Another name of resultMessage, which wins if both are there [P].',
  benefitValueInfo: `The value of the benefit [S]. ${OPEN} A null is read as absent [I].`,
};
