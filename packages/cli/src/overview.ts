import { COMMANDS } from './commands.js';

/** What `apoint --help` prints. */
export function overview(): string {
  const width = Math.max(0, ...COMMANDS.map(({ name }) => name.length));
  const rows = COMMANDS.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`);
  return ['Usage: apoint COMMAND [options]', '', ...rows, '', 'apoint COMMAND --help tells more.', ''].join(
    '\n',
  );
}
