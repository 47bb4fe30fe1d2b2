import type { BenefitIssueRequest, BenefitIssueResponse } from '@apoint/benefit-issue-types';
import { canonicalJson } from './canonical-json.js';
import type { Ledger } from './ledger.js';
import type { SandboxOptions } from './options.js';
import { answerWith } from './results.js';
import { triggeredCode } from './triggers.js';

/** The rules of the one campaign. Budgets may be changed while the sandbox runs. */
export class Campaign {
  totalBudget: number;
  currentBudget: number | 'none';
  readonly #options: SandboxOptions;
  readonly #risks: ReadonlySet<string>;

  /** Called by `createSandbox`. */
  constructor(options: SandboxOptions) {
    this.#options = options;
    this.totalBudget = options.totalBudget ?? 1_000_000;
    this.currentBudget = options.currentBudget ?? this.totalBudget;
    this.#risks = new Set((options.riskList ?? []).map(canonicalJson));
  }

  /** What a request costs, in points. */
  pointsOf(request: BenefitIssueRequest): number {
    return this.#options.pointsOf?.(request) ?? 1;
  }

  /** What the platform answers to a request that it has not seen before. Nothing is booked here. */
  decide(request: BenefitIssueRequest, now: number, ledger: Ledger): BenefitIssueResponse {
    const triggered = triggeredCode(request.bizNo);
    if (triggered && triggered !== 'SUCCESS') return answerWith(triggered, 'Triggered by the bizNo.');
    if (!this.#runsAt(request.bizDate ?? now))
      return answerWith('PARAM_ILLEGAL', 'Outside of the campaign period.');
    if (this.#risks.has(canonicalJson(request.providerUserInfo))) return answerWith('RISK_REJECT');
    return this.#budgetRefusal(this.pointsOf(request), ledger.totals.points) ?? this.#success(request);
  }

  #runsAt(moment: number): boolean {
    const { campaign } = this.#options;
    return !campaign || (moment >= campaign.from && moment <= campaign.until);
  }

  #budgetRefusal(points: number, issued: number): BenefitIssueResponse | undefined {
    if (issued + points > this.totalBudget) return answerWith('TOTAL_BUDGET_NOT_ENOUGH');
    if (this.currentBudget === 'none') return answerWith('NO_BUDGET_RIGHT_NOW');
    if (issued + points > this.currentBudget) return answerWith('CURRENT_BUDGET_NOT_ENOUGH');
    return undefined;
  }

  #success(request: BenefitIssueRequest): BenefitIssueResponse {
    const benefitValueInfo = this.#options.benefitValueInfoOf?.(request);
    return { ...answerWith('SUCCESS'), ...(benefitValueInfo ? { benefitValueInfo } : {}) };
  }
}
