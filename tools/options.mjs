// Reads the options of the commands that run before anything is built. The others use src/command-line.ts.
import { parseArgs } from 'node:util';

/** The options and other words of a command. Ends the process on `--help`, and on anything unknown. */
export function readOptions(usage, options = {}, { words: allowPositionals = false } = {}) {
  if (process.argv.includes('--help')) {
    console.log(usage);
    process.exit();
  }
  try {
    const { values, positionals } = parseArgs({ options, allowPositionals });
    return { ...values, words: positionals };
  } catch (error) {
    return refuse(usage, error.message);
  }
}

/** Prints what is wrong and the usage of the command, and ends the process with exit code 2. */
export function refuse(usage, message) {
  console.error(`${message}\n${usage}`);
  process.exit(2);
}
