import { parseArgs } from 'node:util';
import { ApointError } from '@apoint/primitives/errors';
import type { SandboxOptions } from '../options.js';

/** What the command was told. */
export interface CommandOptions {
  readonly help: boolean;
  readonly json: boolean;
  /** Of the keys of both ends. */
  readonly keys: string;
  /** The directory of a PGlite database. Neither this nor `database`: the ledger is in memory. */
  readonly data?: string;
  /** The connection string of a PostgreSQL database. */
  readonly database?: string;
  readonly sandbox: Pick<SandboxOptions, 'port' | 'clientId' | 'totalBudget' | 'currentBudget'>;
}

export const HELP = `Usage: apoint-sandbox --keys DIR [options]

A local AlipayHK on 127.0.0.1, until SIGTERM or SIGINT.

  --keys DIR             keys of both ends as PEM files; made when they are not there
  --data DIR             a ledger that lasts, in a directory of this machine
  --database URL         a ledger that several processes share, in a PostgreSQL database
  --port N               default: any free one
  --client-id ID         default: SANDBOX_CLIENT_0001
  --total-budget N       whole points the campaign has in all
  --current-budget N     whole points released now, or none; default: as the total
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
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

/** @throws {@link ApointError} `OPTION_INVALID` */
export function readOptions(args: readonly string[]): CommandOptions {
  const { help, json, keys = '', data, database, ...rest } = parse(args);
  if (!help && !keys) throw invalid('Say with --keys where the keys of both ends are, or are to be made.');
  if (data !== undefined && database !== undefined)
    throw invalid('Give --data or --database, not both: there is one ledger.');
  return {
    help,
    json,
    keys,
    ...(data === undefined ? {} : { data }),
    ...(database === undefined ? {} : { database }),
    sandbox: sandboxOptions(rest),
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS }).values;
  } catch (cause) {
    throw new ApointError('OPTION_INVALID', 'These are no options of apoint-sandbox; see its --help.', {
      cause,
    });
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

/** `Number` would take an empty text for 0. */
function numberOf(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  throw invalid('--port, --total-budget and --current-budget take a whole number, the last also none.');
}

function invalid(message: string): ApointError {
  return new ApointError('OPTION_INVALID', message);
}
