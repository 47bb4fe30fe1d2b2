import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

const HOME = new URL('..', import.meta.url);

it('the example of the README runs, and prints what it says', async () => {
  const text = await readFile(new URL('README.md', HOME), 'utf8');
  const [, script = ''] = /```ts\n([\s\S]*?)```/.exec(text) ?? [];
  const args = ['--input-type=module', '-e', script];
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: HOME, timeout: 20_000 });
  const printed = [...script.matchAll(/console\.log\(.*\); \/\/ (.*)/g)].map(([, line]) => line);
  expect(printed.length).toBeGreaterThan(1);
  expect(stdout.trim().split('\n').slice(-printed.length)).toEqual(printed);
}, 25_000);
