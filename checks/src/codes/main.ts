import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { commandLine } from '@apoint/tools/command-line';
import { ROOT } from '../source.js';
import { codePages } from './code-page.js';
import { type CodeDocument, documentsOf } from './documents.js';

const USAGE = `Usage: pnpm codes [--write]
compares docs/errors.md and the tables of codes in the READMEs of the packages with the table in packages/primitives/src/codes.ts
and with the sources, and fails when one is not current. With --write, it writes them.`;

const NOT_CURRENT = 'not current; run pnpm codes --write';
const NO_MARKS = 'no marks between which its codes would stand';

const { write } = commandLine(USAGE, { write: { type: 'boolean', default: false } });
const documents = documentsOf(codePages());
const failed = documents.filter((document) => !isCurrent(document));

for (const { path, wanted } of failed) console.log(`FAILED ${path}: ${wanted ? NOT_CURRENT : NO_MARKS}`);
console.log(`${documents.length - failed.length} passed, ${failed.length} failed`);
process.exitCode = failed.length > 0 ? 1 : 0;

/** Whether a document is as it should be. With --write it is written first. */
function isCurrent({ path, text, wanted }: CodeDocument): boolean {
  if (text === wanted) return true;
  if (!write || wanted === undefined) return false;
  writeFileSync(join(ROOT, path), wanted);
  return true;
}
