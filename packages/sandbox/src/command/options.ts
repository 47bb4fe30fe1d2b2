import { parseArgs } from 'node:util';
import { ApointError } from '@apoint/primitives/errors';
import type { SandboxOptions } from '../options.js';
import type { KeyFiles } from './read-key-file.js';

/** The options of the command. */
export interface CommandOptions {
  readonly help: boolean;
  readonly json: boolean;
  /** The directory with the keys of both ends. */
  readonly keys: string;
  readonly keyFiles: KeyFiles;
  /** The directory of a PGlite database. Without this and `database`, the ledger is in memory. */
  readonly data?: string;
  /** The connection string of a PostgreSQL database. */
  readonly database?: string;
  readonly sandbox: Pick<SandboxOptions, 'port' | 'clientId' | 'totalBudget' | 'currentBudget'>;
}

export const HELP = `Usage: apoint-sandbox --keys DIR [options]

A local AlipayHK on 127.0.0.1, until SIGTERM or SIGINT.

  --keys DIR             keys of both ends as PEM files; missing keys are made
  --mounted-keys         the keys are secrets of a container: links are followed,
                         others may read them, and nothing is made
  --data DIR             a durable ledger in a directory of this machine
  --database URL         a ledger that several processes share, in a PostgreSQL database
  --port N               default: any free port
  --client-id ID         default: SANDBOX_CLIENT_0001
  --total-budget N       whole points of the whole campaign
  --current-budget N     whole points released now, or none; default: the same as the total
  --json                 print a line of JSON for machines
  --help                 print this

Without --data and --database the ledger ends with the process.
`;

const OPTIONS = {
  keys: { type: 'string' },
  data: { type: 'string' },
  database: { type: 'string' },
  port: { type: 'string' },
  'client-id': { type: 'string' },
  'total-budget': { type: 'string' },
  'current-budget': { type: 'string' },
  'mounted-keys': { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

/** @throws {@link ApointError} `OPTION_INVALID` */
export function readOptions(args: readonly string[]): CommandOptions {
  const { help, json, keys = '', 'mounted-keys': mounted, data, database, ...rest } = parse(args);
  if (!help && !keys)
    throw invalid(
      'The option --keys is required: the directory of the keys of both ends, where missing keys are made.',
    );
  if (data !== undefined && database !== undefined)
    throw invalid('Give --data or --database, not both: a sandbox has only one ledger.');
  return {
    help,
    json,
    keys,
    keyFiles: mounted ? 'mounted' : 'own',
    ...(data === undefined ? {} : { data }),
    ...(database === undefined ? {} : { database }),
    sandbox: sandboxOptions(rest),
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS }).values;
  } catch (cause) {
    throw new ApointError(
      'OPTION_INVALID',
      'An option is unknown or has no value; see apoint-sandbox --help.',
      {
        cause,
      },
    );
  }
}

type Texts = Partial<Record<'port' | 'client-id' | 'total-budget' | 'current-budget', string>>;

function sandboxOptions(texts: Texts): CommandOptions['sandbox'] {
  const { port, 'client-id': clientId, 'total-budget': total, 'current-budget': current } = texts;
  return {
    ...(port === undefined ? {} : { port: numberOf(port) }),
    ...(clientId === undefined ? {} : { clientId }),
    ...(total === undefined ? {} : { totalBudget: numberOf(total) }),
    ...(current === undefined ? {} : { currentBudget: current === 'none' ? current : numberOf(current) }),
  };
}

/** `Number('')` is 0, so check the digits first. */
function numberOf(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  throw invalid(
    '--port, --total-budget and --current-budget must be whole numbers; --current-budget may also be none.',
  );
}

function invalid(message: string): ApointError {
  return new ApointError('OPTION_INVALID', message);
}
