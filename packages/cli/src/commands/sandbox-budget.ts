import { ApointError } from '@apoint/primitives/errors';
import { type Arguments, type Command, EXIT } from '../command.js';
import { budgetOptions } from '../sandbox/options.js';
import { changeState } from '../sandbox/tell-state.js';

const help = `Usage: apoint sandbox budget --keys DIR [--total-budget N] [--current-budget N]

Changes the budgets of the running sandbox, for all later decisions.

  --total-budget N       whole points of the whole campaign
  --current-budget N     whole points released now, or none
  --keys DIR             the directory that the sandbox was started with
  --json                 the state as a line of JSON
  --help                 print this

Example: apoint sandbox budget --current-budget none --keys ./keys
`;

export const command: Command = {
  help,
  options: {
    keys: { type: 'string' },
    'total-budget': { type: 'string' },
    'current-budget': { type: 'string' },
  },
  run,
};

async function run(given: Arguments): Promise<number> {
  const budgets = budgetOptions(given);
  if (Object.keys(budgets).length === 0)
    throw new ApointError('OPTION_INVALID', 'Give --total-budget, --current-budget or both.');
  await changeState(given, { do: 'change-budgets', budgets });
  return EXIT.ok;
}
