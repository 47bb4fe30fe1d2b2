import type { CommandEntry } from './command.js';

/** What `apoint --help` prints, or `apoint keys --help` for the commands of that group. */
export function overview(commands: readonly CommandEntry[]): string {
  const width = Math.max(0, ...commands.map(({ name }) => name.length));
  const rows = commands.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`);
  return `Usage: apoint COMMAND [options]

${rows.join('\n')}

apoint COMMAND --help shows the options and an example. Every command takes --json.
Exit codes: 0 yes, 1 the answer is no, 2 wrong options or input that cannot be read,
3 the outcome of an order is not known.
`;
}
