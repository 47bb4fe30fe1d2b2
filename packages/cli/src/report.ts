import { ApointError } from '@apoint/primitives/errors';

/** Writes a line to stderr, and another one for the cause. */
export function report(error: unknown): void {
  process.stderr.write(`${lineOf(error)}\n`);
  if (error instanceof Error && error.cause) process.stderr.write(`  cause: ${lineOf(error.cause)}\n`);
}

function lineOf(error: unknown): string {
  if (ApointError.is(error)) return `${error.code}: ${error.message}`;
  return error instanceof Error ? error.message || String(Reflect.get(error, 'code')) : String(error);
}
