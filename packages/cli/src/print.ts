/** Writes a value as one line of JSON, for programs. */
export function printJson(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value)}\n`);
}

/** Writes lines to stdout. */
export function printLines(...lines: readonly string[]): void {
  process.stdout.write(`${lines.join('\n')}\n`);
}

/** Writes a remark for people to stderr, so that stdout stays what was asked for. */
export function remark(text: string): void {
  process.stderr.write(`${text}\n`);
}
