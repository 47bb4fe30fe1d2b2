import { ApointError } from '@apoint/primitives/errors';
import type { Fault, FaultKind, SandboxOptions } from '@apoint/sandbox';
import type { Arguments, CommandOptions } from '../command.js';
import { flag, textOption, textsOption, wholeOption } from '../options.js';
import type { KeyFiles } from './read-key-file.js';

/** What the options say. */
export interface SandboxCommandOptions {
  readonly json: boolean;
  readonly quiet: boolean;
  /** The directory with the keys of both ends. */
  readonly keys: string;
  readonly keyFiles: KeyFiles;
  /** The directory of a PGlite database. Without this and `database`, the ledger is in memory. */
  readonly data?: string | undefined;
  /** The connection string of a PostgreSQL database. */
  readonly database?: string | undefined;
  readonly faults: readonly Fault[];
  /** Files of JSON by the path that they answer. */
  readonly answers: Readonly<Record<string, string>>;
  readonly sandbox: Pick<SandboxOptions, 'port' | 'clientId' | 'totalBudget' | 'currentBudget'>;
}

export const SANDBOX_OPTIONS: CommandOptions = {
  keys: { type: 'string' },
  data: { type: 'string' },
  database: { type: 'string' },
  port: { type: 'string' },
  'client-id': { type: 'string' },
  'total-budget': { type: 'string' },
  'current-budget': { type: 'string' },
  'mounted-keys': { type: 'boolean' },
  fault: { type: 'string', multiple: true },
  answer: { type: 'string', multiple: true },
  quiet: { type: 'boolean' },
};

const HIGHEST_PORT = 65_535;
const MOST = Number.MAX_SAFE_INTEGER;
const DELAY = /^delay:(\d{1,9})$/;

/** @throws {@link ApointError} `OPTION_INVALID` */
export function readSandboxOptions(given: Arguments): SandboxCommandOptions {
  const data = textOption(given, 'data');
  const database = textOption(given, 'database');
  if (data !== undefined && database !== undefined)
    throw new ApointError(
      'OPTION_INVALID',
      'Give --data or --database, not both: a sandbox has only one ledger.',
    );
  return {
    json: given.json,
    quiet: flag(given, 'quiet'),
    keys: keysOption(given),
    keyFiles: flag(given, 'mounted-keys') ? 'mounted' : 'own',
    data,
    database,
    faults: textsOption(given, 'fault').map(faultOf),
    answers: answersOf(given),
    sandbox: sandboxOptions(given),
  };
}

/**
 * The directory of `--keys`.
 *
 * @throws {@link ApointError} `OPTION_INVALID`
 */
export function keysOption(given: Arguments): string {
  const keys = textOption(given, 'keys');
  if (keys) return keys;
  throw new ApointError(
    'OPTION_INVALID',
    'The option --keys is required: the directory of the keys of both ends, where the sandbox makes what is missing.',
  );
}

/** A fault as a word: its kind, and of a delay its milliseconds, such as `delay:500`. What is none of the kinds is refused later. */
export function faultOf(word: string): Fault {
  const [, milliseconds] = DELAY.exec(word) ?? [];
  if (milliseconds !== undefined) return { kind: 'delay', milliseconds: Number(milliseconds) };
  return { kind: word as Exclude<FaultKind, 'delay'> };
}

/** The budgets of the options. */
export function budgetOptions(given: Arguments): Pick<SandboxOptions, 'totalBudget' | 'currentBudget'> {
  const totalBudget = wholeOption(given, 'total-budget', [0, MOST]);
  const currentBudget =
    textOption(given, 'current-budget') === 'none' ? 'none' : wholeOption(given, 'current-budget', [0, MOST]);
  return {
    ...(totalBudget === undefined ? {} : { totalBudget }),
    ...(currentBudget === undefined ? {} : { currentBudget }),
  };
}

function sandboxOptions(given: Arguments): SandboxCommandOptions['sandbox'] {
  const port = wholeOption(given, 'port', [0, HIGHEST_PORT]);
  const clientId = textOption(given, 'client-id');
  return {
    ...(port === undefined ? {} : { port }),
    ...(clientId === undefined ? {} : { clientId }),
    ...budgetOptions(given),
  };
}

function answersOf(given: Arguments): Record<string, string> {
  const answers: Record<string, string> = Object.create(null);
  for (const text of textsOption(given, 'answer')) {
    const at = text.indexOf('=');
    if (!text.startsWith('/') || at < 0)
      throw new ApointError(
        'OPTION_INVALID',
        '--answer is a path, an equals sign and a file: --answer /path=FILE.',
      );
    answers[text.slice(0, at)] = text.slice(at + 1);
  }
  return answers;
}
