import { isInteractive, styleFor } from './style.js';

/** Tells a person at a terminal what comes next. A script, and the log of a CI job, are not told. */
export function hint(...lines: readonly string[]): void {
  if (!isInteractive(process.stderr)) return;
  const { dim } = styleFor(process.stderr);
  for (const line of lines) process.stderr.write(`${dim(line)}\n`);
}
