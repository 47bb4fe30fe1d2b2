import { type Arguments, type Command, EXIT } from '../command.js';
import { changeState } from '../sandbox/tell-state.js';

const help = `Usage: apoint sandbox state --keys DIR

Prints the faults that wait in the running sandbox, its budgets, and what it has
issued.

  --keys DIR             the directory that the sandbox was started with
  --json                 a line of JSON
  --help                 print this

Example: apoint sandbox state --keys ./keys
`;

export const command: Command = { help, options: { keys: { type: 'string' } }, run };

async function run(given: Arguments): Promise<number> {
  await changeState(given, { do: 'state' });
  return EXIT.ok;
}
