import { parseArgs } from 'node:util';
import { ApointError } from '@apoint/primitives/errors';
import type { Arguments, Command, CommandOptions } from './command.js';
import { safeLine } from './terminal/safe-text.js';

/** The options that every command has. */
const OF_ALL = { help: { type: 'boolean' }, json: { type: 'boolean' } } as const satisfies CommandOptions;
const LONGEST_NAME = 40;

/**
 * Reads the arguments of a command. An option that it does not have, one without its value, and one that is given twice are refused.
 *
 * @throws {@link ApointError} `OPTION_INVALID`
 */
export function parseArguments({ options: own, words = 0 }: Command, args: readonly string[]): Arguments {
  const options: CommandOptions = { ...own, ...OF_ALL };
  checkNames(args, options);
  const { values, positionals } = parse(args, options);
  if (positionals.length > words) throw tooManyWords();
  return { values, positionals, json: values['json'] === true };
}

/** Loosely, to find out which name is wrong. */
function checkNames(args: readonly string[], options: CommandOptions): void {
  const { tokens } = parseArgs({ args: [...args], options, strict: false, tokens: true });
  const seen = new Set<string>();
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const { name, rawName } = token;
    const option = Object.hasOwn(options, name) ? options[name] : undefined;
    if (!option) throw unknownOption(rawName, options);
    if (seen.has(name) && !option.multiple) throw givenTwice(name);
    seen.add(name);
  }
}

function parse(args: readonly string[], options: CommandOptions) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (cause) {
    throw new ApointError(
      'OPTION_INVALID',
      'An option lacks its value, or has one that it does not take; add --help to see them.',
      { cause },
    );
  }
}

function unknownOption(rawName: string, options: CommandOptions): ApointError {
  const known = Object.keys(options)
    .map((name) => `--${name}`)
    .join(', ');
  const name = safeLine(rawName, LONGEST_NAME);
  return new ApointError('OPTION_INVALID', `There is no option ${name}; there are ${known}.`);
}

function givenTwice(name: string): ApointError {
  return new ApointError('OPTION_INVALID', `--${name} is given twice; it is not clear which one counts.`);
}

function tooManyWords(): ApointError {
  return new ApointError('OPTION_INVALID', 'There are too many words beside the options; add --help.');
}
