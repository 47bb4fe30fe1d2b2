import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { commandLine } from '@apoint/tools/command-line';
import { judge, type RanTest, rowsOf } from './rows.js';

const USAGE = `Usage: pnpm attacks [--json]
makes every attack of the matrix in docs/security.md, and tells of each row how often it was made, and whether it ended as the row says.`;
const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

const { json } = commandLine(USAGE, { json: { type: 'boolean', default: false } });
const rows = judge(rowsOf(readFileSync(join(ROOT, 'docs/security.md'), 'utf8')), ranTests());
const failed = rows.filter((row) => row.failed > 0);
if (json) console.log(JSON.stringify({ passed: rows.length - failed.length, failed: failed.length, rows }));
else {
  for (const { id, attack, ending, runs } of failed)
    console.log(
      `FAILED ${id} ${attack}: ${runs === 0 ? 'no test made it' : `it did not end with ${ending}`}`,
    );
  console.log(`${rows.length - failed.length} passed, ${failed.length} failed`);
}
process.exitCode = rows.length > 0 && failed.length === 0 ? 0 : 1;

function ranTests(): RanTest[] {
  const folder = mkdtempSync(join(tmpdir(), 'apoint-attacks-'));
  try {
    const file = join(folder, 'report.json');
    const words = ['run', 'trials/test/attacks', '--reporter=json', `--outputFile=${file}`];
    spawnSync(process.execPath, ['node_modules/vitest/vitest.mjs', ...words], {
      cwd: ROOT,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    return testsIn(JSON.parse(readFileSync(file, 'utf8')));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

interface Report {
  readonly testResults: readonly {
    readonly assertionResults: readonly { readonly title: string; readonly status: string }[];
  }[];
}

function testsIn({ testResults }: Report): RanTest[] {
  return testResults.flatMap(({ assertionResults }) =>
    assertionResults.map(({ title, status }) => ({ title, passed: status === 'passed' })),
  );
}
