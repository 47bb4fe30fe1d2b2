import type { ParseArgsConfig } from 'node:util';

/** The exit codes of every command, for scripts. */
export const EXIT: Readonly<Record<'ok' | 'failed' | 'wrongInput' | 'unknown', number>> = {
  ok: 0,
  /** The command did its work and the answer is no: not verified, not issued, conformance failed. */
  failed: 1,
  /** Options or input that cannot be read. */
  wrongInput: 2,
  /** It is not known what came of an order: the platform may or may not have carried it out. */
  unknown: 3,
};

/** The options that a command reads, by name. */
export type CommandOptions = NonNullable<ParseArgsConfig['options']>;

/** What the arguments of one command were read to. */
export interface Arguments {
  readonly values: Readonly<Record<string, string | boolean | readonly (string | boolean)[] | undefined>>;
  readonly positionals: readonly string[];
  /** Whether `--json` is given. Then the command prints lines of JSON on stdout, and nothing else there. */
  readonly json: boolean;
}

/** One command of the table. Its file is loaded only when it is called, so that the others cost no time. */
export interface Command {
  /** What `--help` prints: usage, options, an example. */
  readonly help: string;
  /** All options besides `--help` and `--json`, which every command has. */
  readonly options: CommandOptions;
  /** How many words may stand beside the options; 0 if absent. */
  readonly words?: number;
  /** @returns the exit code */
  readonly run: (given: Arguments) => Promise<number>;
}

/** A row of the table of commands. */
export interface CommandEntry {
  /** One word, or two, such as `keys generate`. */
  readonly name: string;
  readonly summary: string;
  readonly load: () => Promise<Command>;
}
