import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { commandLineWithWords, refuse } from '@apoint/tools/command-line';
import { ROOT } from '../paths.js';
import { type EvidenceName, fileOfEvidence, KEPT } from './kept.js';

const USAGE = `Usage: pnpm evidence NAME [-- WORD...]
runs a command, and keeps what it tells in docs/evidence, with its date, for the pages of the site. There are
${Object.keys(KEPT).join(', ')}. The words are given to the command, such as -- --rounds 9.`;
const MOST_BYTES = 64 * 1024 * 1024;

const { words } = commandLineWithWords(USAGE, {});
const [name = '', ...more] = words;
keep(isName(name) ? name : refuse(USAGE, 'Name one of the commands.'));

function keep(chosen: EvidenceName): void {
  const command = [...KEPT[chosen], ...more];
  const { status, stdout } = spawnSync('pnpm', ['--silent', ...command, '--json'], {
    cwd: ROOT,
    encoding: 'utf8',
    maxBuffer: MOST_BYTES,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (status !== 0)
    throw new Error(`pnpm ${command.join(' ')} ended with ${status}, so nothing is kept of it.`);
  const [date = ''] = new Date().toISOString().split('T');
  const file = fileOfEvidence(chosen);
  mkdirSync(dirname(file), { recursive: true });
  const kept = { command: `pnpm ${command.join(' ')}`, date, result: JSON.parse(stdout) };
  writeFileSync(file, `${JSON.stringify(kept, null, 2)}\n`);
  console.log(`kept in docs/evidence/${chosen}.json`);
}

function isName(text: string): text is EvidenceName {
  return Object.hasOwn(KEPT, text);
}
