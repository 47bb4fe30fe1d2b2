import { type ParseArgsConfig, parseArgs } from 'node:util';

type Options = NonNullable<ParseArgsConfig['options']>;
type Values<Given extends Options> = ReturnType<typeof parseArgs<{ options: Given }>>['values'];

/** A seed for one who has none to repeat. */
export const ANY_SEED: string = String(Date.now() % 2 ** 31);

/** The options that a command was called with. Ends the process on `--help`, and where they are none of its own. */
export function commandLine<const Given extends Options>(usage: string, options: Given): Values<Given> {
  if (process.argv.includes('--help')) {
    console.log(usage);
    process.exit();
  }
  try {
    return parseArgs({ options }).values;
  } catch (error) {
    return refuse(usage, (error as Error).message);
  }
}

/** A whole number. Ends the process if it is none. */
export function wholeOf(usage: string, text: string): number {
  const whole = /^\d+$/.test(text) && Number.isSafeInteger(Number(text));
  return whole ? Number(text) : refuse(usage, `${text} is no whole number.`);
}

/** Says what is wrong and how the command is used, and ends the process. */
export function refuse(usage: string, message: string): never {
  console.error(`${message}\n${usage}`);
  process.exit(2);
}
