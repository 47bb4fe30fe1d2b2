import type { BenefitIssueRequest, BenefitIssueResponse } from '@apoint/benefit-issue-types';
import { validateRequest } from '@apoint/benefit-issue-types/validate';
import { ApointError } from '@apoint/primitives/errors';
import type { CampaignRules } from './campaign-rules.js';
import { canonicalJson } from './canonical-json.js';
import type { Ledger } from './ledger.js';
import { answerWith } from './results.js';

/**
 * The endpoint as the page describes it ([protocol 8](../protocol.md#8-request-body) to
 * [10](../protocol.md#10-idempotency)).
 */
export async function issueBenefit(
  ledger: Ledger,
  rules: CampaignRules,
  clientId: string,
  json: unknown,
  now: number,
): Promise<BenefitIssueResponse> {
  const request = readRequest(json);
  if (ApointError.is(request)) return answerWith('PARAM_ILLEGAL', request.message);
  const content = canonicalJson(request);
  const { bizNo } = request;
  const standing = await ledger.decide({
    clientId,
    ...(bizNo === undefined ? {} : { bizNo }),
    content,
    decidedAt: now,
    decide: (account) => rules.decide(request, now, account),
  });
  if (standing.content === content) return standing.answer;
  return answerWith('PARAM_ILLEGAL', 'This bizNo was already used for a request with other content.');
}

function readRequest(json: unknown): BenefitIssueRequest | ApointError {
  try {
    return validateRequest(json);
  } catch (error) {
    if (ApointError.is(error)) return error;
    throw error;
  }
}
