import { ApointError } from '@apoint/primitives/errors';
import { type Arguments, type Command, EXIT } from '../command.js';
import { flag } from '../options.js';
import { faultOf } from '../sandbox/options.js';
import { changeState } from '../sandbox/tell-state.js';

const MOST = 1000;

const help = `Usage: apoint sandbox fault KIND... --keys DIR
       apoint sandbox fault --clear --keys DIR

The next requests to the running sandbox meet these faults, one each.

  KIND                   delay:MILLISECONDS, drop-before-commit, drop-after-commit,
                         unsigned, badly-signed, truncated, UNKNOWN_EXCEPTION,
                         http-502-html
  --clear                removes all faults that wait
  --keys DIR             the directory that the sandbox was started with
  --json                 the state as a line of JSON
  --help                 print this

Example: apoint sandbox fault unsigned delay:2000 --keys ./keys
`;

export const command: Command = {
  help,
  words: MOST,
  options: { keys: { type: 'string' }, clear: { type: 'boolean' } },
  run,
};

async function run(given: Arguments): Promise<number> {
  const clear = flag(given, 'clear');
  const faults = given.positionals.map(faultOf);
  if (clear === faults.length > 0)
    throw new ApointError(
      'OPTION_INVALID',
      'Name the kinds of the next faults, or give --clear; add --help.',
    );
  await changeState(given, clear ? { do: 'clear-faults' } : { do: 'inject', faults });
  return EXIT.ok;
}
