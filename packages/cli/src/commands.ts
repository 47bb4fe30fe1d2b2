import type { Command, CommandEntry } from './command.js';

/** All commands, in the order in which `apoint --help` lists them. A new command is one file and one row here. */
export const COMMANDS: readonly CommandEntry[] = [
  row('keys inspect', 'tells what a file of a key is', () => import('./commands/keys-inspect.js')),
];

function row(
  name: string,
  summary: string,
  load: () => Promise<{ readonly command: Command }>,
): CommandEntry {
  return { name, summary, load: async () => (await load()).command };
}
