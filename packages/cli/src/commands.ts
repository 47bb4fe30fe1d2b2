import type { Command, CommandEntry } from './command.js';

/** All commands, in the order in which `apoint --help` lists them. A new command is one file and one row here. */
export const COMMANDS: readonly CommandEntry[] = [
  row('keys inspect', 'tells what a file of a key is', () => import('./commands/keys-inspect.js')),
  row(
    'proxy inbound',
    'stands in front of an application that speaks plain JSON',
    () => import('./commands/proxy-inbound.js'),
  ),
  row(
    'proxy outbound',
    'sends orders for programs on this machine',
    () => import('./commands/proxy-outbound.js'),
  ),
  row(
    'authorize',
    'tells a gateway that asks whether a request may pass',
    () => import('./commands/authorize.js'),
  ),
];

function row(
  name: string,
  summary: string,
  load: () => Promise<{ readonly command: Command }>,
): CommandEntry {
  return { name, summary, load: async () => (await load()).command };
}
