import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const MAIN = fileURLToPath(new URL('../dist/main.js', import.meta.url));

test('--help lists the commands', () => {
  expect(execFileSync(process.execPath, [MAIN, '--help'], { encoding: 'utf8' })).toMatch(
    /^Usage: apoint COMMAND/,
  );
});
