import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { commandLine } from '@apoint/tools/command-line';
import { compare, type Difference } from './compare.js';
import { currentSnapshots, readDoors, writeSnapshots, writtenSnapshots } from './snapshots.js';

const USAGE = `Usage: pnpm api [--write]

Compares what can be imported from each package with the snapshots in packages/NAME/api.

  --write   writes the snapshots`;
const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

const { write } = commandLine(USAGE, { write: { type: 'boolean', default: false } });
let doors = 0;
const differences: Difference[] = [];
for (const one of readDoors(`${ROOT}packages`)) {
  const [written, current] = [writtenSnapshots(one), currentSnapshots(one)];
  doors += current.size;
  differences.push(...compare(written, current));
  if (write) writeSnapshots(written, current);
}
if (write) tellWritten();
else tellChecked();

function tellWritten(): void {
  for (const { file } of differences) console.log(`written: ${relative(ROOT, file)}`);
  console.log(`${differences.length} of ${doors} snapshots changed.`);
}

function tellChecked(): void {
  for (const { file, lines } of differences)
    console.log(`FAILED ${relative(ROOT, file)}\n${lines.join('\n')}\n`);
  if (differences.length > 0) {
    console.log(
      'The public surface is not what its snapshots say. If it is meant to change: pnpm api --write\n',
    );
    process.exitCode = 1;
  }
  console.log(`${doors - differences.length} passed, ${differences.length} failed`);
}
