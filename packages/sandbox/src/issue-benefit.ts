import type { BenefitIssueRequest, BenefitIssueResponse } from '@apoint/benefit-issue-types';
import { validateRequest } from '@apoint/benefit-issue-types/validate';
import { ApointError } from '@apoint/primitives/errors';
import type { Campaign } from './campaign.js';
import { canonicalJson } from './canonical-json.js';
import type { Ledger } from './ledger.js';
import { answerWith } from './results.js';

/**
 * The endpoint as the page describes it (protocol 8 to 10). Nothing in it waits, so no two requests mix: look-up,
 * decision and booking are one step.
 */
export function issueBenefit(
  ledger: Ledger,
  campaign: Campaign,
  clientId: string,
  json: unknown,
  now: number,
): BenefitIssueResponse {
  const request = readRequest(json);
  if (request instanceof ApointError) return answerWith('PARAM_ILLEGAL', request.message);
  const content = canonicalJson(request);
  const { bizNo } = request;
  const first = bizNo === undefined ? undefined : ledger.find(clientId, bizNo);
  if (first && first.content !== content) {
    return answerWith('PARAM_ILLEGAL', 'This bizNo was used for a request of other content.');
  }
  if (first) return first.answer;
  const answer = campaign.decide(request, now, ledger);
  if (answer.result.resultStatus === 'U') return answer;
  const points = answer.result.resultStatus === 'S' ? campaign.pointsOf(request) : 0;
  ledger.add({
    clientId,
    ...(bizNo === undefined ? {} : { bizNo }),
    content,
    points,
    answer,
    decidedAt: now,
  });
  return answer;
}

function readRequest(json: unknown): BenefitIssueRequest | ApointError {
  try {
    return validateRequest(json);
  } catch (error) {
    if (error instanceof ApointError) return error;
    throw error;
  }
}
