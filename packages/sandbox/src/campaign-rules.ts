import type { BenefitIssueRequest, BenefitIssueResponse } from '@apoint/benefit-issue-types';
import { canonicalJson } from './canonical-json.js';
import type { Account, Decision } from './ledger.js';
import type { SandboxOptions } from './options.js';
import { answerWith } from './results.js';
import { triggeredCode } from './triggers.js';

/** The rules of the campaign. They do not depend on the ledger: they get an account and return a decision. */
export class CampaignRules {
  readonly #options: SandboxOptions;
  readonly #risks: ReadonlySet<string>;

  constructor(options: SandboxOptions) {
    this.#options = options;
    this.#risks = new Set((options.riskList ?? []).map(canonicalJson));
  }

  /** The platform's decision on a new request. */
  decide(request: BenefitIssueRequest, now: number, account: Account): Decision {
    const refusal = this.#refusal(request, now);
    if (refusal) return { answer: refusal, points: 0 };
    const points = this.#options.pointsOf?.(request) ?? 1;
    const shortage = shortageOf(points, account);
    return shortage ? { answer: shortage, points: 0 } : { answer: this.#success(request), points };
  }

  #refusal(request: BenefitIssueRequest, now: number): BenefitIssueResponse | undefined {
    const triggered = triggeredCode(request.bizNo);
    if (triggered && triggered !== 'SUCCESS') return answerWith(triggered, 'Triggered by the bizNo.');
    if (!this.#runsAt(request.bizDate ?? now))
      return answerWith('PARAM_ILLEGAL', 'This time is outside of the campaign period.');
    return this.#risks.has(canonicalJson(request.providerUserInfo)) ? answerWith('RISK_REJECT') : undefined;
  }

  #runsAt(moment: number): boolean {
    const { campaign } = this.#options;
    return !campaign || (moment >= campaign.from && moment <= campaign.until);
  }

  #success(request: BenefitIssueRequest): BenefitIssueResponse {
    const benefitValueInfo = this.#options.benefitValueInfoOf?.(request);
    return { ...answerWith('SUCCESS'), ...(benefitValueInfo ? { benefitValueInfo } : {}) };
  }
}

/** Subtracts instead of adding, because a sum of two large numbers could be rounded. */
function shortageOf(
  points: number,
  { totalBudget, currentBudget, issued }: Account,
): BenefitIssueResponse | undefined {
  if (points > totalBudget - issued) return answerWith('TOTAL_BUDGET_NOT_ENOUGH');
  if (currentBudget === 'none') return answerWith('NO_BUDGET_RIGHT_NOW');
  return points > currentBudget - issued ? answerWith('CURRENT_BUDGET_NOT_ENOUGH') : undefined;
}
