import type { CommandEntry } from './command.js';

/** All commands, in the order in which `apoint --help` lists them. A new command is one file and one row here. */
export const COMMANDS: readonly CommandEntry[] = [];
