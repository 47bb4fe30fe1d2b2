import { spawnSync } from 'node:child_process';
import { chmodSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { folderWith } from './folder.js';
import { MAIN } from './run-apoint.js';

/** A block of a document: commands behind `$ `, each with what it prints. */
const BLOCK = /```console\n([\s\S]*?)```/g;
/** What differs from run to run stands in a document as this, within one line. */
const ANYTHING = '…';
const MOST_MILLISECONDS = 600_000;
/** Stands between the outputs of commands, and in none of them. */
const BETWEEN = '\u001e';

/** A command, and what it prints. */
export interface Step {
  readonly command: string;
  readonly output: string;
}

/**
 * Runs all commands of a document one after the other, in a folder with these files, and gives the document with what they really
 * print. It is the same text if the document tells the truth.
 */
export function replay(document: string, files: Readonly<Record<string, string | Uint8Array>>): string {
  const steps = [...document.matchAll(BLOCK)].flatMap(([, block = '']) => stepsOf(block));
  const outputs = run(
    steps.map(({ command }) => command),
    files,
  );
  let i = 0;
  return document.replace(BLOCK, (_, block: string) => {
    const told = stepsOf(block).map(({ command, output }) => {
      const printed = outputs[i++] ?? '';
      return `$ ${command}\n${isSame(output, printed) ? output : printed}`;
    });
    return `\`\`\`console\n${told.join('')}\`\`\``;
  });
}

/** A command goes on in the next line after a backslash. */
function stepsOf(block: string): Step[] {
  return block
    .split(/^\$ /m)
    .slice(1)
    .map((text) => {
      const [, command = '', output = ''] = /^((?:.*\\\n)*.*)\n([\s\S]*)$/.exec(text) ?? [];
      return { command, output };
    });
}

/** In one shell, so that one command sees the exit code of the one before. */
function run(commands: readonly string[], files: Readonly<Record<string, string | Uint8Array>>): string[] {
  const folder = folderWith(files);
  const program = join(folderWith(), 'apoint');
  writeFileSync(program, `#!/bin/sh\nexec '${process.execPath}' '${MAIN}' "$@"\n`);
  // What npx would do once the package is published.
  writeFileSync(join(program, '../npx'), '#!/bin/sh\n[ "$1" = @apoint/cli ] && shift && exec apoint "$@"\n');
  for (const name of ['apoint', 'npx']) chmodSync(join(program, '..', name), 0o755);
  const script = commands
    .map((command) => `${command}\ncode=$?; printf '${BETWEEN}'; (exit $code)\n`)
    .join('');
  const { stdout } = spawnSync('sh', ['-c', `exec 2>&1\n${script}`], {
    cwd: folder,
    encoding: 'utf8',
    // A command that runs until it is told to stop has no place in a transcript.
    timeout: MOST_MILLISECONDS,
    killSignal: 'SIGKILL',
    env: { PATH: `${join(program, '..')}${delimiter}${process.env['PATH']}` },
  });
  return stdout.replaceAll('\r', '').split(BETWEEN).map(withLineEnd);
}

function withLineEnd(output: string): string {
  return output === '' || output.endsWith('\n') ? output : `${output}\n`;
}

/** A transcript of commands that do not end, or that need one: its first command, and what that prints. */
export function toldBy(document: string, command: string): Step {
  const blocks = [...document.matchAll(/```text\n([\s\S]*?)```/g)].flatMap(([, block = '']) =>
    stepsOf(block),
  );
  const found = blocks.find((step) => step.command.startsWith(command));
  if (!found) throw new Error(`The document does not show ${command}.`);
  return found;
}

/** What differs between two runs, by what it is. */
const CHANGING: readonly (readonly [RegExp, string])[] = [
  [/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)/g, 'TIME'],
  [/^\d\d:\d\d:\d\d /gm, 'CLOCK '],
  [/(127\.0\.0\.1):\d+/g, '$1:PORT'],
  [/\b[0-9a-f]{32}\b/g, 'ID'],
  [/sample-[0-9a-f]{12}/g, 'sample-ID'],
  [/signature=[^',\s]+/g, 'signature=S'],
  [/ *\+?\b[\d.]+ ms/g, ' N ms'],
];

/** Whether a command prints what a document tells, but for what is another in each run. */
export function isTold(documented: string, printed: string): boolean {
  const plain = (text: string): string =>
    CHANGING.reduce((rest, [pattern, name]) => rest.replace(pattern, name), text.replaceAll('\r', '')).trim();
  return isSame(plain(documented), plain(printed));
}

function isSame(documented: string, printed: string): boolean {
  const pattern = documented.split(ANYTHING).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${pattern.join('.+')}$`).test(printed);
}
