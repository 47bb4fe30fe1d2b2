import type { BenefitIssueResponse } from '@apoint/benefit-issue-types';
import { judgeResult } from '@apoint/benefit-issue-types/result-codes';
import type { Judgement } from './call.js';
import type { Layers } from './layers.js';

/** A response whose shape is right, and whether its `result` means success. */
export interface Verdict {
  readonly success: boolean;
  readonly response: BenefitIssueResponse;
}

/**
 * Judges a verified response by its `result` (protocol 9); every endpoint of the gateway has the same.
 *
 * @throws {@link ApointError} `RESPONSE_INVALID`
 */
export function judgeResponse(json: unknown, { validateResponse }: Layers): Judgement<Verdict> {
  const response = validateResponse(json);
  const judgement = judgeResult(response.result);
  return { verdict: { success: judgement === 'success', response }, settled: judgement !== 'unknown' };
}
