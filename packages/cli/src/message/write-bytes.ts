import { safeLines } from '../terminal/safe-text.js';

/**
 * Writes bytes to stdout as they are. On a terminal nothing in them can do anything to it, and a line end is added that is not a part
 * of them.
 */
export function writeBytes(bytes: Uint8Array): void {
  if (process.stdout.isTTY)
    process.stdout.write(`${safeLines(new TextDecoder().decode(bytes).replaceAll('\r\n', '\n'))}\n`);
  else process.stdout.write(bytes);
}
