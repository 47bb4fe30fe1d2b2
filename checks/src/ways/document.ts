import { markdownTable } from '@apoint/tools/format-table';
import { filesOf, type MeasuredWay } from './measure-ways.js';
import { summaryRows, titleOf } from './print.js';

const HEAD = `# The ways of a message

What runs when one A.Point is issued: which functions, in which files. A message goes way 1 to the server, 3 to the handler,
4 back onto the line and 2 to the outcome. The message is plain, its keys are RSA, nobody listens to events, and the gateway
stands behind \`node:http\`. What happens only at the first message is left out.

\`pnpm ways --write\` writes this file, from V8's precise coverage. \`pnpm ways --list\` shows the functions one by one, with
their lines, and how often each ran.`;

const BEFORE_FILES = `Files stand in the order in which they are first reached, and so do the functions of a file. \`a > b\` is a function
\`b\` in \`a\`; a function that goes on after an \`await\` is there again.`;

/** The text of `docs/ways.md`. It has no line numbers and no counts, so it changes only if other functions run. */
export function documentOf(ways: readonly MeasuredWay[]): string {
  const parts = [HEAD, markdownTable(summaryRows(ways)), BEFORE_FILES, ...ways.map(sectionOf)];
  return `${parts.join('\n\n')}\n`;
}

function sectionOf(way: MeasuredWay): string {
  const items = filesOf(way).map((file) => {
    const names = way.functions.filter((one) => one.file === file).map(({ name }) => `\`${name}\``);
    return `- [${file}](../packages/${file}): ${names.join(', ')}`;
  });
  return [`## ${titleOf(way)}`, items.join('\n')].join('\n\n');
}
