/** What a run is to do. */
export interface Plan {
  readonly issues: number;
  readonly seed: number;
  readonly clients: number;
  /** Requests under way at once in each client. */
  readonly concurrency: number;
  /** Below what the requests would cost, so that the last ones are refused. */
  readonly totalBudget: number;
  /** How often the sandbox is killed, and how often the clients. */
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
    // For a run that hangs; one that goes on is done long before, also on a slow machine.
    deadlineMilliseconds: 900_000 + issues * 600,
  };
}

/** All bizNos of a run. */
export function bizNosOf({ issues, seed }: Pick<Plan, 'issues' | 'seed'>): string[] {
  return Array.from({ length: issues }, (_, i) => bizNoOf(seed, i));
}

/** Every fortieth is refused by its name, as the sandbox has it. */
function bizNoOf(seed: number, index: number): string {
  return isRefused(index) ? `SANDBOX_RISK_REJECT-${seed}-${index}` : `chaos-${seed}-${index}`;
}

function isRefused(index: number): boolean {
  return index % REFUSED_EVERY === REFUSED_EVERY - 1;
}
