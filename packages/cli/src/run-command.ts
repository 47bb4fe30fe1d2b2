import { parseArgs } from 'node:util';
import { ApointError } from '@apoint/primitives/errors';
import { type Arguments, type Command, EXIT } from './command.js';
import { COMMANDS } from './commands.js';
import { overview } from './overview.js';

/** Finds the command in the table, reads its arguments and runs it. Returns the exit code. */
export async function runCommand([name, ...rest]: readonly string[]): Promise<number> {
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') return print(overview());
  const entry = COMMANDS.find((one) => one.name === name);
  if (!entry)
    throw new ApointError('OPTION_INVALID', 'There is no such command; apoint --help lists all of them.');
  const command = await entry.load();
  if (rest.includes('--help')) return print(command.help);
  return command.run(parse(command, rest));
}

function parse({ options, words = 0 }: Command, args: readonly string[]): Arguments {
  try {
    const parsed = parseArgs({ args: [...args], options, allowPositionals: words > 0 });
    if (parsed.positionals.length <= words) return parsed;
  } catch (cause) {
    throw new ApointError('OPTION_INVALID', 'An option is unknown or has no value; add --help to see them.', {
      cause,
    });
  }
  throw new ApointError('OPTION_INVALID', 'There are too many words beside the options; add --help.');
}

function print(text: string): number {
  process.stdout.write(text);
  return EXIT.ok;
}
