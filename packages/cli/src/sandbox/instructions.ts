import { ApointError } from '@apoint/primitives/errors';
import type { Budgets, Fault, Sandbox } from '@apoint/sandbox';
import { type NotifyInstruction, notify } from './notify.js';

/** What a running sandbox can be told. */
export type Instruction =
  | { readonly do: 'state' }
  | { readonly do: 'inject'; readonly faults: readonly Fault[] }
  | { readonly do: 'clear-faults' }
  | { readonly do: 'change-budgets'; readonly budgets: Partial<Budgets> }
  | NotifyInstruction;

/** Where the answer goes, and when nobody waits for it any more. */
export interface Listening {
  readonly write: (line: object) => void;
  readonly signal: AbortSignal;
}

/**
 * Carries out one instruction. All of them answer with the state in the end, but for a notification, which answers with its attempts
 * and its outcome.
 *
 * @throws {@link ApointError} `OPTION_INVALID`, `STORE_UNAVAILABLE`, and the codes of `sandbox.notify`
 */
export async function carryOut(
  sandbox: Sandbox,
  instruction: Instruction,
  { write, signal }: Listening,
): Promise<void> {
  switch (instruction?.do) {
    case 'inject':
      sandbox.faults.inject(...instruction.faults);
      break;
    case 'clear-faults':
      sandbox.faults.clear();
      break;
    case 'change-budgets':
      await sandbox.campaign.changeBudgets(instruction.budgets);
      break;
    case 'notify':
      return notify(sandbox, instruction, { write, signal });
    case 'state':
      break;
    default:
      throw new ApointError(
        'OPTION_INVALID',
        'The sandbox knows no such instruction; it may be of another version.',
      );
  }
  write({ state: await stateOf(sandbox) });
}

async function stateOf({ faults, campaign, ledger }: Sandbox): Promise<object> {
  const [budgets, totals] = await Promise.all([campaign.budgets(), ledger.totals()]);
  return { faults: faults.waiting, budgets, totals };
}
