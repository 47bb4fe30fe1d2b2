import { ApointError } from '@apoint/primitives/errors';
import { EXIT } from './command.js';
import { safeLine } from './terminal/safe-text.js';
import { styleFor } from './terminal/style.js';

/** The groups of codes that are about what the user gave; an answer of no has a code of another group, or is no error at all. */
const OF_INPUT: ReadonlySet<string> = new Set(['text', 'keys', 'content to be signed', 'the command']);
const DEEPEST_CAUSE = 3;

/**
 * Tells an error on stderr, and with `--json` also on stdout. Texts of others in it cannot do anything to a terminal.
 *
 * @returns the exit code.
 */
export async function report(error: unknown, args: readonly string[]): Promise<number> {
  const { red, dim } = styleFor(process.stderr);
  const [first = '', ...others] = linesOf(error);
  process.stderr.write(`${red(first)}\n${others.map((line) => `${dim(line)}\n`).join('')}`);
  if (args.includes('--json')) process.stdout.write(`${JSON.stringify({ error: jsonOf(error) })}\n`);
  if (process.env['APOINT_STACK'] === '1' && error instanceof Error) process.stderr.write(`${error.stack}\n`);
  return exitCodeOf(error);
}

async function exitCodeOf(error: unknown): Promise<number> {
  if (!ApointError.is(error)) return EXIT.failed;
  if (error.code === 'OPTION_INVALID') return EXIT.wrongInput;
  const { describeErrorCode } = await import('@apoint/primitives/codes');
  return OF_INPUT.has(describeErrorCode(error.code)?.group ?? '') ? EXIT.wrongInput : EXIT.failed;
}

function linesOf(error: unknown, depth = 0): string[] {
  const faults = ApointError.is(error) ? (error.faults ?? []) : [];
  return [
    lineOfError(error),
    ...faults.map(({ path, message }) => `  ${safeLine(path)}: ${safeLine(message)}`),
    ...causesOf(error, depth).map((line) => `  ${line}`),
  ];
}

function causesOf(error: unknown, depth: number): string[] {
  if (!(error instanceof Error) || !error.cause || depth >= DEEPEST_CAUSE) return [];
  const [first = '', ...others] = linesOf(error.cause, depth + 1);
  return [`cause: ${first}`, ...others];
}

/** An error in one line, in which no text of others does anything to a terminal. */
export function lineOfError(error: unknown): string {
  return safeLine(lineOf(error));
}

function lineOf(error: unknown): string {
  if (ApointError.is(error)) return `${error.code}: ${error.message}`;
  return error instanceof Error ? error.message || String(Reflect.get(error, 'code')) : String(error);
}

function jsonOf(error: unknown, depth = 0): object {
  const cause = error instanceof Error && depth < DEEPEST_CAUSE ? error.cause : undefined;
  const { name: _, ...own } = ApointError.is(error) ? error.toJSON() : { name: '', message: lineOf(error) };
  return { ...own, ...(cause ? { cause: jsonOf(cause, depth + 1) } : {}) };
}
