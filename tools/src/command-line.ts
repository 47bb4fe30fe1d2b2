import { type ParseArgsConfig, parseArgs } from 'node:util';

type Options = NonNullable<ParseArgsConfig['options']>;
type Values<Given extends Options> = ReturnType<typeof parseArgs<{ options: Given }>>['values'];

/** A new seed for each run. */
export const ANY_SEED: string = String(Date.now() % 2 ** 31);

/** The options of a command without other arguments. Ends the process on `--help`, and on anything unknown. */
export function commandLine<const Given extends Options>(usage: string, options: Given): Values<Given> {
  helpIfAsked(usage);
  return orRefuse(usage, () => parseArgs({ options }).values);
}

/** The options of a command, and its other arguments. Ends the process on `--help`, and on an unknown option. */
export function commandLineWithWords<const Given extends Options>(
  usage: string,
  options: Given,
): { values: Values<Given>; words: readonly string[] } {
  helpIfAsked(usage);
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

/** Prints the error and the usage of the command, and ends the process with exit code 2. */
export function refuse(usage: string, message: string): never {
  console.error(`${message}\n${usage}`);
  process.exit(2);
}

function helpIfAsked(usage: string): void {
  if (!process.argv.includes('--help')) return;
  console.log(usage);
  process.exit();
}

function orRefuse<Result>(usage: string, parse: () => Result): Result {
  try {
    return parse();
  } catch (error) {
    return refuse(usage, (error as Error).message);
  }
}
