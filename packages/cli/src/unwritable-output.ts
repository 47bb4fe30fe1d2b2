import { EXIT } from './command.js';
import { lineOfError } from './report.js';

/**
 * Ends the process when its output cannot be written. What reads it, such as `head`, may close it before its end: that is no error of
 * ours, and nobody would read about it. A full disk is told.
 */
export function endOnUnwritableOutput(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit();
    process.stderr.write(`The output cannot be written: ${lineOfError(error)}\n`);
    process.exit(EXIT.wrongInput);
  });
  process.stderr.on('error', (error: NodeJS.ErrnoException) => {
    process.exit(error.code === 'EPIPE' ? undefined : EXIT.wrongInput);
  });
}
