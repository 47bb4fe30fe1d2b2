import { ApointError } from '@apoint/primitives/errors';
import { type CommandEntry, EXIT } from './command.js';
import { COMMANDS } from './commands.js';
import { overview } from './overview.js';
import { parseArguments } from './parse-arguments.js';

const HELP: ReadonlySet<string | undefined> = new Set([undefined, '--help', '-h', 'help']);

/** Finds the command in the table, reads its arguments and runs it. Returns the exit code. */
export async function runCommand(args: readonly string[]): Promise<number> {
  const [first, second] = args;
  if (HELP.has(first)) return print(overview(COMMANDS));
  if (first === '--version') return print(`${(await import('./version.js')).version()}\n`);
  const group = COMMANDS.filter(({ name }) => name.startsWith(`${first} `));
  const entry = COMMANDS.find(({ name }) => name === first || name === `${first} ${second}`);
  if (!entry && group.length > 0) return ofGroup(group, second);
  if (!entry)
    throw new ApointError('OPTION_INVALID', 'There is no such command; apoint --help lists all of them.');
  return run(entry, args.slice(entry.name.split(' ').length));
}

/** Such as `apoint keys`, which is the beginning of several commands. */
function ofGroup(group: readonly CommandEntry[], second: string | undefined): number {
  if (HELP.has(second)) return print(overview(group));
  throw new ApointError('OPTION_INVALID', 'There is no such command of this group; add --help to see them.');
}

async function run(entry: CommandEntry, args: readonly string[]): Promise<number> {
  const command = await entry.load();
  const end = args.indexOf('--');
  const options = end < 0 ? args : args.slice(0, end);
  if (options.includes('--help') || options.includes('-h')) return print(command.help);
  return command.run(parseArguments(command, args));
}

function print(text: string): number {
  process.stdout.write(text);
  return EXIT.ok;
}
