import { statSync } from 'node:fs';
import { type ParseArgsConfig, parseArgs } from 'node:util';

type Options = NonNullable<ParseArgsConfig['options']>;
type Values<Given extends Options> = ReturnType<typeof parseArgs<{ options: Given }>>['values'];

/** A new seed for each run. */
export const ANY_SEED: string = String(Date.now() % 2 ** 31);

/** The options of a command without other arguments. Ends the process on `--help`, and on anything unknown. */
export function commandLine<const Given extends Options>(usage: string, options: Given): Values<Given> {
  start(usage);
  return orRefuse(usage, () => parseArgs({ options }).values);
}

/** The options of a command, and its other arguments. Ends the process on `--help`, and on an unknown option. */
export function commandLineWithWords<const Given extends Options>(
  usage: string,
  options: Given,
): { values: Values<Given>; words: readonly string[] } {
  start(usage);
  return orRefuse(usage, () => {
    const { values, positionals } = parseArgs({ options, allowPositionals: true });
    return { values, words: positionals };
  });
}

/** A whole number of at least `least`. Ends the process if the text is something else. */
export function wholeOf(usage: string, text: string, least = 0): number {
  const number = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (Number.isSafeInteger(number) && number >= least) return number;
  return refuse(usage, `${text} is not a whole number${least > 0 ? ` of at least ${least}` : ''}.`);
}

/** The path of a file. Ends the process if there is none. */
export function fileOf(usage: string, path: string): string {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found?.isFile()) return path;
  return refuse(usage, found ? `${path} is not a file.` : `There is no file ${path}.`);
}

/** Prints the error and the usage of the command, and ends the process with exit code 2. */
export function refuse(usage: string, message: string): never {
  console.error(`${message}\n${usage}`);
  process.exit(2);
}

/** Answers `--help`, and lets the process end in words whatever goes wrong later. */
function start(usage: string): void {
  process.on('uncaughtException', endInWords);
  if (!process.argv.includes('--help')) return;
  console.log(usage);
  process.exit();
}

/** A stack means something to the authors of a command only: they get it with `APOINT_STACK=1`. */
function endInWords(error: unknown): never {
  console.error(process.env['APOINT_STACK'] ? error : wordsOf(error));
  process.exit(1);
}

function wordsOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { message, cause } = error;
  const code = 'code' in error ? `${error.code}` : error.name;
  const line = message === '' || message.startsWith(code) ? message || code : `${code}: ${message}`;
  return cause === undefined ? line : `${line}\n  cause: ${wordsOf(cause)}`;
}

function orRefuse<Result>(usage: string, parse: () => Result): Result {
  try {
    return parse();
  } catch (error) {
    return refuse(usage, (error as Error).message);
  }
}
