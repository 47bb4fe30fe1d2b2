import type { Budgets, Fault, LedgerTotals } from '@apoint/sandbox';
import type { Arguments } from '../command.js';
import { printJson, printLines } from '../print.js';
import { table } from '../terminal/table.js';
import type { Instruction } from './instructions.js';
import { keysOption } from './options.js';
import { runningSandbox, type Told, tellRunning } from './tell-running.js';

/** Tells the running sandbox to do something, and prints in which state it is then. */
export async function changeState(given: Arguments, instruction: Instruction): Promise<void> {
  const running = await runningSandbox(keysOption(given));
  await tellRunning(running, instruction, (line) =>
    given.json ? printJson(line['state']) : printState(line),
  );
}

function printState(line: Told): void {
  const { faults, budgets, totals } = line['state'] as {
    readonly faults: readonly Fault[];
    readonly budgets: Budgets;
    readonly totals: LedgerTotals;
  };
  printLines(
    table([
      ['faults that wait', faults.map(wordOf).join(', ') || 'none'],
      ['total budget', String(budgets.totalBudget)],
      ['current budget', String(budgets.currentBudget)],
      ['points issued', String(totals.points)],
      ['issues, refusals', `${totals.issues}, ${totals.refusals}`],
    ]),
  );
}

function wordOf(fault: Fault): string {
  return fault.kind === 'delay' ? `delay:${fault.milliseconds}` : fault.kind;
}
