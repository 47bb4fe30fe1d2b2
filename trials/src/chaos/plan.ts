/** The plan of a run. */
export interface Plan {
  readonly issues: number;
  readonly seed: number;
  readonly clients: number;
  /** Concurrent requests of each client. */
  readonly concurrency: number;
  /** Less than the requests would cost, so that the last ones are refused. */
  readonly totalBudget: number;
  /** How often the sandbox and the clients are killed. */
  readonly kills: number;
  readonly faultRate: number;
  readonly deadlineMilliseconds: number;
}

const REFUSED_EVERY = 40;
const BUDGET_SHARE = 0.95;
const ISSUES_A_KILL = 800;
const FEWEST_KILLS = 4;

export function planFor(issues: number, seed: number): Plan {
  const candidates = Array.from({ length: issues }, (_, i) => i).filter((i) => !isRefused(i)).length;
  return {
    issues,
    seed,
    clients: 2,
    concurrency: 24,
    totalBudget: Math.floor(candidates * BUDGET_SHARE),
    kills: Math.max(FEWEST_KILLS, Math.round(issues / ISSUES_A_KILL)),
    faultRate: 0.08,
    // Only for a run that hangs. A healthy run is finished long before, even on a slow machine.
    deadlineMilliseconds: 900_000 + issues * 600,
  };
}

/** All bizNos of a run. */
export function bizNosOf({ issues, seed }: Pick<Plan, 'issues' | 'seed'>): string[] {
  return Array.from({ length: issues }, (_, i) => bizNoOf(seed, i));
}

/** Every fortieth bizNo asks the sandbox for a refusal. */
function bizNoOf(seed: number, index: number): string {
  return isRefused(index) ? `SANDBOX_RISK_REJECT-${seed}-${index}` : `chaos-${seed}-${index}`;
}

/** Every second bizNo belongs to somebody who makes a request anew instead of repeating it. */
export function isCareless(bizNo: string): boolean {
  return Number(bizNo.at(-1)) % 2 === 0;
}

function isRefused(index: number): boolean {
  return index % REFUSED_EVERY === REFUSED_EVERY - 1;
}
